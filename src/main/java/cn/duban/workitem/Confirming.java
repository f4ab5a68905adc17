package cn.duban.workitem;

import cn.duban.form.Forms;
import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.inbox.Sentence;
import cn.duban.org.Official;
import cn.duban.org.Role;
import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import cn.duban.workitem.Submission.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 分管领导审核: what waits for the unit's leader in charge takes effect when the leader confirms it, in the handler's name and on that day, or goes
 * back with a reason. Only the unit sees it.
 */
@Service
public class Confirming {

    private static final String FORM = "confirm-submission";

    private final Submissions submissions;
    private final Handling handling;
    private final ReportKeeping reports;
    private final WorkItems items;
    private final Forms forms;
    private final Notices notices;
    private final AuditedActs audited;

    Confirming(Submissions submissions, Handling handling, ReportKeeping reports, WorkItems items, Forms forms, Notices notices, AuditedActs audited) {
        this.submissions = submissions;
        this.handling = handling;
        this.reports = reports;
        this.items = items;
        this.forms = forms;
        this.notices = notices;
        this.audited = audited;
    }

    /** What waits for the leader about this item, or was given back last and not filled in again since; empty for anyone outside of the unit. */
    @Transactional(readOnly = true)
    public Optional<SubmissionView> about(WorkItemId id, Official official) {
        return items.find(id).flatMap(item -> submissions.waiting(id)
                .or(() -> Submissions.CONFIRMED_ACTS.stream().flatMap(act -> submissions.latest(id, item.lead(), act).stream())
                        .filter(last -> last.settled().filter(how -> how.outcome() == Outcome.GIVEN_BACK).isPresent() && item.state() == WorkItemState.IN_PROGRESS)
                        .findFirst())
                .filter(submission -> isOfTheUnit(submission, official)).map(submission -> view(item, submission, official)));
    }

    /**
     * The leader's answer.
     *
     * @param given the values of the form {@code confirm-submission}
     * @throws Refusal if this person is not the unit's leader in charge, it was answered before, or it can no longer take effect as the item stands now
     * @throws cn.duban.form.FormErrors if this form, or by now what was submitted, is filled in wrongly
     */
    @Transactional
    public void answer(SubmissionId id, Map<String, ?> given, Official official) {
        audited.run(official, "submission.answer", id, () -> {
            Submission submission = waiting(id, official);
            Actor leader = Submissions.leaderAt(submission.unit(), official)
                    .orElseThrow(() -> Refusal.forbidden("refusal.workitem.not-yours.confirm-submission"));
            Map<String, Object> values = forms.require(FORM).check(given);
            String reason = (String) values.getOrDefault("reason", "");
            if ("confirmed".equals(values.get("verdict"))) {
                submissions.settle(submission, Outcome.CONFIRMED, reason, leader);
                handling.takeEffect(submission, leader);
            } else {
                giveBack(submission, reason, leader);
            }
        });
    }

    /**
     * Takes back what waits, by a handler of the unit.
     *
     * @throws Refusal if this person is no handler of the unit, or it was answered before
     */
    @Transactional
    public void withdraw(SubmissionId id, Official official) {
        audited.run(official, "submission.withdraw", id, () -> {
            Submission submission = waiting(id, official);
            Actor handler = handlerOf(submission, official).orElseThrow(() -> Refusal.forbidden("refusal.workitem.not-yours.withdraw-submission"));
            submissions.settle(submission, Outcome.WITHDRAWN, "", handler);
        });
    }

    /** The item behind a submission, for whoever may see both. */
    @Transactional(readOnly = true)
    public WorkItemId itemOf(SubmissionId id, Official official) {
        return submissions.find(id).filter(submission -> isOfTheUnit(submission, official)).map(Submission::item)
                .orElseThrow(() -> Refusal.notFound("refusal.workitem.submission-not-found"));
    }

    private void giveBack(Submission submission, String reason, Actor leader) {
        if (reason.isEmpty()) {
            throw Refusal.invalid("reason", "refusal.workitem.give-back-needs-reason");
        }
        submissions.settle(submission, Outcome.GIVEN_BACK, reason, leader);
        WorkItem item = items.find(submission.item()).orElseThrow();
        notices.tell(submission.unit(), NoticeKind.RETURN, item.id().value(),
                Sentence.of("notice.GIVEN_BACK", item.facts().number(), item.facts().title(), leader.name(), reason), Links.item(item.id()));
    }

    /** Locks the item first: two leaders, or a leader and the handler, answer one after the other. */
    private Submission waiting(SubmissionId id, Official official) {
        items.lock(itemOf(id, official));
        Submission submission = submissions.find(id).orElseThrow();
        if (!submission.isWaiting()) {
            throw Refusal.conflict("refusal.workitem.submission-answered");
        }
        return submission;
    }

    private SubmissionView view(WorkItem item, Submission submission, Official official) {
        List<SubmissionView.Line> lines = reports.form(item, submission.act(), submission.given()).fields().stream()
                .filter(field -> submission.given().get(field.key()) != null && !submission.given().get(field.key()).toString().isBlank())
                .map(field -> new SubmissionView.Line(field.label(), reports.said(field.key(), submission.given().get(field.key())))).toList();
        return new SubmissionView(submission.id(), submission.act(), submission.version(), lines, submission.byName(), submission.at(),
                submission.settled().map(how -> new SubmissionView.GivenBack(how.reason(), how.byName(), how.at())),
                submission.isWaiting() && Submissions.leaderAt(submission.unit(), official).isPresent(),
                submission.isWaiting() && handlerOf(submission, official).isPresent());
    }

    private static boolean isOfTheUnit(Submission submission, Official official) {
        return handlerOf(submission, official).isPresent() || Submissions.leaderAt(submission.unit(), official).isPresent();
    }

    private static Optional<Actor> handlerOf(Submission submission, Official official) {
        return Posts.of(official).filter(actor -> actor.role() == Role.HANDLER && actor.body().equals(submission.unit())).findFirst();
    }
}
