package cn.duban.plan;

import cn.duban.org.OfficialId;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody did with a draft. In words: message {@code plan.act.<what>} with {@code about}.
 *
 * @param what  what kind of act, as {@code split}
 * @param about what it was done to, mostly the number of an item; may be empty
 * @param by    the official's name
 */
public record DraftAct(UUID id, String what, String about, OfficialId official, String by, Instant at) {
}
