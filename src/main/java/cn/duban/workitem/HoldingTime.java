package cn.duban.workitem;

import java.time.Duration;
import java.util.Optional;

/**
 * How long the ball of an item's own line has lain with one holder, all times together.
 *
 * @param name        of the body, or the external cause in words
 * @param part        what the body is to the item; empty for an external cause and for a body that no longer is a party
 * @param workingTime elapsed working time: of each working day the whole day counts
 * @param times       how often it came there
 * @param now         whether it lies there now
 */
public record HoldingTime(String name, Optional<Part> part, Duration workingTime, int times, boolean now) {

    /** Working days, in tenths: 3.4. */
    public double workingDays() {
        return Math.round(workingTime.toMinutes() * 10.0 / Duration.ofDays(1).toMinutes()) / 10.0;
    }
}
