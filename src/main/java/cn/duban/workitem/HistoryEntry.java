package cn.duban.workitem;

import cn.duban.org.OfficialId;
import cn.duban.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 经过: one thing that happened to a work item. Names are those of that day.
 *
 * @param act          what happened: {@code REGISTER}, the name of an {@link Act}, {@code ADD_EVIDENCE}, of a deed of the ladder
 *                     ({@code REMIND}, {@code YELLOW_CARD} …), {@code INSTRUCT} or {@code MOOT}; message {@code history.act.<act>}
 * @param step         from which step: {@code register}, {@code acknowledge}, {@code handle}, {@code verify}, {@code done}, {@code watch}, {@code escalation}
 * @param official     empty where the system did it
 * @param officialName empty text where the system did it
 * @param note         what was said; may be empty
 */
public record HistoryEntry(int seq, Instant at, LocalDate onDay, String act, String step, Optional<OfficialId> official, String officialName,
                           Optional<UnitId> body, String bodyName, String note, List<FieldChange> changes) {

    public HistoryEntry {
        changes = List.copyOf(changes);
    }
}
