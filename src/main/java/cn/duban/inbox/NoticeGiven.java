package cn.duban.inbox;

import java.util.UUID;

/**
 * A body was told something: announced in the transaction of the act, handed on once that is committed.
 *
 * @param notice the {@link Notice}
 * @param body   id of the unit that was told
 */
public record NoticeGiven(UUID notice, UUID body, NoticeKind kind) {
}
