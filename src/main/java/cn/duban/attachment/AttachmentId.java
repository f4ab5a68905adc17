package cn.duban.attachment;

import java.util.UUID;

/** Identifies an attachment. */
public record AttachmentId(UUID value) {

    public static AttachmentId of(String value) {
        return new AttachmentId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
