package cn.duban.inbox;

import cn.duban.org.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** 消息: something a body is told; asks for nothing. */
public record Notice(UUID id, UnitId body, NoticeKind kind, UUID subject, String text, String link, Instant at, Optional<Instant> readAt) {
}
