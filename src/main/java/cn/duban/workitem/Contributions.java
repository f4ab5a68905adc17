package cn.duban.workitem;

import cn.duban.form.Forms;
import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.inbox.Sentence;
import cn.duban.org.Official;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.security.Actor;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.workitem.spi.ContributionProcess;
import cn.duban.workitem.spi.HandlingProcess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 协办反馈: what people do to the parts of the responsible units. An act is one transaction: form, aggregate, history, the engine's step and the
 * inbox come true together or not at all; the parts of the other units stay as they are.
 */
@Service
public class Contributions {

    private final ContributionRows rows;
    private final ContributionChanges changes;
    private final ContributionViews views;
    private final ContributionProcess process;
    private final HandlingProcess handling;
    private final WorkItems items;
    private final ItemBall ball;
    private final History history;
    private final Notices notices;
    private final Forms forms;
    private final Units units;
    private final AuditedActs audited;
    private final DubanClock clock;

    Contributions(ContributionRows rows, ContributionChanges changes, ContributionViews views, ContributionProcess process, HandlingProcess handling,
                  WorkItems items, ItemBall ball, History history, Notices notices, Forms forms, Units units, AuditedActs audited, DubanClock clock) {
        this.rows = rows;
        this.changes = changes;
        this.views = views;
        this.process = process;
        this.handling = handling;
        this.items = items;
        this.ball = ball;
        this.history = history;
        this.notices = notices;
        this.forms = forms;
        this.units = units;
        this.audited = audited;
        this.clock = clock;
    }

    /**
     * Does an act from whichever of the official's posts may do it.
     *
     * @param given the values of the act's form
     * @throws Refusal if the person may not see the item, may not do this, or the state of contribution or item forbids it
     * @throws cn.duban.form.FormErrors if the form is filled in wrongly
     */
    @Transactional
    public void perform(ContributionId id, ContributionAct act, Map<String, ?> given, Official official) {
        audited.run(official, "contribution." + act.form(), id, () -> {
            WorkItem item = items.lock(find(id, Posts.scope(official)).item());
            Contribution before = rows.find(id).orElseThrow();
            Actor actor = Posts.allowed(official, one -> before.refusalOf(act, one, item, clock.today()));
            perform(item, before, act, forms.require(act.form()).check(given), actor);
        });
    }

    /**
     * The parts of the responsible units of an item, in document order, as this person sees them.
     *
     * @throws Refusal (not found) if there is no such item, or the person has no part in it
     */
    @Transactional(readOnly = true)
    public List<ContributionView> of(WorkItemId item, Official official) {
        WorkItem found = items.find(item).filter(visible -> items.visible(item, Posts.scope(official))).orElseThrow(Contributions::notFound);
        return views.of(found, rows.of(item), official);
    }

    /** @throws Refusal (not found) if there is none, or the person has no part in its item */
    @Transactional(readOnly = true)
    public ContributionView view(ContributionId id, Official official) {
        Contribution contribution = find(id, Posts.scope(official));
        return views.of(items.find(contribution.item()).orElseThrow(), List.of(contribution), official).get(0);
    }

    private void perform(WorkItem item, Contribution before, ContributionAct act, Map<String, Object> values, Actor actor) {
        ball.catchUp(item);
        Contribution after = before.perform(act, values, actor, item, clock.instant(), clock.today());
        changes.write(before, after, item);
        history.append(item.id(), new History.Event("CONTRIBUTION_" + act, "contribution", Optional.of(actor), note(after, values, actor),
                ContributionFields.difference(before, after)));
        if (before.state().isLive()) {
            process.advance(after.id(), act, after.state() == ContributionState.EXCUSED);
        } else {
            process.resume(after.id(), after.state());
        }
        tell(act, item, after, values, actor);
        ball.settle(item);
        handling.rearm(item.id());
    }

    /** What was said; of another unit's part also whose it is. */
    private String note(Contribution contribution, Map<String, Object> values, Actor actor) {
        String said = (String) values.getOrDefault("text", values.getOrDefault("reason", values.getOrDefault("note", "")));
        if (actor.body().equals(contribution.unit())) {
            return said;
        }
        return said.isEmpty() ? name(contribution) : name(contribution) + "：" + said;
    }

    /** What opens a todo needs no message beside it. */
    private void tell(ContributionAct act, WorkItem item, Contribution after, Map<String, Object> values, Actor actor) {
        String reason = (String) values.getOrDefault("reason", "");
        switch (act) {
            case RETURN -> tell(item, after.unit(), NoticeKind.RETURN, "notice.CONTRIBUTION_RETURNED", reason, after.dueOn().orElseThrow());
            case EXCUSE -> tell(item, after.unit(), NoticeKind.COMPLETION, "notice.CONTRIBUTION_EXCUSED", reason);
            case ASK_AGAIN -> tell(item, after.unit(), NoticeKind.URGE, "notice.CONTRIBUTION_ASKED", values.get("text"));
            case RULE -> {
                boolean lifted = after.state() == ContributionState.EXCUSED;
                String code = lifted ? "notice.CONTRIBUTION_LIFTED" : "notice.CONTRIBUTION_UPHELD";
                tell(item, after.unit(), lifted ? NoticeKind.COMPLETION : NoticeKind.RETURN, code, name(after), reason);
                if (lifted) {
                    tell(item, item.lead(), NoticeKind.COMPLETION, code, name(after), reason);
                }
            }
            case ACKNOWLEDGE, REFUSE, DELIVER, TAKE_BACK, MERGE -> { }
        }
    }

    private void tell(WorkItem item, UnitId body, NoticeKind kind, String code, Object... said) {
        Object[] arguments = new Object[said.length + 2];
        arguments[0] = item.facts().number();
        arguments[1] = item.facts().title();
        System.arraycopy(said, 0, arguments, 2, said.length);
        notices.tell(body, kind, item.id().value(), Sentence.of(code, arguments), Links.contributions(item.id()));
    }

    private String name(Contribution contribution) {
        return units.names(List.of(contribution.unit())).getOrDefault(contribution.unit(), "");
    }

    private Contribution find(ContributionId id, VisibleScope scope) {
        return rows.find(id).filter(contribution -> items.visible(contribution.item(), scope)).orElseThrow(Contributions::notFound);
    }

    private static Refusal notFound() {
        return Refusal.notFound("refusal.contribution.not-found");
    }
}
