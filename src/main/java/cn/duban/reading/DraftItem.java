package cn.duban.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * 任务: an item as it was read, before the office has confirmed it.
 *
 * @param no               the true number: {@code 17}, or {@code 3-4} where numbers start again in each action
 * @param sourceNo         the number printed, empty if it was lost or never there
 * @param noInferred       the printed number was lost
 * @param noShifted        the printed number is not the true one
 * @param reassembled      text or units were pieced together from damaged pages
 * @param actionNo         the action it belongs to
 * @param text             all white space removed, no number, no unit bracket
 * @param span             where the item stands, its number and unit bracket included
 * @param units            canonical names in document order, the lead included
 * @param leadUnit         empty if the text names nobody but "各部门"
 * @param leadExplicit     whether the text calls it the lead; otherwise it was presumed (推定)
 * @param leadUnits        all leads where several units lead together, otherwise the one or none
 * @param responsibleUnits the units without the lead
 * @param unitsInherited   the units stand with the action's heading, not with the item
 * @param unitsSpan        where the units stand: bracket, label lines, table cells, or the clause of the heading; empty if nobody is named
 * @param indicators       targets, one per number, in text order
 * @param deadlines        what bounds completion; empty if only the plan's period does
 * @param recurrence       what is to be done again and again
 * @param ongoing          the words that say that it goes on without an end (长期坚持); such an item may also have deadlines on its way
 */
public record DraftItem(String no, Optional<String> sourceNo, boolean noInferred, boolean noShifted, boolean reassembled, int actionNo,
                        String text, SourceSpan span, List<String> units, Optional<String> leadUnit, boolean leadExplicit,
                        List<String> leadUnits, List<String> responsibleUnits, boolean unitsInherited,
                        Optional<SourceSpan> unitsSpan, List<ReadIndicator> indicators, List<ReadDeadline> deadlines, List<ReadRecurrence> recurrence,
                        Optional<String> ongoing) {

    public DraftItem {
        Objects.requireNonNull(no);
        Objects.requireNonNull(sourceNo);
        Objects.requireNonNull(text);
        Objects.requireNonNull(span);
        Objects.requireNonNull(leadUnit);
        Objects.requireNonNull(ongoing);
        Objects.requireNonNull(unitsSpan);
        units = List.copyOf(units);
        leadUnits = List.copyOf(leadUnits);
        responsibleUnits = List.copyOf(responsibleUnits);
        indicators = List.copyOf(indicators);
        deadlines = List.copyOf(deadlines);
        recurrence = List.copyOf(recurrence);
    }
}
