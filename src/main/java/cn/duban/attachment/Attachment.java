package cn.duban.attachment;

import cn.duban.org.OfficialId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * 附件: an original or a piece of evidence, without its content.
 *
 * @param name      as the uploader called it, folder parts removed
 * @param mediaType as its content says, never as the uploader said
 * @param size      in bytes
 * @param sha256    of the content, in lower-case hexadecimal
 * @param capturedAt when a picture was taken, as its camera says: local time; empty where it says nothing
 */
public record Attachment(AttachmentId id, String name, String mediaType, long size, String sha256, OfficialId uploadedBy, Instant uploadedAt,
                         Optional<LocalDateTime> capturedAt) {

    private static final Set<String> SHOWN = Set.of(FileKind.PNG.mediaType(), FileKind.JPEG.mediaType(), FileKind.PDF.mediaType());

    /** Whether a browser may show it in place: pictures and PDF, whose content was checked. */
    public boolean isShowable() {
        return SHOWN.contains(mediaType);
    }

    public boolean isPicture() {
        return isShowable() && mediaType.startsWith("image/");
    }
}
