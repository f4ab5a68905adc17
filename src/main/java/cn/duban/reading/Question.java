package cn.duban.reading;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A doubt that the office has to settle before the plan can be issued. A presumption that one rule makes for many items is one
 * question with the numbers of those items.
 *
 * @param kind      what is doubtful
 * @param scope     whether the plan as a whole is asked about, or one item
 * @param rule      the name of the rule that presumed or repaired, as {@code first-listed-unit-leads}
 * @param itemNos   the items it covers, in document order; exactly one for scope ITEM, perhaps none for scope PLAN
 * @param subject   the thing in question: the unit's printed name, the damaged figure, the date presumed; may be empty
 * @param sentence  the words of the source, empty where no single sentence is meant
 * @param proposals possible answers, the reader's own choice first
 */
public record Question(Kind kind, Scope scope, String rule, List<String> itemNos, String subject, String sentence,
                       List<String> proposals) {

    public Question {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(scope);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(sentence);
        itemNos = List.copyOf(itemNos);
        proposals = List.copyOf(proposals);
        if (scope == Scope.ITEM && itemNos.size() != 1) {
            throw new IllegalArgumentException("A question about an item names it");
        }
    }

    /** Two readings of the same document give the same key for the same question. */
    public String key() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + (scope == Scope.PLAN ? rule : itemNos.get(0)) + ":" + subject;
    }

    public enum Scope { PLAN, ITEM }

    /** What may be doubtful. The message key of each is {@link #messageKey()}. */
    public enum Kind {
        /** No unit is called the lead; the first one listed is presumed. Proposals: none. */
        LEAD_PRESUMED,
        /** No lead can even be presumed. Proposals: the units named, if any. */
        LEAD_MISSING,
        /** A unit that the register does not know. Proposals: registered names that resemble it. */
        UNIT_UNKNOWN,
        /** Units printed after the last of several items are presumed to bind them all. */
        UNITS_SHARED,
        /** Undated items are bounded by the plan's year. Subject: the presumed date. */
        DEADLINE_PRESUMED,
        /** No date for an item, and the plan's year is unknown or it is a continuous duty. */
        DEADLINE_UNKNOWN,
        /** The deadline lies before the plan's own issue date. Subject: the deadline. */
        DEADLINE_BEFORE_ISSUE,
        /** A figure that looks damaged. Subject: as printed. Proposals: likely values. */
        FIGURE_DOUBTFUL,
        /** Numbers were lost or slipped and were counted again. */
        NUMBERS_RESTORED,
        /** Pages stood in the wrong order and were put back. */
        ORDER_RESTORED,
        /** Text or units of an item were pieced together. Sentence: the result. */
        TEXT_REPAIRED;

        public String messageKey() {
            return "reading.question." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
