package cn.duban.org;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** 单位: a unit that can be given work, or a body (office, leadership group) that supervises it. */
public record Unit(UnitId id, String name, UnitKind kind, Optional<UnitId> parent, Set<String> aliases) {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00a0\\u3000\\ufeff]+");

    public Unit {
        aliases = Set.copyOf(aliases);
    }

    /** How names are kept and compared: documents break a name anywhere, also with the wide space (U+3000). */
    public static String withoutWhiteSpace(String name) {
        return WHITE_SPACE.matcher(name).replaceAll("");
    }
}
