package cn.duban.plan;

import cn.duban.workitem.ActionProgress;
import cn.duban.workitem.ElementState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan with everything its page shows. Open questions come first.
 *
 * @param dropped the items that were dropped, with the reason of each
 */
public record PlanView(Plan plan, String officeName, List<ActionView> actions, List<PlanQuestion> questions, PlanCounts counts, List<PlanItem> dropped,
                       DraftRevision revision) {

    /**
     * An action with its items and steps.
     *
     * @param progress empty before its first item is registered
     * @param states   the work items by element, empty before
     */
    public record ActionView(PlanAction action, List<PlanItem> items, List<PlanStep> steps, Optional<ActionProgress> progress,
                             Map<String, ElementState> states) {
    }

    public List<PlanQuestion> openQuestions() {
        return questions.stream().filter(PlanQuestion::isOpen).toList();
    }

    public List<PlanQuestion> answeredQuestions() {
        return questions.stream().filter(question -> !question.isOpen()).toList();
    }

    public PlanItem item(String number) {
        return actions.stream().flatMap(action -> action.items().stream()).filter(item -> item.number().equals(number)).findFirst().orElseThrow();
    }
}
