package cn.duban.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * 专项行动: a special action as the plan names it.
 *
 * @param no               its place among the plan's actions, from 1
 * @param name             its name, without number and without the verb that introduces it
 * @param leadUnit         the lead unit printed with the heading, empty if the items name their own
 * @param leadExplicit     whether the text calls it the lead unit
 * @param responsibleUnits the units printed with the heading, in document order, the lead left out
 * @param span             the heading
 */
public record DraftAction(int no, String name, Optional<String> leadUnit, boolean leadExplicit, List<String> responsibleUnits,
                          SourceSpan span) {

    public DraftAction {
        Objects.requireNonNull(name);
        Objects.requireNonNull(leadUnit);
        responsibleUnits = List.copyOf(responsibleUnits);
    }
}
