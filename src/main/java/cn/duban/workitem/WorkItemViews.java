package cn.duban.workitem;

import cn.duban.calendar.WorkCalendar;
import cn.duban.org.Official;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.shared.DubanClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Composes what the page of a work item shows. */
@Component
class WorkItemViews {

    private final Units units;
    private final Evidences evidences;
    private final Escalations escalations;
    private final History history;
    private final ItemBall ball;
    private final ItemCalendars calendars;
    private final DubanClock clock;

    WorkItemViews(Units units, Evidences evidences, Escalations escalations, History history, ItemBall ball, ItemCalendars calendars, DubanClock clock) {
        this.units = units;
        this.evidences = evidences;
        this.escalations = escalations;
        this.history = history;
        this.ball = ball;
        this.calendars = calendars;
        this.clock = clock;
    }

    WorkItemView view(WorkItem item, Official official, Set<Act> permitted) {
        NewWorkItem facts = item.facts();
        Standing standing = item.standing();
        LocalDate today = clock.today();
        WorkCalendar calendar = calendars.of(item);
        List<PartyView> parties = parties(item);
        return new WorkItemView(item.id(), facts.number(), facts.title(), facts.text(),
                facts.source(), facts.sourceText(),
                parties, facts.leadPresumed(), item.isSelfVerified(),
                facts.deadline().reckonedBy(calendar), !facts.deadline().isWaived() && calendar.isProvisional(facts.deadline().date()), facts.cycle(), facts.targets(),
                standing.state(), standing.assignedOn(), standing.acknowledgedOn(), standing.progress(),
                standing.completion(), standing.lastReturn(), standing.refusal(), standing.ruling(), standing.pause(), standing.closedOn(),
                standing.evaluation(), standing.closing(),
                standing.card(), item.lamp(today, calendar),
                ball.now(item).map(now -> BallHolder.of(now.holder(), now.since(), names(parties, now.holder()), today)),
                evidences.of(item.id()), history.of(item.id()), escalations.of(item.id(), official),
                permitted, Posts.of(official).anyMatch(actor -> item.refusalOfEvidence(actor).isEmpty()));
    }

    private List<PartyView> parties(WorkItem item) {
        List<UnitId> all = new ArrayList<>(List.of(item.lead(), item.office(), item.leadershipGroup()));
        all.addAll(item.facts().responsibleUnits());
        Map<UnitId, String> names = units.names(all);
        List<PartyView> parties = new ArrayList<>();
        parties.add(party(item.lead(), Part.LEAD, names));
        item.facts().responsibleUnits().forEach(unit -> parties.add(party(unit, Part.RESPONSIBLE, names)));
        parties.add(party(item.office(), Part.OFFICE, names));
        parties.add(party(item.leadershipGroup(), Part.LEADERSHIP_GROUP, names));
        return parties;
    }

    private static PartyView party(UnitId unit, Part part, Map<UnitId, String> names) {
        return new PartyView(unit, names.getOrDefault(unit, ""), part);
    }

    /** The ball may lie with a unit that is no party: one that has the work to answer for, such as the body that decides a request. */
    private Map<UnitId, String> names(List<PartyView> parties, Holder holder) {
        Map<UnitId, String> names = new HashMap<>();
        parties.forEach(party -> names.put(party.unit(), party.name()));
        holder.body().filter(body -> !names.containsKey(body)).ifPresent(body -> names.putAll(units.names(List.of(body))));
        return names;
    }
}
