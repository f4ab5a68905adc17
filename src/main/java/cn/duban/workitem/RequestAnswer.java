package cn.duban.workitem;

import cn.duban.org.OfficialId;
import cn.duban.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 答复: how a request ended, by whom.
 *
 * @param until the date that was granted; of an extension only
 */
public record RequestAnswer(String text, Optional<LocalDate> until, OfficialId by, String byName, UnitId body, Instant at) {
}
