package cn.duban.workitem;

import cn.duban.workitem.spi.Ladder;
import java.time.LocalDate;

/** A rung that falls on a day. */
record Occasion(Ladder.Rung rung, LocalDate day) {

    /** What makes it happen once. */
    record Key(String rung, LocalDate day) {
    }

    Key key() {
        return new Key(rung.name(), day);
    }
}
