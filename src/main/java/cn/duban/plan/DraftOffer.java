package cn.duban.plan;

import cn.duban.attachment.AttachmentId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * 待核对的改动: what somebody offers a draft to be. It changes nothing until it is taken.
 *
 * @param file the file it came in; empty where the document was only read again
 * @param base revision of the draft that it was made from; empty where that is not known
 */
public record DraftOffer(UUID id, PlanId plan, Kind kind, Optional<AttachmentId> file, Optional<String> base, Instant offeredAt, String offeredBy, State state) {

    /** What came in. */
    public enum Kind {
        /** 任务表, edited in a spreadsheet. */
        TABLE,
        /** 模型, edited in Camunda Modeler. */
        MODEL,
        /** 重新识读: the same document read again, or a corrected one. */
        READING
    }

    /** Whether it still waits. */
    public enum State { OPEN, TAKEN, LEFT }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
