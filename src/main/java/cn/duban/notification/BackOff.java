package cn.duban.notification;

import java.time.Duration;
import java.util.List;

/** How long to wait after so many failures. */
enum BackOff {
    /** A message that was refused: what refuses it (a full mailbox, a policy) takes hours to change. */
    MESSAGE(1, 5, 15, 60, 120),
    /** A server that is away: one attempt in the name of all its messages. */
    CHANNEL(1, 2, 5, 10, 15);

    private final List<Integer> minutes;

    BackOff(Integer... minutes) {
        this.minutes = List.of(minutes);
    }

    /** @param failures from 1 on; after the last of its steps it stays there */
    Duration after(int failures) {
        return Duration.ofMinutes(minutes.get(Math.min(failures, minutes.size()) - 1));
    }

    /** Whether so many failures are more than it has steps for. */
    boolean exhaustedBy(int failures) {
        return failures > minutes.size();
    }
}
