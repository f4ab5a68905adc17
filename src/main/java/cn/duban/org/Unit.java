package cn.duban.org;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** The names in one line; a name that holds a 、 of its own outside of brackets, as 各省、自治区、直辖市人民政府, stands in “ ”. */
    public static String inOneLine(List<String> names) {
        return names.stream().map(name -> namesIn(name).size() == 1 ? name : "“" + name + "”").collect(Collectors.joining("、"));
    }

    /**
     * The names in one line, parted by 、 as on paper. Brackets and quotation marks hold together what they enclose: 各县（市、区）人民政府 is one
     * name.
     */
    public static List<String> namesIn(String line) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : '\n';
            if (c == '（' || c == '(' || c == '“') {
                depth++;
            } else if (c == '）' || c == ')' || c == '”') {
                depth = Math.max(0, depth - 1);
            } else if (i == line.length() || depth == 0 && "、，,；;\n".indexOf(c) >= 0) {
                String name = withoutQuotes(withoutWhiteSpace(line.substring(start, i)));
                if (!name.isEmpty()) {
                    names.add(name);
                }
                start = i + 1;
            }
        }
        return List.copyOf(names);
    }

    private static String withoutQuotes(String name) {
        return name.startsWith("“") && name.indexOf('”') == name.length() - 1 ? name.substring(1, name.length() - 1) : name;
    }
}
