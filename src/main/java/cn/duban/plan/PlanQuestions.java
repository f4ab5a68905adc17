package cn.duban.plan;

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
    private final UnitLookup units;

    PlanQuestions(Plans plans, PlanDrafts drafts, UnitLookup units) {
        this.plans = plans;
        this.drafts = drafts;
        this.units = units;
    }

    /** Asks what the fresh draft leaves open, and what only the reader knew; its proposals go with the questions they answer. */
    void askFirst(Plan plan, List<PlanQuestion> ofReading) {
        int position = 0;
        for (PlanQuestion question : of(plan)) {
            List<PlanQuestion> same = ofReading.stream()
                    .filter(read -> read.kind() == question.kind() && (question.subject().isEmpty() || read.subject().equals(question.subject())))
                    .filter(read -> question.kind() != PlanQuestion.Kind.LEAD_MISSING || read.items().equals(question.items())).toList();
            drafts.addQuestion(plan.id(), position++, same.isEmpty() ? question : PlanQuestion.open(question.key(), question.kind(),
                    same.get(0).rule(), question.items(), question.subject(), question.sentence(),
                    same.get(0).proposals().isEmpty() ? question.proposals() : same.get(0).proposals()));
        }
        Set<String> keys = new HashSet<>();
        for (PlanQuestion question : ofReading) {
            if (question.kind().isOfReading() && keys.add(question.key())) {
                drafts.addQuestion(plan.id(), position++, question);
            }
        }
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
            } else if (!before.items().equals(question.items())) {
                drafts.widenQuestion(before.id(), question.items(), !before.items().containsAll(question.items()));
            }
        }
        known.values().stream().filter(PlanQuestion::isOpen).forEach(settled -> drafts.dropQuestion(settled.id()));
    }

    private List<PlanQuestion> of(Plan plan) {
        return new DraftQuestions(plans.actions(plan.id()), drafts.items(plan.id()), drafts.steps(plan.id()), units::fullName,
                plan.issueDate().orElse(plan.receivedOn())).ask();
    }
}
