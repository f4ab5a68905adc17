package cn.duban.plan;

import cn.duban.attachment.AttachmentId;
import cn.duban.org.UnitId;
import cn.duban.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 实施方案: a plan as it came in, with what the office has decided about it so far.
 *
 * @param issueDate  成文日期, empty if the text does not say it
 * @param fromModel  it came in as a model drawn by hand, which is its one action
 * @param original   the file or pasted text as it came in
 * @param receivedOn the day it came in
 */
public record Plan(PlanId id, String title, Optional<String> documentNumber, Optional<LocalDate> issueDate, PlanState state, boolean fromModel,
                   UnitId leadershipGroup, UnitId office, AttachmentId original, LocalDate receivedOn, String receivedBy,
                   Optional<Step> confirmed, Optional<Step> issued) {

    /** Who took a step, and when. */
    public record Step(String by, Instant at) {
    }

    /** @throws Refusal (conflict) if the plan is no draft any more */
    void requireDraft() {
        if (state != PlanState.DRAFT) {
            throw Refusal.conflict("refusal.plan.not-a-draft");
        }
    }

    /** @throws Refusal (conflict) if the plan does not stand before this state */
    void requireLeadsTo(PlanState next) {
        if (!state.leadsTo(next)) {
            throw Refusal.conflict(switch (next) {
                case DRAFT, CONFIRMED -> "refusal.plan.not-a-draft";
                default -> state == PlanState.DRAFT ? "refusal.plan.not-confirmed" : "refusal.plan.issued-already";
            });
        }
    }
}
