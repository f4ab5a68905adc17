package cn.duban.inbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where a page of notices, the latest first, ends: the next one holds what is older. Written {@code 2023-03-17T01:00:00Z~id}. */
public record NoticePlace(Instant at, UUID id) {

    static final NoticePlace FIRST = new NoticePlace(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    public static NoticePlace of(Notice last) {
        return new NoticePlace(last.at(), last.id());
    }

    /** @throws IllegalArgumentException if it was not written by {@link #toString} */
    public static NoticePlace of(String written) {
        int tilde = written.indexOf('~');
        try {
            return new NoticePlace(Instant.parse(written.substring(0, Math.max(tilde, 0))), UUID.fromString(written.substring(tilde + 1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(written, e);
        }
    }

    @Override
    public String toString() {
        return at + "~" + id;
    }
}
