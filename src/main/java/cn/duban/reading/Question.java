package cn.duban.reading;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A doubt that the office has to settle before the plan can be issued. A presumption that one rule makes for many items is one
 * question with the numbers of those items.
 *
 * @param key       the same for the same doubt about the same words in every reading of the document, no two alike within one
 * @param kind      what is doubtful
 * @param scope     whether the plan as a whole is asked about, or one item
 * @param rule      the name of the rule that presumed or repaired, as {@code first-listed-unit-leads}
 * @param itemNos   the items it covers, in document order; exactly one for scope ITEM, perhaps none for scope PLAN
 * @param subject   the thing in question: the unit's printed name, the damaged figure, the date presumed; may be empty
 * @param sentence  the words of the source, empty where no single sentence is meant
 * @param proposals possible answers, the reader's own choice first
 * @param place     where the words stand that raise it, empty where no single place does
 */
public record Question(String key, Kind kind, Scope scope, String rule, List<String> itemNos, String subject, String sentence,
                       List<String> proposals, Optional<SourceSpan> place) {

    /** Proposals of {@link Kind#TEXT_UNCOVERED}, {@link Kind#DUTY_OFFERED} and {@link Kind#DEADLINE_WAIVED}. */
    public static final String NOT_A_TASK = "not-a-task";
    public static final String ITEM = "item";
    public static final String MILESTONE = "milestone";
    public static final String WAIVE = "waive";

    public Question {
        Objects.requireNonNull(key);
        Objects.requireNonNull(place);
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

    public enum Scope { PLAN, ITEM }

    /** What may be doubtful. The message key of each is {@link #messageKey()}. */
    public enum Kind {
        /** No unit is called the lead; the first one listed is presumed. Proposals: none. */
        LEAD_PRESUMED,
        /** Nobody is named for the items of one heading. Subject: the heading. Proposals: the units named, if any. */
        LEAD_MISSING,
        /** The document assigns nobody at all. Scope PLAN, no proposals: the questions about the headings ask for the units. */
        NOBODY_ASSIGNED,
        /** A unit that the register does not know. Proposals: registered names that resemble it. */
        UNIT_UNKNOWN,
        /** Units printed after the last of several items are presumed to bind them all. */
        UNITS_SHARED,
        /** Undated items are bounded by the plan's year. Subject: the presumed date. */
        DEADLINE_PRESUMED,
        /** No date for these items, and the plan's year is unknown. */
        DEADLINE_UNKNOWN,
        /** The text itself says that these items go on. Subject: its phrase. Proposals: {@code waive}, and perhaps a date. */
        DEADLINE_WAIVED,
        /** The deadline lies before the plan's own issue date. Subject: the deadline. */
        DEADLINE_BEFORE_ISSUE,
        /** A figure that looks damaged. Subject: as printed. Proposals: likely values. */
        FIGURE_DOUBTFUL,
        /** Numbers were lost or slipped and were counted again. */
        NUMBERS_RESTORED,
        /** Pages stood in the wrong order and were put back. */
        ORDER_RESTORED,
        /** Text or units of an item were pieced together. Sentence: the result. */
        TEXT_REPAIRED,
        /** Words or characters that a converter swapped for others. Subject: as printed. Proposals: what was read, then as printed. */
        WORD_DOUBTFUL,
        /**
         * Text of which nothing came. Subject: the heading it stands under. Proposals: {@code not-a-task} and {@code item}, the likelier
         * first. {@link Passage#ref()} of the passages it asks about is its key.
         */
        TEXT_UNCOVERED,
        /**
         * A duty outside of the numbered items. Subject: its rule. Proposals: {@code item}, {@code milestone}, {@code not-a-task}, the
         * likeliest first. Its key is that of the {@link DraftDuty}.
         */
        DUTY_OFFERED;

        public String messageKey() {
            return "reading.question." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
