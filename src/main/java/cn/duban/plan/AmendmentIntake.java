package cn.duban.plan;

import cn.duban.attachment.Attachment;
import cn.duban.attachment.Attachments;
import cn.duban.attachment.Upload;
import cn.duban.calendar.WorkCalendar;
import cn.duban.document.DocumentRefused;
import cn.duban.document.SourceText;
import cn.duban.reading.PlanReader;
import cn.duban.reading.Reading;
import cn.duban.security.Actor;
import cn.duban.security.AuditTrail;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 收修订文件: a document that amends a running plan comes in: a corrected text of the whole, a notice that names what changes, or an edited task table or model. */
@Service
public class AmendmentIntake {

    /** How a document is to be taken. */
    public enum As {
        /** By what it says. */
        IT_IS,
        /** 修订后的全文. */
        WHOLE,
        /** 只列改动. */
        CHANGES
    }

    private final PlanAccess access;
    private final Plans plans;
    private final PlanDrafts drafts;
    private final BreakdownRows breakdowns;
    private final Amendments amendments;
    private final AmendingNotice notices;
    private final OfferedModel models;
    private final UnitLookup units;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final WorkCalendar calendar;
    private final Clock clock;

    AmendmentIntake(PlanAccess access, Plans plans, PlanDrafts drafts, BreakdownRows breakdowns, Amendments amendments, AmendingNotice notices, OfferedModel models,
                    UnitLookup units, Attachments attachments, AuditTrail audit, WorkCalendar calendar, Clock clock) {
        this.access = access;
        this.plans = plans;
        this.drafts = drafts;
        this.breakdowns = breakdowns;
        this.amendments = amendments;
        this.notices = notices;
        this.models = models;
        this.units = units;
        this.attachments = attachments;
        this.audit = audit;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Takes in a file.
     *
     * @throws Refusal      (invalid, field {@code file}) if it cannot be taken or read, or was made from another plan; (conflict) if the plan is not
     *                      running, was drawn by hand, or another amendment of it is open
     * @throws TableRefused with every bad cell
     * @throws ModelRefused with every fault of the model
     */
    @Transactional
    public AmendmentId receive(PlanId id, Upload upload, As as, Actor actor) {
        Plan plan = running(id, actor);
        String name = upload.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".bpmn")) {
            OfferedModel.Read read = models.read(plan, PlanIntake.utf8(upload.content()));
            return add(plan, Amendment.Kind.MODEL, upload.name(), keep(upload, actor), read.base(), offer(withoutClosed(plan, read.content())), actor);
        }
        if (name.endsWith(".xlsx") && as == As.IT_IS) {
            Optional<TaskTable> table = stamped(upload, id);
            if (table.isPresent()) {
                return table(plan, table.get(), upload, actor);
            }
        }
        return document(plan, read("file", () -> SourceText.of(upload.name(), upload.content())), as, keep(upload, actor), "file", actor);
    }

    /**
     * Takes in pasted text.
     *
     * @throws Refusal as {@link #receive}, with the field {@code text}
     */
    @Transactional
    public AmendmentId receiveText(PlanId id, String text, As as, Actor actor) {
        Plan plan = running(id, actor);
        if (text.isBlank()) {
            throw Refusal.invalid("text", "refusal.plan.nothing-given");
        }
        String legal = PlanIntake.withoutControls(text);
        Attachment file = attachments.keep(new Upload(LocalDate.ofInstant(clock.instant(), DubanClock.ZONE) + ".txt", legal.getBytes(StandardCharsets.UTF_8)), actor.official());
        return document(plan, read("text", () -> SourceText.pasted(legal)), as, file, "text", actor);
    }

    private AmendmentId document(Plan plan, SourceText source, As as, Attachment file, String field, Actor actor) {
        boolean changes = as == As.CHANGES || as == As.IT_IS && AmendingWords.isNotice(source.text());
        if (changes) {
            AmendingNotice.Read read = notices.read(plan, source.text());
            if (read.offer().said().isEmpty() && read.changed() == 0 && read.offer().unread().isEmpty()) {
                throw Refusal.invalid(field, "refusal.plan.amendment-says-nothing");
            }
            return add(plan, Amendment.Kind.SENTENCES, read.title().orElse(file.name()), file, Optional.empty(), read.offer(), actor);
        }
        Reading reading = read(field, () -> PlanReader.read(source, units.register()));
        DraftContent content = DraftContent.of(plan.id(), reading, calendar);
        String title = reading.plan().title().isBlank() ? file.name() : reading.plan().title();
        return add(plan, Amendment.Kind.DOCUMENT, title, file, Optional.empty(), offer(Breakdown.of(content.actions(), content.items(), content.steps())), actor);
    }

    private Optional<TaskTable> stamped(Upload upload, PlanId id) {
        TaskTable table;
        try {
            table = TaskTableReader.read(upload.content());
        } catch (TableRefused | Refusal noTaskTable) {
            return Optional.empty();
        }
        Optional<TaskTable.Stamp> stamp = table.stamp();
        if (stamp.filter(one -> !one.plan().equals(id.value()) || breakdowns.find(id, one.revision()).isEmpty()).isPresent()) {
            throw Refusal.invalid("file", "refusal.plan.table.other-draft");
        }
        return stamp.map(one -> table);
    }

    private AmendmentId table(Plan plan, TaskTable table, Upload upload, Actor actor) {
        String revision = table.stamp().orElseThrow().revision();
        Breakdown then = breakdowns.find(plan.id(), revision).orElseThrow();
        return add(plan, Amendment.Kind.TABLE, upload.name(), keep(upload, actor), Optional.of(revision), offer(TaskRows.read(table, then, units::fullName)), actor);
    }

    /** Items that an earlier amendment closed are still drawn, because their action's instance has passed them; they are no news. */
    private Breakdown withoutClosed(Plan plan, Breakdown content) {
        Map<UUID, Set<String>> closed = drafts.allItems(plan.id()).stream().filter(item -> item.dropped().isPresent())
                .collect(Collectors.groupingBy(PlanItem::action, Collectors.mapping(PlanItem::element, Collectors.toSet())));
        return content.withItems(content.items().stream().filter(item -> !closed.getOrDefault(item.action(), Set.of()).contains(item.element())).toList());
    }

    private static AmendmentOffer offer(Breakdown content) {
        return new AmendmentOffer(content, Map.of(), List.of());
    }

    private AmendmentId add(Plan plan, Amendment.Kind kind, String title, Attachment file, Optional<String> base, AmendmentOffer offer, Actor actor) {
        Amendment amendment = new Amendment(new AmendmentId(UUID.randomUUID()), plan.id(), kind, PlanIntake.withoutControls(title), file.id(), base, clock.instant(),
                actor.name(), Amendment.State.OPEN, Optional.empty());
        if (!amendments.add(amendment, offer)) {
            throw Refusal.conflict("refusal.plan.amendment-open");
        }
        audit.done(actor, "plan.amendment.receive", plan.title());
        return amendment.id();
    }

    private Attachment keep(Upload upload, Actor actor) {
        return attachments.keepAsItCame(upload, actor.official());
    }

    private Plan running(PlanId id, Actor actor) {
        Plan plan = access.toChange(id, actor);
        if (plan.state() != PlanState.ISSUED) {
            throw Refusal.conflict("refusal.plan.not-running");
        }
        if (plan.fromModel()) {
            throw Refusal.conflict("refusal.plan.amendment-of-a-drawing");
        }
        return plan;
    }

    private static <T> T read(String field, java.util.function.Supplier<T> deed) {
        try {
            return deed.get();
        } catch (DocumentRefused refused) {
            throw Refusal.invalid(field, refused.messageKey(), refused.arguments().toArray());
        }
    }
}
