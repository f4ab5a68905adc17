package cn.duban.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the office has to settle before it can confirm a plan.
 *
 * @param key       the same doubt about the same draft has the same key
 * @param rule      name of the rule that presumed or repaired, empty where none did
 * @param items     numbers of the items concerned
 * @param subject   the thing in question: a unit's name, a date, a phrase; may be empty
 * @param sentence  the words of the source; may be empty
 * @param proposals what may be the answer, the likeliest first
 * @param answer    what the office answered, empty while it is open
 */
public record PlanQuestion(UUID id, String key, Kind kind, String rule, List<String> items, String subject, String sentence,
                           List<String> proposals, Optional<String> answer, Optional<String> answeredBy) {

    /** What is asked, and so how it is answered. */
    public enum Kind {
        /** One rule presumed the lead of these items. Accepted, with exceptions. */
        LEAD_PRESUMED,
        /** No lead can even be presumed. A unit. */
        LEAD_MISSING,
        /** The register does not know this name. A unit, whose alias it becomes; with {@code only-here} it does not. */
        UNIT_UNKNOWN,
        /** One rule presumed the deadline of these items. Accepted, with exceptions. */
        DEADLINE_PRESUMED,
        /** The deadline is not known. A date. */
        DEADLINE_MISSING,
        /** Deadlines that had passed when the plan was issued. A reason. */
        LATE_ENTRY,
        /** A supervision step of the text without its cycle. A cycle. */
        STEP_CYCLE,
        /** Actions for which the text states no supervision step. One or several steps. */
        STEPS_UNSTATED,
        /** Units printed once are presumed to bind several items. Accepted. */
        UNITS_SHARED,
        /** A figure that looks damaged. Nothing or {@code accepted} where it is right, else the figure, which goes into the target. */
        FIGURE_DOUBTFUL,
        /** Numbers that were lost were counted again. Accepted. */
        NUMBERS_RESTORED,
        /** Pages in the wrong order were put back. Accepted. */
        ORDER_RESTORED,
        /** A text was pieced together. Accepted. */
        TEXT_REPAIRED,
        /** Words that a converter swapped for others were put right. Nothing or {@code accepted} where they are right, else the words. */
        WORD_DOUBTFUL,
        /** The document assigns nobody. Accepted: the units come with the answers for the headings. */
        NOBODY_ASSIGNED,
        /** The text says that these items go on. {@code waive}, or a date. */
        DEADLINE_WAIVED,
        /** Stretches of the text of which nothing came. {@code not-a-task}, or {@code item}. Subject: their places, as {@code 12-40,55-90}; rule: the heading. */
        TEXT_UNCOVERED,
        /** A duty outside of the numbered items. {@code item}, {@code milestone} or {@code not-a-task}. */
        DUTY_OFFERED;

        /** Whether an answer is a mere "yes", for some with exceptions. */
        public boolean isAccepted() {
            return switch (this) {
                case LEAD_MISSING, UNIT_UNKNOWN, DEADLINE_MISSING, LATE_ENTRY, STEP_CYCLE, STEPS_UNSTATED, DEADLINE_WAIVED, TEXT_UNCOVERED,
                        DUTY_OFFERED, FIGURE_DOUBTFUL, WORD_DOUBTFUL -> false;
                default -> true;
            };
        }

        /** Whether the reader alone can ask it; the others are asked again whenever the draft changes. */
        boolean isOfReading() {
            return switch (this) {
                case UNITS_SHARED, FIGURE_DOUBTFUL, NUMBERS_RESTORED, ORDER_RESTORED, TEXT_REPAIRED, WORD_DOUBTFUL, NOBODY_ASSIGNED -> true;
                default -> false;
            };
        }
    }

    public PlanQuestion {
        items = List.copyOf(items);
        proposals = List.copyOf(proposals);
    }

    static PlanQuestion open(String key, Kind kind, String rule, List<String> items, String subject, String sentence, List<String> proposals) {
        return new PlanQuestion(UUID.randomUUID(), key, kind, rule, items, subject, sentence, proposals, Optional.empty(), Optional.empty());
    }

    /** The same question about those of its items that are there. */
    PlanQuestion about(Set<String> there) {
        return new PlanQuestion(id, key, kind, rule, items.stream().filter(there::contains).toList(), subject, sentence, proposals, answer, answeredBy);
    }

    public boolean isOpen() {
        return answer.isEmpty();
    }
}
