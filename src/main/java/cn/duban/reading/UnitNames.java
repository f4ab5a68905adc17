package cn.duban.reading;

import cn.duban.reading.UnitFunctions.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lists of units: 省科技厅、工业和信息化厅，各市（州）人民政府. All texts here are folded and without white space. A name is one of the
 * register, or one whose level and function are those of one registered unit, or words built like a unit's name, which are then asked about.
 */
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
    private static final List<String> GLUE = List.of("会同", "以及", "联合", "由", "和", "及", "与", "等", "为");
    /** Words behind a name that say what it has to do, and so end it. */
    static final Pattern ROLE = Pattern.compile("分别牵头|共同牵头|牵头|主办|会同|配合|参与|参加|协助|协同|协办|按职责|按照职责|按各自职责|按照各自职责|按分工|根据职责|依职责|分工|负责|落实|承担|组织实施|具体实施|共同|分别|为责任|为牵头"
            + "|等部门|等单位|等有关|等相关|等按|等负责|等配合|等参与|等分|等共同|等$|\\(");
    private static final Pattern UNIT_TAIL = Pattern.compile(
            "厅|局|委|办|部|会|联|协|院|所|校|站|社|处|科|室|组|队|行|署|馆|园|司|中心|政府|公司|集团|大学|海关|书记|法院|机构|街道|乡镇|台|企业");
    private static final Pattern LEVEL = Pattern.compile("国家(?!安全)|自治区|兵团|省|市(?!场|政|容)|县(?!域)|区(?!域|块)|州|盟|旗");
    private static final Pattern PLACED = Pattern.compile("[\\u4E00-\\u9FFF]{2,6}?(?:省|市|县|区|州|盟|旗)(?=[\\u4E00-\\u9FFF]{2})");
    /** Bodies that are called by a place of their own, not by the level of the unit before them. */
    private static final Pattern OWN_PLACE = Pattern.compile("海关|大学|支行|分行|证监局|银保监局|铁路局|监管局|集团|公司|医院|学院|法院|检察院|政府|街道|乡|镇|院|校|站|所|银行|企业|总局|部|署|总会|中心|队");

    /** A section of one house has no level of its own: 工程管理科, 办公室; but 县委办公室、政府办公室 are houses. */
    private static final Pattern SECTION = Pattern.compile("办公室|[\\u4E00-\\u9FFF]{1,12}(?:科|股|(?<!办事|办公|管理|监察|教育)(?:处|室))");

    private static final int LONGEST_TOKEN = 30;

    private final UnitRegister register;
    private final UnitFunctions functions = UnitFunctions.shipped();
    private final int longest;
    private final Map<String, RegisteredUnit> byFunction = new HashMap<>();
    private final Map<String, RegisteredUnit> groups = new HashMap<>();

    UnitNames(UnitRegister register) {
        this.register = register;
        this.longest = register.longestName();
        for (RegisteredUnit unit : register.units()) {
            functions.whole(UnitRegister.key(unit.name())).ifPresent(form -> byFunction.putIfAbsent(form.key(), unit));
            if (unit.name().startsWith("各")) {
                groups.putIfAbsent(UnitGroups.key(UnitRegister.key(unit.name())), unit);
            }
        }
        for (RegisteredUnit unit : register.units()) {
            unit.aliases().forEach(alias -> functions.whole(UnitRegister.key(alias)).ifPresent(form -> byFunction.putIfAbsent(form.key(), unit)));
        }
    }

    UnitRegister register() {
        return register;
    }

    /** The units of a list, in order; words such as 各有关部门 that name nobody are left out. */
    List<Named> split(String list) {
        return split(list, "");
    }

    /**
     * The same, for a list behind another one: 牵头：省体育局；配合：文化和旅游厅 means 省文化和旅游厅.
     *
     * @param before the level that the list before it ended with, as {@link #levelAfter} says it
     */
    List<Named> split(String list, String before) {
        List<Named> out = new ArrayList<>();
        String level = before;
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
            if (!UnitGroups.isGeneric(unit.printed())) {
                out.add(unit);
            }
            level = levelOf(unit.name()).orElse(level);
            at = unit.end();
        }
        return out;
    }

    /** The level that a list leaves to the next one. */
    String levelAfter(List<Named> list, String before) {
        String level = before;
        for (Named unit : list) {
            level = levelOf(unit.name()).orElse(level);
        }
        return level;
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
        return !split(words).isEmpty() || UnitGroups.isGeneric(words.substring(0, endOfToken(words, 0)));
    }

    /** Whether a bracket holds nothing but units, one of them certain, as （省教育厅、省财政厅）. */
    boolean isOnlyUnits(String words) {
        List<Named> units = split(words);
        int covered = units.stream().mapToInt(unit -> unit.end() - unit.start()).sum();
        return units.stream().anyMatch(this::isCertain) && covered + units.size() >= words.length()
                && units.stream().allMatch(unit -> isCertain(unit) || endsLikeUnit(unit.printed()));
    }

    /** Whether a bracket holds nothing but words that are built like units, as （安全环保部、人力资源部）. */
    boolean looksLikeUnits(String words) {
        int at = 0;
        for (String part : words.split("[、,;]")) {
            boolean unit = part.length() <= LONGEST_TOKEN && (endsLikeUnit(part) || UnitGroups.isGeneric(part) || UnitGroups.end(part, 0, end -> true) == part.length());
            if (!unit || part.length() < 2) {
                return false;
            }
            at++;
        }
        return at > 0;
    }

    /** A name that can be nothing but a unit: registered, a group, or a level with a function. */
    boolean isCertain(Named unit) {
        return unit.known() || UnitGroups.end(unit.printed(), 0, end -> true) == unit.printed().length()
                || functions.whole(unit.name()).filter(Form::hasLevel).isPresent();
    }

    /** After the unit that begins here in running words, or -1. */
    int endOfUnit(String line, int at) {
        int group = UnitGroups.end(line, at, end -> true);
        if (group > at + 2) {
            return group;
        }
        int end = functions.at(line, at, any -> true).map(Form::end).orElse(-1);
        for (int to = Math.min(line.length(), at + longest); to > Math.max(end, at + 1); to--) {
            if (register.exact(UnitRegister.key(line.substring(at, to))) != null) {
                return to;
            }
        }
        return end;
    }

    boolean isRegistered(String words) {
        return register.exact(UnitRegister.key(words)) != null;
    }

    /** Registered names that resemble an unknown one, the most alike first. */
    List<String> resembling(String name) {
        Optional<RegisteredUnit> sameFunction = functions.whole(name).map(form -> form.level() + ":" + form.what().replaceAll("/.*", ""))
                .flatMap(what -> byFunction.entrySet().stream().filter(known -> known.getKey().replaceAll("/.*", "").equals(what)).map(Map.Entry::getValue).findFirst());
        List<String> out = new ArrayList<>(sameFunction.map(RegisteredUnit::name).stream().toList());
        register.units().stream().map(RegisteredUnit::name).filter(known -> Bigrams.likeness(known, name) >= 0.4 && !out.contains(known))
                .sorted(Comparator.comparingDouble((String known) -> -Bigrams.likeness(known, name))).limit(3L - out.size()).forEach(out::add);
        return out;
    }

    private Optional<Named> next(String list, int at, String level) {
        int group = UnitGroups.end(list, at, end -> endsToken(list, end));
        if (group > at + 2) {
            return Optional.of(group(list, at, group));
        }
        Optional<Named> organs = organsOfMany(list, at);
        if (organs.isPresent()) {
            return organs;
        }
        Optional<Named> registered = registered(list, at, level);
        int beyond = registered.map(Named::end).orElse(at);
        Optional<Form> form = functions.at(list, at, end -> end > beyond && endsToken(list, end));
        if (form.isPresent()) {
            return Optional.of(functional(list, at, form.get(), level));
        }
        return registered.isPresent() ? registered : unknown(list, at, level);
    }

    /** 各县（市、区）水利局: the organs of one function in many places are one name too. */
    private Optional<Named> organsOfMany(String list, int at) {
        int places = list.charAt(at) == '各' ? UnitGroups.end(list, at, end -> true) : -1;
        return places <= at + 2 ? Optional.empty() : functions.at(list, places, end -> endsToken(list, end)).filter(form -> !form.hasLevel())
                .map(form -> new Named(UnitGroups.narrow(list.substring(at, form.end())), list.substring(at, form.end()), false, at, form.end()));
    }

    private Named group(String list, int at, int end) {
        String printed = list.substring(at, end);
        RegisteredUnit unit = register.exact(UnitRegister.key(printed));
        unit = unit == null ? groups.get(UnitGroups.key(printed)) : unit;
        return new Named(unit == null ? UnitGroups.narrow(printed) : unit.name(), printed, unit != null, at, end);
    }

    private Optional<Named> registered(String list, int at, String level) {
        for (int end = Math.min(list.length(), at + longest); end >= at + 2; end--) {
            if (endsToken(list, end)) {
                String printed = list.substring(at, end);
                RegisteredUnit unit = lookUp(printed, level);
                if (unit != null) {
                    return Optional.of(new Named(unit.name(), printed, true, at, end));
                }
            }
        }
        return Optional.empty();
    }

    /** 省委宣传部、组织部 repeats 省委, 省科技厅、工业和信息化厅 repeats 省. */
    private RegisteredUnit lookUp(String printed, String level) {
        String key = UnitRegister.key(printed);
        RegisteredUnit unit = register.exact(key);
        if (unit == null && !level.isEmpty() && !LEVEL.matcher(key).lookingAt() && !isSection(key)) {
            unit = register.exact(level + key);
            if (unit == null) {
                unit = register.exact(level + "委" + key);
            }
        }
        return unit;
    }

    private Named functional(String list, int at, Form form, String level) {
        String printed = list.substring(at, form.end());
        boolean elided = !form.hasLevel() && !level.isEmpty() && !isSection(printed) && !(level.equals("国家") && OWN_PLACE.matcher(form.what()).find());
        String name = elided ? level + (form.party() ? "委" : "") + printed : printed;
        Form full = elided ? functions.whole(name).orElse(form) : form;
        RegisteredUnit unit = full.place().isEmpty() ? byFunction.get(full.key()) : null;
        return new Named(unit == null ? name : unit.name(), printed, unit != null, at, form.end());
    }

    /** Words that only look like a unit. */
    private Optional<Named> unknown(String list, int at, String level) {
        int end = endOfToken(list, at);
        String token = list.substring(at, end);
        if (token.length() < 2 || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        if (UnitGroups.isGeneric(token)) {
            return Optional.of(new Named(token, token, false, at, end));
        }
        for (String glue : List.of("以及", "及", "和", "与")) {
            int cut = token.indexOf(glue);
            if (cut > 1 && endsLikeUnit(token.substring(0, cut)) && endsLikeUnit(token)) {
                end = at + cut;
                token = list.substring(at, end);
                break;
            }
        }
        if (!endsLikeUnit(token)) {
            return Optional.empty();
        }
        boolean elided = !level.isEmpty() && !LEVEL.matcher(token).lookingAt() && !PLACED.matcher(token).lookingAt() && !token.startsWith("相关")
                && !token.startsWith("有关") && !token.startsWith("各") && !isSection(token) && !endsWith(OWN_PLACE, token);
        return Optional.of(new Named(elided ? level + token : token, token, false, at, end));
    }

    private static boolean isSection(String name) {
        return SECTION.matcher(name).matches();
    }

    private static boolean endsLikeUnit(String token) {
        return endsWith(UNIT_TAIL, token);
    }

    private static boolean endsWith(Pattern tail, String token) {
        for (int from = Math.max(0, token.length() - 4); from < token.length(); from++) {
            if (tail.matcher(token).region(from, token.length()).matches()) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> levelOf(String name) {
        if (name.length() == 3 && name.startsWith("团") && name.endsWith("委") && LEVEL.matcher(name).region(1, 2).lookingAt()) {
            return Optional.of(name.substring(1, 2));
        }
        Matcher level = LEVEL.matcher(name);
        if (level.lookingAt()) {
            return Optional.of(level.group());
        }
        return functions.whole(name).map(Form::place).filter(place -> !place.isEmpty());
    }

    private static boolean endsToken(String list, int end) {
        if (end >= list.length() || SEPARATORS.indexOf(list.charAt(end)) >= 0 || "()[]和及与:*\n\t\"”".indexOf(list.charAt(end)) >= 0) {
            return true;
        }
        return ROLE.matcher(list).region(end, list.length()).lookingAt() || list.startsWith("等", end) || list.startsWith("以及", end)
                || list.startsWith("为", end) || list.startsWith("联合", end);
    }

    static int endOfToken(String list, int at) {
        int end = at;
        while (end < list.length() && SEPARATORS.indexOf(list.charAt(end)) < 0 && list.charAt(end) != '\n') {
            end++;
        }
        Matcher role = ROLE.matcher(list).region(at, Math.min(end, at + 200));
        return role.find() && role.start() > at ? role.start() : end;
    }

    /** Separators, 由, 会同, role words and what else stands between two names. */
    private static int skipGlue(String list, int at) {
        if (SEPARATORS.indexOf(list.charAt(at)) >= 0 || "()[]:*\n\t ".indexOf(list.charAt(at)) >= 0) {
            return at + 1;
        }
        for (String glue : GLUE) {
            if (list.startsWith(glue, at)) {
                return at + glue.length();
            }
        }
        Matcher role = ROLE.matcher(list).region(at, list.length());
        return role.lookingAt() ? endOfToken(list, Math.max(role.end(), at + 1)) : at;
    }
}
