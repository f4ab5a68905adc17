package cn.duban.plan;

import cn.duban.attachment.Attachment;
import cn.duban.attachment.Attachments;
import cn.duban.attachment.Upload;
import cn.duban.org.LeadershipGroup;
import cn.duban.org.LeadershipGroups;
import cn.duban.reading.PlanReader;
import cn.duban.reading.Reading;
import cn.duban.calendar.WorkCalendar;
import cn.duban.document.DocumentRefused;
import cn.duban.document.SourceText;
import cn.duban.security.Actor;
import cn.duban.security.AuditTrail;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A plan comes in: a document is read, a model drawn by hand is checked; the original is kept, and a draft is there for the office to repair. */
@Service
public class PlanIntake {

    /** The name space of BPMN stands in the first element of a model. */
    private static final String MODEL_SPACE = "http://www.omg.org/spec/BPMN/";
    private static final int MODEL_HEAD = 4096;

    private final Plans plans;
    private final PlanDrafts drafts;
    private final DraftPassages passages;
    private final PlanDuties duties;
    private final PlanQuestions questions;
    private final BreakdownRows breakdowns;
    private final UnitLookup units;
    private final LeadershipGroups groups;
    private final Attachments attachments;
    private final ModelTrial trial;
    private final AuditTrail audit;
    private final WorkCalendar calendar;
    private final Clock clock;

    PlanIntake(Plans plans, PlanDrafts drafts, DraftPassages passages, PlanDuties duties, PlanQuestions questions, BreakdownRows breakdowns, UnitLookup units, LeadershipGroups groups,
               Attachments attachments, ModelTrial trial, AuditTrail audit, WorkCalendar calendar, Clock clock) {
        this.plans = plans;
        this.drafts = drafts;
        this.passages = passages;
        this.duties = duties;
        this.questions = questions;
        this.breakdowns = breakdowns;
        this.units = units;
        this.groups = groups;
        this.attachments = attachments;
        this.trial = trial;
        this.audit = audit;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Takes in a file: a document is read, a model is checked; which of them it is is told from its content.
     *
     * @throws Refusal      (invalid, field {@code file}) if it cannot be taken or read, (forbidden) if the actor is no office
     * @throws ModelRefused if it is a model that may not run here
     */
    @Transactional
    public PlanId receive(Upload upload, Actor actor) {
        LeadershipGroup group = groupOf(actor);
        if (isModel(upload)) {
            return model(upload, group, actor);
        }
        // Read first: of a damaged file it says that it is damaged, and not that it is none.
        Reading reading = read("file", () -> SourceText.of(upload.name(), upload.content()));
        return document(reading, attachments.keepAsItCame(upload, actor.official()), group, actor);
    }

    private static boolean isModel(Upload upload) {
        String head = new String(upload.content(), 0, Math.min(MODEL_HEAD, upload.content().length), StandardCharsets.ISO_8859_1);
        return upload.name().toLowerCase(Locale.ROOT).endsWith(".bpmn") || head.contains(MODEL_SPACE);
    }

    /**
     * Takes in pasted text.
     *
     * @throws Refusal (invalid, field {@code text}) if nothing can be read in it
     */
    @Transactional
    public PlanId receiveText(String text, Actor actor) {
        LeadershipGroup group = groupOf(actor);
        if (text.isBlank()) {
            throw Refusal.invalid("text", "refusal.plan.nothing-given");
        }
        String legal = withoutControls(text);
        Reading reading = read("text", () -> SourceText.pasted(legal));
        Attachment original = attachments.keep(new Upload(LocalDate.now(clock) + ".txt", legal.getBytes(StandardCharsets.UTF_8)), actor.official());
        return document(reading, original, group, actor);
    }

    private PlanId document(Reading reading, Attachment original, LeadershipGroup group, Actor actor) {
        String title = reading.plan().title().isBlank() ? original.name() : reading.plan().title();
        Plan plan = plan(title, reading.plan().documentNumber(), reading.plan().issueDate(), false, group, original, actor);
        plans.add(plan, withoutControls(reading.text()), clock.instant());
        keep(plan, DraftContent.of(plan.id(), reading, calendar), Optional.empty(), actor);
        return plan.id();
    }

    private PlanId model(Upload upload, LeadershipGroup group, Actor actor) {
        String xml = utf8(upload.content());
        ActionModel model = ActionModelReader.read(ModelCheck.check(xml, units::fullName));
        trial.run(model.name(), xml);
        Attachment original = attachments.keepAsItCame(upload, actor.official());
        Plan plan = plan(model.planTitle(), Optional.empty(), Optional.empty(), true, group, original, actor);
        plans.add(plan, "", clock.instant());
        keep(plan, DraftContent.of(plan.id(), model), Optional.of(xml), actor);
        return plan.id();
    }

    private void keep(Plan plan, DraftContent content, Optional<String> model, Actor actor) {
        content.actions().forEach(action -> plans.addAction(action, model));
        int position = 0;
        for (PlanItem item : content.items()) {
            drafts.addItem(plan.id(), BigDecimal.valueOf(position++), item);
        }
        for (PlanStep step : content.steps()) {
            drafts.addStep(plan.id(), position++, step);
        }
        passages.add(plan.id(), content.passages());
        passages.addRepairs(plan.id(), content.repairs());
        duties.add(plan.id(), content.duties());
        breakdowns.reading(plan.id(), breakdowns.keep(plan.id(), breakdowns.now(plan.id()), clock.instant()));
        questions.askFirst(plan, content.questions());
        audit.done(actor, "plan.receive", plan.title());
    }

    private Plan plan(String title, Optional<String> number, Optional<LocalDate> issueDate, boolean fromModel, LeadershipGroup group, Attachment original, Actor actor) {
        return new Plan(new PlanId(UUID.randomUUID()), withoutControls(title), number, issueDate, PlanState.DRAFT, fromModel, group.group(), group.office(),
                original.id(), LocalDate.ofInstant(clock.instant(), DubanClock.ZONE), actor.name(), Optional.empty(), Optional.empty());
    }

    private Reading read(String field, Supplier<SourceText> source) {
        try {
            return PlanReader.read(source.get(), units.register());
        } catch (DocumentRefused refused) {
            throw Refusal.invalid(field, refused.messageKey(), refused.arguments().toArray());
        }
    }

    private LeadershipGroup groupOf(Actor actor) {
        PlanAccess.requireOffice(actor);
        return groups.ofOffice(actor.body()).orElseThrow(() -> Refusal.forbidden("refusal.plan.office-only"));
    }

    static String utf8(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw ModelRefused.because("", "not-utf-8");
        }
    }

    /** What XML cannot carry cannot stand in a model; such characters are left over from old word processors and mean nothing. */
    static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(XmlText.isLegal(c) ? c : ' '));
        return clean.toString();
    }
}
