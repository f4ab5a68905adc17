package cn.duban.workitem;

import cn.duban.attachment.AttachmentId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 申请内容: what is asked and why, as it was filled in.
 *
 * @param reason   why; of a call for coordination what needs coordinating
 * @param progress how far the work is, or what the unit has tried by itself
 * @param wanted   whose help is needed
 * @param until    the new date asked for, or the expected end of a pause
 * @param proof    the piece of evidence that proves the cause of a pause
 */
public record RequestContent(String reason, Optional<String> progress, Optional<String> wanted, Optional<LocalDate> until, Optional<AttachmentId> proof) {
}
