package cn.duban.reading;

import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/**
 * A period counted from an event (自印发之日起30日内): the day of the event does not count, and a last day that is off rolls over
 * to the next working day (民法典 201-203).
 *
 * @param event  the words that name the event, as 印发; empty where the plan leaves it open
 * @param amount how many of the measure, at least 1
 */
public record CountedPeriod(String event, int amount, Measure measure) {

    public CountedPeriod {
        Objects.requireNonNull(event);
        Objects.requireNonNull(measure);
    }

    /** What is counted. Working days skip what is off; hours are as they are. */
    public enum Measure { HOURS, DAYS, WORKING_DAYS, WEEKS, MONTHS, YEARS }

    /** The period in calendar days, months or years; empty for hours and working days, which the calendar counts one by one. */
    public Optional<Period> period() {
        return switch (measure) {
            case DAYS -> Optional.of(Period.ofDays(amount));
            case WEEKS -> Optional.of(Period.ofWeeks(amount));
            case MONTHS -> Optional.of(Period.ofMonths(amount));
            case YEARS -> Optional.of(Period.ofYears(amount));
            case HOURS, WORKING_DAYS -> Optional.empty();
        };
    }

    /** As {@link ReadDeadline#date()} writes it. */
    String code() {
        return switch (measure) {
            case HOURS -> "PT" + amount + "H";
            case DAYS -> "P" + amount + "D";
            case WORKING_DAYS -> "P" + amount + "WD";
            case WEEKS -> "P" + amount + "W";
            case MONTHS -> "P" + amount + "M";
            case YEARS -> "P" + amount + "Y";
        };
    }
}
