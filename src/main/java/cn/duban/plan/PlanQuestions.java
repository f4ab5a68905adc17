package cn.duban.plan;

import cn.duban.shared.DubanClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the questions of a plan in step with its draft. */
@Component
class PlanQuestions {

    private final Plans plans;
    private final PlanDrafts drafts;
    private final DraftPassages passages;
    private final PlanDuties duties;
    private final UnitLookup units;
    private final Clock clock;

    PlanQuestions(Plans plans, PlanDrafts drafts, DraftPassages passages, PlanDuties duties, UnitLookup units, Clock clock) {
        this.passages = passages;
        this.duties = duties;
        this.plans = plans;
        this.drafts = drafts;
        this.units = units;
        this.clock = clock;
    }

    /** Asks what the fresh draft leaves open, and what only the reader knew; its proposals go with the questions they answer. */
    void askFirst(Plan plan, List<PlanQuestion> ofReading) {
        // That nobody is assigned is why the questions after it ask who leads.
        int position = 0;
        for (PlanQuestion nobody : ofReading.stream().filter(question -> question.kind() == PlanQuestion.Kind.NOBODY_ASSIGNED).toList()) {
            drafts.addQuestion(plan.id(), position++, nobody);
        }
        for (PlanQuestion question : of(plan)) {
            List<PlanQuestion> same = ofReading.stream().filter(read -> isSame(read, question)).toList();
            drafts.addQuestion(plan.id(), position++, same.isEmpty() ? question : PlanQuestion.open(question.key(), question.kind(),
                    question.kind() == PlanQuestion.Kind.TEXT_UNCOVERED ? question.rule() : same.get(0).rule(), question.items(), question.subject(), question.sentence(),
                    same.get(0).proposals().isEmpty() ? question.proposals() : same.get(0).proposals()));
        }
        Set<String> keys = new HashSet<>();
        for (PlanQuestion question : ofReading) {
            if (question.kind().isOfReading() && question.kind() != PlanQuestion.Kind.NOBODY_ASSIGNED && keys.add(question.key())) {
                drafts.addQuestion(plan.id(), position++, question);
            }
        }
    }

    /** Asks what only the reader knows, read again: what was answered stays answered, and what is no doubt any more is dropped. */
    void askAsRead(Plan plan, List<PlanQuestion> ofReading) {
        Map<String, PlanQuestion> known = new HashMap<>();
        drafts.questions(plan.id()).stream().filter(question -> question.kind().isOfReading()).forEach(question -> known.put(question.key(), question));
        int position = known.size();
        Set<String> keys = new HashSet<>();
        for (PlanQuestion question : ofReading) {
            if (question.kind().isOfReading() && keys.add(question.key()) && known.remove(question.key()) == null) {
                drafts.addQuestion(plan.id(), position++, question);
            }
        }
        known.values().stream().filter(PlanQuestion::isOpen).forEach(settled -> drafts.dropQuestion(settled.id()));
    }

    private static boolean isSame(PlanQuestion read, PlanQuestion question) {
        return read.kind() == question.kind() && switch (question.kind()) {
            case LEAD_MISSING -> read.items().equals(question.items());
            case TEXT_UNCOVERED, DUTY_OFFERED -> read.key().equals(question.key());
            default -> question.subject().isEmpty() || read.subject().equals(question.subject());
        };
    }

    /** Asks again after a change: what is settled is dropped, what is new is asked, what covers more than was answered is reopened. */
    void askAgain(Plan plan) {
        Map<String, PlanQuestion> known = new HashMap<>();
        drafts.questions(plan.id()).stream().filter(question -> !question.kind().isOfReading()).forEach(question -> known.put(question.key(), question));
        int position = known.size();
        for (PlanQuestion question : of(plan)) {
            PlanQuestion before = known.remove(question.key());
            if (before == null) {
                drafts.addQuestion(plan.id(), position++, question);
            } else if (!before.items().equals(question.items()) || !before.subject().equals(question.subject()) || !before.isOpen() && !covers(before, question)) {
                drafts.widenQuestion(before.id(), question, !covers(before, question));
            }
        }
        known.values().stream().filter(PlanQuestion::isOpen).forEach(settled -> drafts.dropQuestion(settled.id()));
    }

    /**
     * The doubts that nobody has settled and the draft raises today: deadlines pass, and units are renamed, while a plan lies. What the
     * previous version confirmed, when uncovered text was not yet asked for, is not asked for it now.
     */
    List<PlanQuestion> unsettled(Plan plan) {
        Map<String, PlanQuestion> settled = new HashMap<>();
        drafts.questions(plan.id()).stream().filter(question -> !question.isOpen()).forEach(question -> settled.put(question.key(), question));
        boolean accountsForItsText = !passages.read(plan.id()).isEmpty();
        return of(plan).stream().filter(question -> accountsForItsText || question.kind() != PlanQuestion.Kind.TEXT_UNCOVERED)
                .filter(question -> !settled.containsKey(question.key()) || !covers(settled.get(question.key()), question)).toList();
    }

    /** What was answered about these items holds for fewer of them; uncovered text and an offered duty are none once they were answered for. */
    private static boolean covers(PlanQuestion before, PlanQuestion now) {
        boolean asksOnlyWhatIsOpen = now.kind() == PlanQuestion.Kind.TEXT_UNCOVERED || now.kind() == PlanQuestion.Kind.DUTY_OFFERED;
        return !asksOnlyWhatIsOpen && before.items().containsAll(now.items());
    }

    private List<PlanQuestion> of(Plan plan) {
        // A model says itself how its action is supervised; a step or cycle that the office set beside it would never run.
        List<PlanAction> supervised = plan.fromModel() ? List.of() : plans.actions(plan.id());
        List<PlanStep> steps = plan.fromModel() ? List.of() : drafts.steps(plan.id());
        String text = plans.text(plan.id());
        List<DraftPassage> tiles = CoverageMap.of(text, passages.read(plan.id()), passages.marks(plan.id()), drafts.allItems(plan.id()));
        List<DraftPassage> uncovered = tiles.stream().filter(DraftPassage::isUncovered).toList();
        List<PlanDuty> offered = duties.of(plan.id()).stream().filter(duty -> isOffered(duty, tiles, steps)).toList();
        return new DraftQuestions(supervised, drafts.items(plan.id()), steps, uncovered, offered, text, units::fullName, goesOut(plan)).ask();
    }

    /** Still a duty and nothing else: no item or mark lies on it, and no milestone was made of it. */
    private static boolean isOffered(PlanDuty duty, List<DraftPassage> tiles, List<PlanStep> steps) {
        return tiles.stream().anyMatch(tile -> tile.kind() == DraftPassage.Kind.DUTY && tile.start() < duty.source().end() && duty.source().start() < tile.end())
                && steps.stream().noneMatch(step -> step.kind() == StepKind.MILESTONE && step.source().equals(duty.text()));
    }

    /** Today at the earliest, whatever date the document bears: an old plan that comes in late holds deadlines that have passed. */
    private LocalDate goesOut(Plan plan) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), DubanClock.ZONE);
        return plan.issueDate().filter(today::isBefore).orElse(today);
    }
}
