package cn.duban.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * 职能: what organs are for, at any level. 县发改局, 市发展和改革局 and 青川市发改局 are words of one form: [place][level][function][tail]; short
 * words, and the names of organs that were merged into others, mean the same function (register/functions.json).
 */
final class UnitFunctions {

    /**
     * A name taken apart.
     *
     * @param place as 青川市, with its level; empty if the name says none
     * @param level 省, 市, 县 …; empty if left out
     * @param what  function and kind of organ, the same for all spellings
     * @param party whether it is an organ of the party, whose level is 省委
     * @param end   after the name
     */
    record Form(String place, String level, String what, boolean party, int end) {

        /** The same for all names of one organ, apart from the place. */
        String key() {
            return level + ":" + what;
        }

        boolean hasLevel() {
            return !level.isEmpty();
        }
    }

    private static final UnitFunctions SHIPPED = load();
    private static final String[] LEVELS = {"自治区", "自治州", "自治县", "国家", "兵团", "省", "市", "县", "区", "州", "盟", "旗", "镇", "乡"};
    private static final int LONGEST_PLACE = 8;
    private static final Set<String> NO_PLACES = Set.of("城市", "全市", "我市", "本市", "全县", "我县", "全区", "我区", "社区", "辖区", "全省", "我省", "城镇", "地市", "外省");

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> party = new HashMap<>();
    private int longest;

    private UnitFunctions() {
    }

    static UnitFunctions shipped() {
        return SHIPPED;
    }

    private static UnitFunctions load() {
        try (InputStream in = UnitFunctions.class.getResourceAsStream("/register/functions.json")) {
            JsonNode json = new ObjectMapper().readTree(in);
            UnitFunctions functions = new UnitFunctions();
            for (JsonNode function : json.path("functions")) {
                for (JsonNode tail : json.path("tails")) {
                    function.forEach(word -> tail.forEach(end -> functions.words.putIfAbsent(word.asText() + end.asText(),
                            function.get(0).asText() + "/" + tail.get(0).asText())));
                }
            }
            json.path("bodies").forEach(body -> body.forEach(word -> functions.words.put(word.asText(), body.get(0).asText())));
            json.path("party").forEach(organ -> organ.forEach(word -> functions.party.put(word.asText(), "委" + organ.get(0).asText())));
            functions.longest = functions.words.keySet().stream().mapToInt(String::length).max().orElse(0);
            return functions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The organ that this whole name is. */
    Optional<Form> whole(String name) {
        return at(name, 0, end -> end == name.length());
    }

    /** The longest name that begins here and ends where {@code mayEnd} allows. */
    Optional<Form> at(String list, int at, IntPredicate mayEnd) {
        Form best = word(list, at, at, "", mayEnd);
        for (String level : LEVELS) {
            if (list.startsWith(level, at)) {
                best = longer(best, word(list, at, at + level.length(), level, mayEnd));
            }
        }
        for (int i = at + 1; i <= at + LONGEST_PLACE && i < list.length() && mayBePlace(list.charAt(i - 1)); i++) {
            for (String level : LEVELS) {
                if (list.startsWith(level, i)) {
                    best = longer(best, word(list, at, i + level.length(), level, mayEnd));
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** No place is called 局 or 和: such a character shows that another name begins behind it. */
    private static boolean mayBePlace(char c) {
        return Glyphs.isHan(c) && "局厅委办部和及与各会由等设在为对向从将把请经报是的".indexOf(c) < 0;
    }

    private static Form longer(Form one, Form other) {
        return one == null || other != null && other.end() > one.end() ? other : one;
    }

    private Form word(String list, int at, int from, String level, IntPredicate mayEnd) {
        String place = from - at > level.length() ? list.substring(at, from) : "";
        if (NO_PLACES.contains(place)) {
            return null;
        }
        if (!level.isEmpty() && list.startsWith("委", from)) {
            Form organ = longest(list, from + 1, party, place, level, true, mayEnd);
            if (organ != null) {
                return organ;
            }
        }
        Form organ = level.isEmpty() ? longest(list, from, party, place, level, true, mayEnd) : null;
        return longer(organ, longest(list, from, words, place, level, false, mayEnd));
    }

    private Form longest(String list, int from, Map<String, String> known, String place, String level, boolean ofParty,
                         IntPredicate mayEnd) {
        for (int end = Math.min(list.length(), from + longest); end >= from + 2; end--) {
            String what = known.get(list.substring(from, end));
            if (what != null && mayEnd.test(end)) {
                return new Form(place, level, what, ofParty, end);
            }
        }
        return null;
    }
}
