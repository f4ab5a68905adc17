package cn.duban.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The one clock of the program, in the zone in which legal dates are meant. It runs with the wall clock, moved by an
 * offset that is zero outside the demo and the tests. Sign-in sessions do not use it: they run on the wall clock.
 */
public final class DubanClock extends Clock {

    /** The zone of every legal date in China. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock wall;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private final List<Consumer<Duration>> followers = new CopyOnWriteArrayList<>();

    public DubanClock(Clock wall) {
        this.wall = wall.withZone(ZONE);
    }

    /** A clock on the machine's own time. */
    public static DubanClock onWallTime() {
        return new DubanClock(Clock.system(ZONE));
    }

    @Override
    public Instant instant() {
        return wall.instant().plus(offset.get());
    }

    /** The legal date of this instant. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    /** How far this clock is ahead of (positive) or behind (negative) the wall clock. */
    public Duration offset() {
        return offset.get();
    }

    /** Sets the distance to the wall clock, for this clock and all that follow it. */
    public void setOffset(Duration newOffset) {
        offset.set(newOffset);
        followers.forEach(follower -> follower.accept(newOffset));
    }

    /** Moves the clock so that it shows the given instant at this moment and runs on from there. */
    public void showNow(Instant instant) {
        setOffset(Duration.between(wall.instant(), instant));
    }

    /** Another clock, such as the engine's, is told the distance to the wall clock now and whenever it changes. */
    public void follow(Consumer<Duration> follower) {
        followers.add(follower);
        follower.accept(offset());
    }

    @Override
    public ZoneId getZone() {
        return wall.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return ZONE.equals(zone) ? this : Clock.offset(wall.withZone(zone), offset.get());
    }
}
