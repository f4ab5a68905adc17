package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.inbox.Sentence;
import cn.duban.inbox.Todos;
import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.workitem.spi.HandlingProcess;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 修订: what an approved amendment of a plan does to its work items, in the caller's transaction. Each amendment goes through an item once,
 * however often it is carried on. What was done stays: progress, evidence, history, open tasks.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Amending {

    private final WorkItems items;
    private final Changes changes;
    private final Escalations escalations;
    private final Notices notices;
    private final Todos todos;
    private final HandlingProcess process;
    private final JdbcClient jdbc;
    private final DubanClock clock;

    Amending(WorkItems items, Changes changes, Escalations escalations, Notices notices, Todos todos, HandlingProcess process, JdbcClient jdbc, DubanClock clock) {
        this.items = items;
        this.changes = changes;
        this.escalations = escalations;
        this.notices = notices;
        this.todos = todos;
        this.process = process;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The item goes on with other facts: its timer and what waits about it follow, a new lead has to sign for it, whoever has a part in it is
     * told once. Of a closed item only the record is amended.
     *
     * @param document what the amendment is called
     * @throws Refusal (forbidden) if the actor is not the item's office
     */
    public void amend(WorkItemId id, AmendedFacts amended, UUID amendment, String document, Actor actor) {
        WorkItem before = locked(id, actor);
        if (!goesThrough(id, amendment)) {
            return;
        }
        boolean otherLead = amended.lead().filter(lead -> !lead.equals(before.lead())).isPresent() && before.isOpen();
        WorkItem told = before.with(facts(before, amended));
        WorkItem after = changes.write(before, otherLead ? told.ledBy(told.lead(), clock.today()) : told, "AMEND", Optional.of(actor), quoted(document));
        todos.rename(id.value(), after.facts().number(), after.facts().title());
        if (otherLead) {
            process.advance(id, Act.REFER, "");
        }
        changes.retime(after);
        if (!amended.isOnlyItsNumber()) {
            tell(before, after, document);
        }
    }

    /**
     * 并入: another item goes on with its work; nothing happens to one that is closed.
     *
     * @param reason in words, such as 并入第7项
     */
    public void merge(WorkItemId id, WorkItemId into, UUID amendment, String reason, Actor actor) {
        WorkItem before = locked(id, actor);
        if (!goesThrough(id, amendment) || !before.isOpen()) {
            return;
        }
        WorkItem after = changes.write(before, before.mergedInto(into, reason, clock.today()), "MERGE", Optional.of(actor), reason);
        process.merged(id);
        closed(before, after, "notice.MERGED", reason);
    }

    /** 撤销: the plan has it no more; its open children go with it. Nothing happens to one that is closed. */
    public void withdraw(WorkItemId id, UUID amendment, String reason, Actor actor) {
        WorkItem before = locked(id, actor);
        if (!goesThrough(id, amendment)) {
            return;
        }
        items.children(id).forEach(child -> withdraw(child, amendment, reason, actor));
        if (before.isOpen()) {
            WorkItem after = changes.write(before, before.perform(Act.WITHDRAW, Map.of("reason", reason), 0, actor, clock.today()), Act.WITHDRAW.name(), Optional.of(actor), reason);
            process.advance(id, Act.WITHDRAW, "");
            closed(before, after, "notice.WITHDRAWN", reason);
        }
    }

    /** 由…拆分: remembers from which item a new one was split; remembered once. */
    public void splitFrom(WorkItemId item, WorkItemId of) {
        jdbc.sql("insert into work_item_split (item, of_item, at) values (:item, :of, :at) on conflict do nothing")
                .param("item", item.value()).param("of", of.value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    private WorkItem locked(WorkItemId id, Actor actor) {
        WorkItem item = items.lock(id);
        if (!actor.body().equals(item.office())) {
            throw Refusal.forbidden("refusal.workitem.not-yours.withdraw");
        }
        return item;
    }

    private boolean goesThrough(WorkItemId item, UUID amendment) {
        return jdbc.sql("insert into work_item_amendment (item, amendment, at) values (:item, :amendment, :at) on conflict do nothing")
                .param("item", item.value()).param("amendment", amendment).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    private static NewWorkItem facts(WorkItem item, AmendedFacts amended) {
        NewWorkItem facts = item.facts();
        UnitId lead = amended.lead().orElse(facts.leadUnit());
        List<UnitId> responsible = amended.responsibleUnits().orElse(facts.responsibleUnits()).stream().filter(unit -> !unit.equals(lead)).toList();
        Deadline deadline = amended.deadline().orElse(facts.deadline());
        return new NewWorkItem(facts.source(), amended.number().orElse(facts.number()), amended.title().orElse(facts.title()), amended.text().orElse(facts.text()),
                facts.sourceText(), lead, amended.lead().isPresent() ? amended.leadPresumed() : facts.leadPresumed(), responsible, deadline,
                amended.cycle().orElse(facts.cycle()), amended.targets().orElse(facts.targets()), facts.leadershipGroup());
    }

    private void closed(WorkItem before, WorkItem after, String code, String reason) {
        changes.retime(after);
        escalations.itemClosed(after);
        concerned(before).forEach(unit -> tell(after, unit, code, reason));
    }

    /** Those who have a part in it, and those who had one. */
    private void tell(WorkItem before, WorkItem after, String document) {
        Set<UnitId> now = concerned(after);
        now.forEach(unit -> tell(after, unit, "notice.AMENDED", quoted(document)));
        concerned(before).stream().filter(unit -> !now.contains(unit)).forEach(unit -> tell(after, unit, "notice.AMENDED_AWAY", quoted(document)));
    }

    private static Set<UnitId> concerned(WorkItem item) {
        Set<UnitId> units = new LinkedHashSet<>();
        units.add(item.lead());
        units.addAll(item.facts().responsibleUnits());
        return units;
    }

    private void tell(WorkItem item, UnitId unit, String code, String said) {
        notices.tell(unit, NoticeKind.AMENDMENT, item.id().value(), Sentence.of(code, item.facts().number(), item.facts().title(), said), Links.item(item.id()));
    }

    private static String quoted(String document) {
        return document.startsWith("《") ? document : "《" + document + "》";
    }
}
