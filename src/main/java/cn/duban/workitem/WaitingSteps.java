package cn.duban.workitem;

import cn.duban.inbox.NewTodo;
import cn.duban.inbox.TodoKind;
import cn.duban.inbox.Todos;
import cn.duban.org.UnitId;
import cn.duban.shared.Refusal;
import cn.duban.workitem.spi.Steps;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts the process's open steps into the inbox of the body whose turn it is. */
@Component
class WaitingSteps implements Steps {

    private final WorkItems items;
    private final Escalations escalations;
    private final Watch watch;
    private final RequestTodos requests;
    private final Todos todos;
    private final ContributionTodos contributions;
    private final Submissions submissions;

    WaitingSteps(WorkItems items, Escalations escalations, Watch watch, RequestTodos requests, Todos todos, ContributionTodos contributions,
                 Submissions submissions) {
        this.items = items;
        this.escalations = escalations;
        this.watch = watch;
        this.requests = requests;
        this.todos = todos;
        this.contributions = contributions;
        this.submissions = submissions;
    }

    @Override
    public void opened(Step step, UUID subject, String key) {
        switch (step) {
            case ACKNOWLEDGE -> openItem(subject, key, TodoKind.ACKNOWLEDGE, Part.LEAD);
            case HANDLE -> openItem(subject, key, TodoKind.HANDLE, Part.LEAD);
            case VERIFY -> openItem(subject, key, TodoKind.VERIFY, Part.OFFICE);
            case RULE -> openItem(subject, key, TodoKind.RULE, Part.OFFICE);
            case RESUME -> openItem(subject, key, TodoKind.RESUME, Part.LEAD);
            case STRIKE_OFF -> openItem(subject, key, TodoKind.STRIKE_OFF, Part.OFFICE);
            case INSTRUCT -> openEscalation(new EscalationId(subject), key, TodoKind.INSTRUCT);
            case CONFIRM_MOOT -> openEscalation(new EscalationId(subject), key, TodoKind.CONFIRM_MOOT);
            case ACKNOWLEDGE_CONTRIBUTION, RULE_ON_CONTRIBUTION, CONTRIBUTE, MERGE_CONTRIBUTION -> contributions.open(step, new ContributionId(subject), key);
            case CONFIRM_REQUEST, ANSWER_REQUEST, DECIDE_REQUEST -> requests.opened(step, subject, key);
            case CONFIRM_SUBMISSION -> openSubmission(new SubmissionId(subject), key);
        }
    }

    @Override
    public void closed(String key) {
        todos.close(key);
    }

    private void openItem(UUID subject, String key, TodoKind kind, Part part) {
        WorkItem item = find(new WorkItemId(subject));
        UnitId body = part == Part.OFFICE ? item.office() : item.lead();
        open(item, subject, key, kind, body, Optional.of(watch.expectedBy(item)), Links.item(item.id()));
    }

    /** It is no step of the item: the item's deadline runs on meanwhile, against the unit. */
    private void openSubmission(SubmissionId id, String key) {
        Submission submission = submissions.find(id).orElseThrow();
        WorkItem item = find(submission.item());
        open(item, id.value(), key, TodoKind.CONFIRM, submission.unit(), Optional.of(watch.expectedBy(item)), Links.item(item.id()) + "#confirmation");
    }

    /** The leadership group is asked without a date of its own; the item's deadline says how late it is. */
    private void openEscalation(EscalationId id, String key, TodoKind kind) {
        Escalation escalation = escalations.find(id);
        WorkItem item = find(escalation.item());
        open(item, id.value(), key, kind, escalation.leadershipGroup(), Optional.of(escalation.raisedOn()), Links.escalation(id));
    }

    private void open(WorkItem item, UUID subject, String key, TodoKind kind, UnitId body, Optional<LocalDate> dueOn, String link) {
        todos.open(new NewTodo(key, kind, subject, body, item.facts().number(), item.facts().title(), dueOn, link));
    }

    private WorkItem find(WorkItemId id) {
        return items.find(id).orElseThrow(() -> Refusal.notFound("refusal.workitem.not-found"));
    }
}
