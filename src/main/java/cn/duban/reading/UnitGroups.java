package cn.duban.reading;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Names of many units at once: 各县（市、区）人民政府, 各区、县级市, 各镇人民政府、街道办事处 are one name and never split; 各有关部门 names nobody. */
final class UnitGroups {

    private static final String[] ALL = {"各", "相关", "有关", "所辖", "所有"};
    private static final String[] MORE = {"有关", "相关", "级", "个", "所属"};
    private static final String[] PLACES = {"地级以上市", "设区的市", "设区市", "县级市", "自治区", "自治州", "自治县", "自治旗", "直辖市", "开发区", "高新区", "经开区",
            "功能区", "园区", "地区", "特区", "新区", "林区", "街道", "省", "市", "县", "区", "州", "盟", "旗", "乡", "镇", "街", "村", "社区", "村居", "科室", "处室", "生产矿井", "矿井", "站所"};
    private static final String[] GOVERNMENTS = {"党委和人民政府", "党委、人民政府", "党委、政府", "党委政府", "党委和政府", "人民政府", "委政府", "党工委", "党委", "政府", "管理委员会", "管委会",
            "街道办事处", "办事处", "村委会", "居委会", "(居)委会", "街道办"};
    /** 各镇街, 各街道（镇）, 各乡镇（街道）: the same units. */
    private static final Pattern TOWNS = Pattern.compile("各(?:街道?(?:乡镇|镇乡|镇)|(?:乡镇|镇乡|镇)街道?)");
    private static final String[] STREETS = {"街道办事处", "街道办", "街道"};
    private static final Pattern GENERIC = Pattern.compile("(?:各地|各地区|各级|各级各部门|各部门|各单位|各成员单位|全体成员单位|各部门各单位|各责任单位|各牵头单位|各县区部门|部门|单位"
            + "|[\\u4E00-\\u9FFF]{0,6}(?:各?有关|各?相关|各)(?:职能|责任|成员|行业|业务|主管|牵头|直属)?(?:部门|单位|地区|地方|机构|企业|方面)(?:和单位|单位|及单位)?"
            + "|[省市县区州镇乡全本局院]{1,2}(?:直|级|属|内)?(?:各|有关|相关|所属)?(?:部门|单位|机关|机构|处室|科室)|[\\u4E00-\\u9FFF]{0,4}成员单位|各地各部门|各级[\\u4E00-\\u9FFF]{0,6}(?:部门|机构|单位))");

    private UnitGroups() {
    }

    /** Whether this names nobody in particular. */
    static boolean isGeneric(String token) {
        return token.length() <= 20 && GENERIC.matcher(token).matches();
    }

    /** After the longest group that begins here and ends where {@code mayEnd} allows, or -1. */
    static int end(String list, int at, IntPredicate mayEnd) {
        int from = after(list, at, ALL);
        if (from < 0) {
            return bare(list, at, mayEnd);
        }
        int more = after(list, from, MORE);
        return longest(list, more < 0 ? from : more, mayEnd);
    }

    /** 县（市、区）人民政府 without 各: only with its brackets. */
    private static int bare(String list, int at, IntPredicate mayEnd) {
        int first = after(list, at, PLACES);
        return first > 0 && first < list.length() && "([".indexOf(list.charAt(first)) >= 0 ? longest(list, at, mayEnd) : -1;
    }

    private static int longest(String list, int from, IntPredicate mayEnd) {
        int end = -1;
        int depth = 0;
        int at = from;
        while (at < list.length()) {
            int place = after(list, at, PLACES);
            char c = list.charAt(at);
            boolean opens = c == '(' || c == '[';
            boolean closes = c == ')' || c == ']';
            if (place < 0 && !opens && !closes && "、和及/".indexOf(c) < 0 || at == from && place < 0 || closes && depth == 0) {
                return end;
            }
            depth += opens ? 1 : closes ? -1 : 0;
            at = place > 0 ? place : at + 1;
            if (depth == 0 && (place > 0 || closes)) {
                int government = after(list, at, GOVERNMENTS);
                if (government > 0) {
                    return withStreets(list, government, mayEnd);
                }
                end = mayEnd.test(at) ? at : end;
            }
        }
        return end;
    }

    /** 各镇人民政府、街道办事处 are one group, 各镇人民政府、各街道办事处 two. */
    private static int withStreets(String list, int end, IntPredicate mayEnd) {
        int streets = end < list.length() && "、和及".indexOf(list.charAt(end)) >= 0 ? after(list, end + 1, STREETS) : -1;
        return streets > 0 && mayEnd.test(streets) ? streets : end;
    }

    private static int after(String list, int at, String[] words) {
        for (String word : words) {
            if (list.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return -1;
    }

    /** 各市〔州〕人民政府 and 各市(州)人民政府 are one. */
    static String key(String printed) {
        String bare = printed.replace("人民政府", "").replaceAll("政府$|[\\[\\]()、和及/]", "");
        return TOWNS.matcher(bare).matches() ? "各乡镇街道" : bare;
    }

    static String narrow(String printed) {
        return printed.replace('[', '(').replace(']', ')');
    }
}
