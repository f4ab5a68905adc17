package cn.duban.workitem;

import cn.duban.workitem.spi.Ladder;
import java.time.LocalDate;

/** A rung that falls on a day, for a clock that runs. */
record Occasion(Watched clock, Ladder.Rung rung, LocalDate day) {

    /**
     * What makes it happen once.
     *
     * @param rung name of the rung; with the line's id behind a colon where the clock is not the item's own
     */
    record Key(String rung, LocalDate day) {
    }

    Key key() {
        return new Key(clock.line().map(line -> rung.name() + ":" + line).orElse(rung.name()), day);
    }
}
