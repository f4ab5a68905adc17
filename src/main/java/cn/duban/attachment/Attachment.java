package cn.duban.attachment;

import cn.duban.org.OfficialId;
import java.time.Instant;

/**
 * 附件: an original or a piece of evidence, without its content.
 *
 * @param name      as the uploader called it, folder parts removed
 * @param mediaType as its content says, never as the uploader said
 * @param size      in bytes
 * @param sha256    of the content, in lower-case hexadecimal
 */
public record Attachment(AttachmentId id, String name, String mediaType, long size, String sha256, OfficialId uploadedBy, Instant uploadedAt) {
}
