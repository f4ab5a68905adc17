package cn.duban.org;

import java.util.UUID;

/** Identifies an official (干部). */
public record OfficialId(UUID value) {

    public static OfficialId of(String value) {
        return new OfficialId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
