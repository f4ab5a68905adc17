package cn.duban.workitem;

import cn.duban.calendar.Lamp;
import cn.duban.calendar.WorkCalendar;
import cn.duban.org.Official;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.shared.DubanClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Composes what is shown of contributions; whoever calls has made sure that the person may see their item. */
@Component
class ContributionViews {

    private final Units units;
    private final Balls balls;
    private final Evidences evidences;
    private final WorkCalendar calendar;
    private final DubanClock clock;

    ContributionViews(Units units, Balls balls, Evidences evidences, WorkCalendar calendar, DubanClock clock) {
        this.units = units;
        this.balls = balls;
        this.evidences = evidences;
        this.calendar = calendar;
        this.clock = clock;
    }

    List<ContributionView> of(WorkItem item, List<Contribution> contributions, Official official) {
        if (contributions.isEmpty()) {
            return List.of();
        }
        List<UnitId> bodies = new ArrayList<>(contributions.stream().map(Contribution::unit).toList());
        bodies.addAll(List.of(item.lead(), item.office()));
        Map<UnitId, String> names = units.names(bodies);
        List<EvidenceView> evidence = evidences.of(item.id());
        Map<UUID, HeldInterval> held = balls.nowOf(item.id());
        return contributions.stream().map(contribution -> view(item, contribution, names, evidence, Optional.ofNullable(held.get(contribution.id().value())), official)).toList();
    }

    private ContributionView view(WorkItem item, Contribution of, Map<UnitId, String> names, List<EvidenceView> evidence,
                                  Optional<HeldInterval> held, Official official) {
        LocalDate today = clock.today();
        String name = names.getOrDefault(of.unit(), "");
        return new ContributionView(of.id(), of.item(), of.unit(), name, of.state(), of.assignedOn(), of.acknowledgedOn(), of.dueOn(),
                of.dueOn().filter(due -> of.state().isOutstanding()).map(due -> Lamp.of(due, today, false, calendar)), held.map(ball -> BallHolder.of(ball.holder(), ball.since(), names, today)),
                of.delivery(),
                evidence.stream().filter(piece -> piece.bodyName().equals(name)).toList(), of.lastReturn(), of.closing(),
                Posts.of(official).anyMatch(actor -> actor.role() == Role.HANDLER && actor.body().equals(of.unit())), permitted(item, of, official));
    }

    private Set<ContributionAct> permitted(WorkItem item, Contribution of, Official official) {
        Set<ContributionAct> acts = EnumSet.allOf(ContributionAct.class);
        acts.removeIf(act -> Posts.of(official).noneMatch(actor -> of.refusalOf(act, actor, item, clock.today()).isEmpty()));
        return acts;
    }
}
