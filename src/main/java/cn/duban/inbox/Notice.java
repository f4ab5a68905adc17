package cn.duban.inbox;

import cn.duban.org.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * 消息: something a body is told; asks for nothing.
 *
 * @param sentence what {@link SentenceWords} says in the reader's language; empty in rows older than this way of keeping it
 * @param text     the same in Chinese, as it was said at the time
 */
public record Notice(UUID id, UnitId body, NoticeKind kind, UUID subject, Optional<Sentence> sentence, String text, String link, Instant at,
                     Optional<Instant> readAt) {
}
