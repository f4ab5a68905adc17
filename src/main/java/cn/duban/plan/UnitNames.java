package cn.duban.plan;

import java.util.ArrayList;
import java.util.List;

/** Units in one line, separated by 、 as on paper. Brackets hold together what they enclose: 各县（市、区）人民政府 is one name. */
final class UnitNames {

    private UnitNames() {
    }

    static String join(List<String> names) {
        String line = String.join("、", names);
        if (!split(line).equals(names)) {
            throw new IllegalArgumentException("These unit names cannot be told apart in one line: " + line);
        }
        return line;
    }

    static List<String> split(String line) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '（' || c == '(') {
                depth++;
            } else if (c == '）' || c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && (c == '、' || c == '，' || c == ',' || c == '；' || c == ';' || c == '\n')) {
                add(names, line.substring(start, i));
                start = i + 1;
            }
        }
        add(names, line.substring(start));
        return List.copyOf(names);
    }

    private static void add(List<String> names, String name) {
        String clean = name.replaceAll("\\s", "");
        if (!clean.isEmpty()) {
            names.add(clean);
        }
    }
}
