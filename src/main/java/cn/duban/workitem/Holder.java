package cn.duban.workitem;

import cn.duban.org.UnitId;
import java.util.Objects;
import java.util.Optional;

/**
 * 球在谁手里: who has to act on a line of work: a unit or body, or nobody but an external cause (外部原因), as while an item is paused.
 *
 * @param body  empty if and only if there is a cause
 * @param cause in words
 */
public record Holder(Optional<UnitId> body, Optional<String> cause) {

    public Holder {
        if (body.isPresent() == cause.isPresent()) {
            throw new IllegalArgumentException("A line of work is held by a body or by a cause");
        }
    }

    static Holder of(UnitId body) {
        return new Holder(Optional.of(body), Optional.empty());
    }

    static Holder external(String cause) {
        return new Holder(Optional.empty(), Optional.of(Objects.requireNonNull(cause)));
    }

    boolean is(UnitId unit) {
        return body.filter(unit::equals).isPresent();
    }
}
