package cn.duban.plan;

import cn.duban.attachment.AttachmentId;
import cn.duban.attachment.Attachments;
import cn.duban.attachment.Upload;
import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 导入: an edited task table, an edited model or another reading of the document comes in. It is kept and compared, and changes nothing yet. */
@Service
public class OfferIntake {

    private final PlanAccess access;
    private final BreakdownRows breakdowns;
    private final OfferRows offers;
    private final OfferedModel models;
    private final OfferedReading readings;
    private final UnitLookup units;
    private final Attachments attachments;
    private final Clock clock;

    OfferIntake(PlanAccess access, BreakdownRows breakdowns, OfferRows offers, OfferedModel models, OfferedReading readings, UnitLookup units,
                Attachments attachments, Clock clock) {
        this.access = access;
        this.breakdowns = breakdowns;
        this.offers = offers;
        this.models = models;
        this.readings = readings;
        this.units = units;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * Takes in a task table (.xlsx) or a model (.bpmn) that left this draft and was edited.
     *
     * @return id of the offer
     * @throws Refusal      (invalid, field {@code file}) if it is neither, or of another draft; (conflict) if the plan is issued
     * @throws TableRefused with every bad cell
     * @throws ModelRefused with every fault of the model
     */
    @Transactional
    public UUID receive(PlanId id, Upload upload, Actor actor) {
        Plan plan = open(id, actor);
        String name = upload.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".bpmn")) {
            OfferedModel.Read read = models.read(plan, PlanIntake.utf8(upload.content()));
            return offer(plan, DraftOffer.Kind.MODEL, Optional.of(upload), read.base(), read.content(), actor);
        }
        if (!name.endsWith(".xlsx")) {
            throw Refusal.invalid("file", "refusal.plan.offer-file", upload.name());
        }
        if (plan.fromModel()) {
            throw Refusal.conflict("refusal.plan.from-model");
        }
        TaskTable table = TaskTableReader.read(upload.content());
        TaskTable.Stamp stamp = table.stamp().filter(one -> one.plan().equals(id.value())).orElseThrow(() -> Refusal.invalid("file", "refusal.plan.table.other-draft"));
        Breakdown then = breakdowns.find(id, stamp.revision()).orElseThrow(() -> Refusal.invalid("file", "refusal.plan.table.other-draft"));
        return offer(plan, DraftOffer.Kind.TABLE, Optional.of(upload), Optional.of(stamp.revision()), TaskRows.read(table, then, units::fullName), actor);
    }

    /**
     * Reads the document again with today's reader and register.
     *
     * @param corrected a file that takes the place of the one that came in; empty for the same
     * @return id of the offer
     * @throws Refusal (invalid, field {@code document}) if it cannot be read, (conflict) if the plan is issued or came in as a model
     */
    @Transactional
    public UUID readAgain(PlanId id, Optional<Upload> corrected, Actor actor) {
        Plan plan = open(id, actor);
        if (plan.fromModel()) {
            throw Refusal.conflict("refusal.plan.from-model");
        }
        Breakdown content = readings.read(plan, corrected.map(file -> readings.source(file.name(), file.content())).orElseGet(() -> readings.source(plan))).breakdown();
        return offer(plan, DraftOffer.Kind.READING, corrected, breakdowns.reading(id), content, actor);
    }

    private UUID offer(Plan plan, DraftOffer.Kind kind, Optional<Upload> upload, Optional<String> base, Breakdown content, Actor actor) {
        Optional<AttachmentId> file = upload.map(one -> attachments.keep(one, actor.official()).id());
        DraftOffer offer = new DraftOffer(UUID.randomUUID(), plan.id(), kind, file, base, clock.instant(), actor.name(), DraftOffer.State.OPEN);
        offers.add(offer, content);
        return offer.id();
    }

    /** A confirmed plan may be offered something, too: whoever takes it takes the confirmation back. */
    private Plan open(PlanId id, Actor actor) {
        Plan plan = access.toChange(id, actor);
        if (plan.state() != PlanState.DRAFT && plan.state() != PlanState.CONFIRMED) {
            throw Refusal.conflict("refusal.plan.not-a-draft");
        }
        return plan;
    }
}
