package cn.duban.workitem;

import cn.duban.attachment.Attachment;
import java.time.Instant;

/** 佐证材料: a piece of evidence with who added it and why. */
public record EvidenceView(Attachment attachment, String note, String addedBy, String bodyName, Instant at) {
}
