package cn.duban.plan;

import cn.duban.org.Unit;
import java.util.List;

/** Units in one line, separated by 、 as on paper. Brackets hold together what they enclose: 各县（市、区）人民政府 is one name. */
final class UnitNames {

    private UnitNames() {
    }

    static String join(List<String> names) {
        String line = Unit.inOneLine(names);
        if (!split(line).equals(names)) {
            throw new IllegalArgumentException("These unit names cannot be told apart in one line: " + line);
        }
        return line;
    }

    static List<String> split(String line) {
        return Unit.namesIn(line);
    }
}
