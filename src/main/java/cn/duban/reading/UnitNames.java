package cn.duban.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lists of units: 省科技厅、工业和信息化厅，各市（州）人民政府. All texts here are folded and without white space. */
final class UnitNames {

    /**
     * A unit as a list names it.
     *
     * @param name    the register's name, or the printed one with its elided level put back
     * @param printed as printed
     * @param known   whether the register knows it
     * @param start   in the list
     * @param end     in the list
     */
    record Named(String name, String printed, boolean known, int start, int end) {

        boolean isLocalGovernment() {
            return printed.startsWith("各") || printed.contains("乡镇") || printed.contains("街道");
        }
    }

    private static final String SEPARATORS = "、,;。/|";
    private static final Pattern LOCAL = Pattern.compile("(?:各|相关|有关|所辖)(?:有关|相关|级)?"
            + "(?:地级以上市|县级市|自治区|直辖市|自治州|省|地区|特区|新区|开发区|高新区|街道|园区|[市州县区盟旗乡镇、()及和])++(?:党委政府|党委|人民政府|政府|管委会|办事处)?");
    private static final Pattern GENERIC = Pattern.compile(
            "各地|各地区|各级|各级各部门|各部门|各单位|各成员单位|各县市区|全体成员单位|.{0,6}(?:各?有关|各?相关)(?:部门|单位|地区|地方|处室|科室|责任单位)(?:和单位|单位)?|各部门各单位|.{1,2}直(?:各|有关)?(?:部门|单位)|各责任单位|各业务(?:科室|处室)");
    private static final Pattern ROLE = Pattern.compile("牵头|会同|配合|参与|参加|协助|按职责|按照职责|根据职责|分工|负责|落实|承担|组织实施|为责任|等部门|等单位|等有关|等相关|等$|\\(");
    private static final Pattern UNIT_TAIL = Pattern.compile(
            ".*(?:厅|局|委|办|部|会|联|协|院|所|校|站|社|处|科|室|组|队|行|中心|政府|公司|集团|大学|学院|医院|海关|工会|书记|法院|机构|基金会|管委会|街道|乡镇|办公室|委员会)$");
    private static final Pattern OPEN_UNIT = Pattern.compile(
            "[\\u4E00-\\u9FFF()]{2,14}?(?:人民政府|乡镇政府|政府|委员会|办公室|管委会|工会|中心|厅|局|委编办|委宣传部|委组织部|委政法委|卫健委|发改委|改革委|健康委|妇联|残联|科协|计生协)");
    private static final Pattern LEVEL = Pattern.compile("^(?:国家|自治区|兵团|省|市(?!场|政)|县(?!域)|区(?!域)|州|盟|旗)");
    private static final Pattern OWN_PLACE = Pattern.compile(".*(?:海关|监管局|老年大学|支行|分行|证监局|银保监局|邮政管理局|通信管理局|铁路局|集团|公司|医院|学院|大学|法院|检察院|人民政府|街道|乡|镇|中心|院|校|站|所|队|银行)$");

    private static final int LONGEST_LIST = 1_500;

    private final UnitRegister register;
    private final int longest;

    UnitNames(UnitRegister register) {
        this.register = register;
        this.longest = register.longestName();
    }

    UnitRegister register() {
        return register;
    }

    /** The units of a list, in order; words such as 各有关部门 that name nobody are left out. */
    List<Named> split(String list) {
        List<Named> out = new ArrayList<>();
        String level = "";
        int at = 0;
        while (at < list.length()) {
            int skipped = skipGlue(list, at);
            if (skipped > at) {
                at = skipped;
                continue;
            }
            Optional<Named> next = next(list, at, level);
            if (next.isEmpty()) {
                at = Math.max(at + 1, endOfToken(list, at));
                continue;
            }
            Named unit = next.get();
            if (!GENERIC.matcher(unit.printed()).matches()) {
                out.add(unit);
            }
            level = levelOf(unit.name()).orElse(level);
            at = unit.end();
        }
        return out;
    }

    /** The first registered name in these words, the longest of those that begin there; of long words only the last thirty characters. */
    Optional<String> firstIn(String words) {
        for (int at = Math.max(0, words.length() - 30); at < words.length(); at++) {
            for (int end = words.length(); end > at + 1; end--) {
                RegisteredUnit unit = register.exact(UnitRegister.key(words.substring(at, end)));
                if (unit != null) {
                    return Optional.of(unit.name());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the words name at least one unit that the register knows or that looks like one. */
    boolean mentionsUnit(String words) {
        return split(words).stream().anyMatch(unit -> unit.known() || unit.isLocalGovernment() || UNIT_TAIL.matcher(unit.printed()).matches())
                || GENERIC.matcher(words).lookingAt();
    }

    /** Whether a bracket holds nothing but registered units, as （省教育厅、省财政厅）. */
    boolean isOnlyUnits(String words) {
        List<Named> units = split(words);
        int covered = units.stream().filter(Named::known).mapToInt(unit -> unit.end() - unit.start()).sum();
        return !units.isEmpty() && units.stream().allMatch(Named::known) && covered + units.size() >= words.length();
    }

    /** Where a labelled list without bracket ends: at the line's end, or where words follow that are no unit. */
    int endOfOpenList(String folded, int from) {
        int lineEnd = from;
        while (lineEnd < folded.length() && lineEnd - from < LONGEST_LIST && "\n\t".indexOf(folded.charAt(lineEnd)) < 0) {
            lineEnd++;
        }
        String line = folded.substring(from, lineEnd);
        int stop = line.indexOf('。');
        boolean ownLine = line.length() <= 400 && (stop < 0 || stop == line.length() - 1) && !hasMark(line);
        int at = 0;
        while (at < line.length()) {
            Matcher label = UnitLabel.LABEL.matcher(line).region(at, Math.min(line.length(), at + 16));
            if (label.lookingAt()) {
                at = label.end();
                if (UnitLabel.of(label.group(1)) == UnitLabel.TIME) {
                    at = endOfToken(line, at);
                }
            }
            int unitEnd = openUnit(line, at);
            if (unitEnd < 0) {
                return ownLine ? lineEnd : from + at;
            }
            boolean registered = register.exact(UnitRegister.key(line.substring(at, unitEnd))) != null;
            at = unitEnd;
            if (ownLine && (!registered || at < line.length() && ROLE.matcher(line).region(at, line.length()).lookingAt())) {
                at = endOfToken(line, at) > at ? Math.max(at, endOfToken(line, at)) : at;
            }
            if (at < line.length() && line.charAt(at) == '等') {
                at++;
            }
            int next = skipSeparators(line, at);
            if (next == at) {
                return from + at;
            }
            boolean sentenceOver = line.charAt(next - 1) == '。';
            at = next;
            if (sentenceOver && !UnitLabel.STARTS.matcher(line.substring(at, Math.min(line.length(), at + 14))).find()) {
                return from + at;
            }
        }
        return lineEnd;
    }

    /** Where a bracket that never closes ends: before the next number, sentence end or line. */
    int endOfCutList(String folded, int from) {
        for (int i = from; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '\n' || c == '。' || Character.isDigit(c)) {
                return i;
            }
        }
        return folded.length();
    }

    /** Registered names that resemble an unknown one, the most alike first. */
    List<String> resembling(String name) {
        return register.units().stream().map(RegisteredUnit::name).filter(known -> likeness(known, name) >= 0.5)
                .sorted(Comparator.comparingDouble((String known) -> -likeness(known, name))).limit(3).toList();
    }

    private static double likeness(String a, String b) {
        long common = a.chars().distinct().filter(c -> b.indexOf(c) >= 0).count();
        return 2.0 * common / (a.length() + b.length());
    }

    private Optional<Named> next(String list, int at, String level) {
        Matcher local = LOCAL.matcher(list).region(at, list.length());
        if (local.lookingAt()) {
            int end = local.end();
            while ("、()及和".indexOf(list.charAt(end - 1)) >= 0 && list.charAt(end - 1) != ')') {
                end--;
            }
            String printed = list.substring(at, end);
            if (printed.length() > 2 && endsToken(list, end)) {
                RegisteredUnit unit = register.exact(UnitRegister.key(printed));
                return Optional.of(new Named(unit == null ? printed : unit.name(), printed, unit != null, at, end));
            }
        }
        for (int end = Math.min(list.length(), at + longest); end >= at + 2; end--) {
            if (!endsToken(list, end)) {
                continue;
            }
            String printed = list.substring(at, end);
            RegisteredUnit unit = lookUp(printed, level);
            if (unit != null) {
                return Optional.of(new Named(unit.name(), printed, true, at, end));
            }
        }
        int end = endOfToken(list, at);
        String token = list.substring(at, end);
        for (String glue : List.of("及", "以及", "和", "与")) {
            int cut = token.indexOf(glue);
            if (cut > 1 && UNIT_TAIL.matcher(token.substring(0, cut)).matches() && UNIT_TAIL.matcher(token).matches()) {
                end = at + cut;
                token = list.substring(at, end);
                break;
            }
        }
        if (token.length() < 2 || token.length() > 30) {
            return Optional.empty();
        }
        if (GENERIC.matcher(token).matches()) {
            return Optional.of(new Named(token, token, false, at, end));
        }
        if (!UNIT_TAIL.matcher(token).matches() && !LEVEL.matcher(token).find()) {
            return Optional.empty();
        }
        boolean elided = !level.isEmpty() && !LEVEL.matcher(token).find() && !token.startsWith("各") && !token.startsWith("相关")
                && !token.startsWith("有关") && !OWN_PLACE.matcher(token).matches();
        return Optional.of(new Named(elided ? level + token : token, token, false, at, end));
    }

    /** 省委宣传部、组织部 repeats 省委, 省科技厅、工业和信息化厅 repeats 省. */
    private RegisteredUnit lookUp(String printed, String level) {
        String key = UnitRegister.key(printed);
        RegisteredUnit unit = register.exact(key);
        if (unit == null && !level.isEmpty() && !LEVEL.matcher(key).find()) {
            unit = register.exact(level + key);
            if (unit == null) {
                unit = register.exact(level + "委" + key);
            }
        }
        return unit;
    }

    private static Optional<String> levelOf(String name) {
        if (name.startsWith("团") && name.endsWith("委") && name.length() == 3) {
            return Optional.of(name.substring(1, 2));
        }
        Matcher level = LEVEL.matcher(name);
        return level.find() ? Optional.of(level.group()) : Optional.empty();
    }

    private static boolean endsToken(String list, int end) {
        if (end >= list.length() || SEPARATORS.indexOf(list.charAt(end)) >= 0 || "()和及与:\n".indexOf(list.charAt(end)) >= 0) {
            return true;
        }
        return ROLE.matcher(list).region(end, list.length()).lookingAt() || list.startsWith("等", end) || list.startsWith("以及", end)
                || list.startsWith("为", end);
    }

    private static int endOfToken(String list, int at) {
        int end = at;
        while (end < list.length() && SEPARATORS.indexOf(list.charAt(end)) < 0 && list.charAt(end) != '\n') {
            end++;
        }
        Matcher role = ROLE.matcher(list).region(at, end);
        return role.find() && role.start() > at ? role.start() : end;
    }

    /** Separators, 由, 会同, role words and what else stands between two names. */
    private static int skipGlue(String list, int at) {
        if (SEPARATORS.indexOf(list.charAt(at)) >= 0 || "():\n ".indexOf(list.charAt(at)) >= 0) {
            return at + 1;
        }
        for (String glue : List.of("会同", "以及", "由", "和", "及", "与", "等", "为")) {
            if (list.startsWith(glue, at)) {
                return at + glue.length();
            }
        }
        Matcher role = ROLE.matcher(list).region(at, list.length());
        return role.lookingAt() ? endOfToken(list, Math.max(role.end(), at + 1)) : at;
    }

    private int openUnit(String line, int at) {
        for (int end = Math.min(line.length(), at + longest); end >= at + 2; end--) {
            if (register.exact(UnitRegister.key(line.substring(at, end))) != null) {
                return end;
            }
        }
        Matcher local = LOCAL.matcher(line).region(at, line.length());
        if (local.lookingAt() && local.end() > at + 2) {
            return local.end();
        }
        Matcher unit = OPEN_UNIT.matcher(line).region(at, line.length());
        return unit.lookingAt() ? unit.end() : -1;
    }

    private static int skipSeparators(String line, int at) {
        int i = at;
        while (i < line.length() && SEPARATORS.indexOf(line.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean hasMark(String line) {
        return !Marks.in(line.substring(1)).isEmpty();
    }
}
