package cn.duban.plan;

import cn.duban.attachment.AttachmentId;
import cn.duban.shared.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * 修订: a document that changes a running plan. It changes nothing until the office has approved it; then it is carried out step by step.
 *
 * @param title what it is called: the title of the document, or the name of the file
 * @param file  the document as it came in
 * @param base  revision of the plan that a table or a model left the house with; empty for a document
 */
public record Amendment(AmendmentId id, PlanId plan, Kind kind, String title, AttachmentId file, Optional<String> base, Instant receivedAt, String receivedBy,
                        State state, Optional<Settled> settled) {

    /** What came in. */
    public enum Kind {
        /** 修订后的全文: what is not in it any more is dropped. */
        DOCUMENT,
        /** 修订通知: it names only what changes. */
        SENTENCES,
        /** 任务表, edited in a spreadsheet. */
        TABLE,
        /** 模型, edited in Camunda Modeler. */
        MODEL
    }

    /** How far it has come. */
    public enum State {
        /** 待核对. */
        OPEN,
        /** 批准，执行中; also after a break in between. */
        APPROVED,
        /** 已执行. */
        DONE,
        /** 不采用. */
        LEFT
    }

    /** Who approved it or left it, and when. */
    public record Settled(String by, Instant at) {
    }

    /** @throws Refusal (conflict) if it was approved or left */
    void requireOpen() {
        if (state != State.OPEN) {
            throw Refusal.conflict("refusal.plan.amendment-settled");
        }
    }
}
