package cn.duban.plan;

import cn.duban.attachment.AttachmentId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * 退回的上传件: a file that an office sent and in which no plan could be read, kept for a second try.
 *
 * @param size      in bytes
 * @param reason    message key of the reason
 * @param arguments of the reason
 * @param tries     how often it was refused, from 1
 */
public record RefusedUpload(UUID id, AttachmentId attachment, String name, long size, String reason, List<String> arguments, int tries, String by, Instant at) {
}
