package cn.duban.org;

import java.util.UUID;

/** Identifies a unit, whatever it is called today: units are renamed and merged, ids are not. */
public record UnitId(UUID value) {

    public static UnitId of(String value) {
        return new UnitId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
