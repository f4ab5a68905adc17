package cn.duban.reading;

import java.util.List;
import java.util.Objects;

/**
 * 单位: a unit as the register knows it.
 *
 * @param name    canonical name, as 省卫生健康委
 * @param aliases full names, abbreviations and old names that mean the same unit
 * @param kind    {@code government department}, {@code party department}, {@code mass organisation}, {@code local government} or {@code other}
 * @param level   {@code province}, {@code city}, {@code county}, {@code township}, or empty
 */
public record RegisteredUnit(String name, List<String> aliases, String kind, String level) {

    public RegisteredUnit {
        Objects.requireNonNull(name);
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        kind = kind == null ? "other" : kind;
        level = level == null ? "" : level;
    }
}
