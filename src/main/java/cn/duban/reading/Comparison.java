package cn.duban.reading;

import cn.duban.reading.ReadIndicator.Operator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the words around a number say about it (民法典 1259: 以上, 以下, 以内 include the number; 超过, 低于 do not).
 *
 * @param explicit whether a word as 以上 or 不低于 says the operator; 达 does not
 * @param strict   the number itself does not do
 * @param approx   左右, 余, 约, 近
 * @param said     whether any word says the operator; a bare count is {@link Operator#EXACTLY} without being said
 */
record Comparison(Operator operator, boolean explicit, boolean strict, boolean approx, boolean said) {

    private static final String GAP = "[^,。;、%\\d]{0,14}";
    private static final String REACHING = "(?:(?:幅度|比例)?(?:达到?|到达|为|在)?|了)(?:超过|不低于|不少于|不高于|至少|高于|多于)?";
    private static final Pattern UP = Pattern.compile("(?:提升|提高|增长|增加|上升|上涨|递增|提标|增幅|涨幅|增收)" + REACHING + "$");
    private static final Pattern UPGRADES = Pattern.compile("(?:提升|提标)$");
    private static final String THINGS = "公里千米米个家所处座间条栋幢亩";
    private static final Pattern DOWN = Pattern.compile("(?:降低|下降|减少|压减|压缩|缩短|缩减|压降|削减|下调|递减|降幅|减幅|压减率)" + REACHING + "$");
    private static final Pattern MORE_MONEY = Pattern.compile("(?:提高|增加)(?:补助|补贴|投入|经费|资助|报酬|待遇|工资|津贴)$");
    private static final Pattern MORE_OF = Pattern.compile("(?<![提高升长])增加[\\u4E00-\\u9FFF]{2,8}$");
    private static final Pattern FEWER_OF = Pattern.compile("(?:减少|压减|削减)[\\u4E00-\\u9FFF]{2,8}$");
    private static final Pattern UP_FAR = Pattern.compile("(?:提升|提高|增长|增加|上升)[^,。;、到至\\d]{1,16}$");
    private static final Pattern DOWN_FAR = Pattern.compile("(?:降低|下降|减少|压减|削减)[^,。;、到至\\d]{1,16}$");
    private static final Pattern AT_MOST = Pattern.compile(
            "(?:控制在|限制在|控制到|(?:降|减|压|缩|降低|下降|压缩|压减|压降|减少|缩短|缩减|降低|调减)(?:至|到|为))$");
    private static final Pattern AT_MOST_SAID = Pattern.compile(
            "(?:不超过|不得超过|不能超过|不突破|不得突破|不高于|不得高于|不多于|不大于|最多|至多|最高不超过|不再超过|(?<!不)(?<!不得)(?<!不能)(?:低于|少于|小于))" + GAP + "$");
    private static final Pattern AT_LEAST_SAID = Pattern.compile(
            "(?:(?:不|不得|不能|不应|不可)(?:低于|少于|小于|短于)|至少|最少|最低|起码|(?<!不)(?<!不得)(?<!不能)(?<!不再)(?:超过|高于|大于|多于|突破|优于))" + GAP + "$|(?<![赶反])超$");
    private static final Pattern REACHED = Pattern.compile(
            "(?:达到?了?|到达|达成|(?:保持|稳定|维持|巩固|保证|确保)在|覆盖到|(?:提|增|升|扩|扩大|扩展|扩面|拓展|提高|提升|增加|增长|上升|恢复|上升|延长|提标|发展|壮大)(?:至|到|为))$");
    private static final Pattern SOFT = Pattern.compile("(?:分别|各自|均|都|总体|原则上|总数|总量|约|大约|近|将近|接近|再|全部|累计|共|每人每[年月天日]|每[人户亩]|人均|每[年月]|力争|争取|确保)+$");
    private static final Pattern STRICTLY = Pattern.compile("(?<!不)(?<!不得)(?<!不能)(?<!不再)(?:超过|高于|大于|多于|突破|优于|低于|少于|小于)" + GAP + "$|(?<![赶反])超$");
    private static final Pattern NEARLY = Pattern.compile("(?:约|大约|近|将近|接近)$");
    private static final Pattern RIGHT_AT_LEAST = Pattern.compile("^(?:人口|\\(含[^)]{0,6}\\))?(?:及|及其)?以上");
    private static final Pattern RIGHT_AT_MOST = Pattern.compile("^(?:\\(含[^)]{0,6}\\))?(?:(?:及|及其)?以下|以内|之内|之下)");
    private static final Pattern RIGHT_ABOUT = Pattern.compile("^(?:左右|上下)");
    private static final Pattern ENDS_AT_LEAST = Pattern.compile("^[^,。;、\\d]{1,14}以上$");
    private static final Pattern REACHES = Pattern.compile("^(?:的?[^,。;、\\d]{0,20})?(?:到达|达到|达标)");

    /** The words that belong to the number though they stand behind it: 以上, 左右. */
    static int modifierLength(String right) {
        for (Pattern pattern : new Pattern[] {RIGHT_AT_LEAST, RIGHT_AT_MOST, RIGHT_ABOUT}) {
            Matcher m = pattern.matcher(right);
            if (m.find()) {
                return m.end();
            }
        }
        return right.startsWith("内") ? 1 : 0;
    }

    /** Whether the words before a number bound it from above, so that a number without measure is one whose measure was lost. */
    static boolean boundsFromAbove(String left) {
        return AT_MOST.matcher(left).find();
    }

    /**
     * @param left   the words before the number, since the clause or the number before it
     * @param right  the words behind it, to the end of the phrase
     * @param before the value that it rises or falls from
     */
    static Comparison of(String left, String right, Quantity number, Optional<java.math.BigDecimal> before) {
        if (left.endsWith("≥") || left.endsWith("≧") || left.endsWith(">") || left.endsWith("≤") || left.endsWith("≦") || left.endsWith("<")) {
            boolean up = "≥≧>".indexOf(left.charAt(left.length() - 1)) >= 0;
            return new Comparison(up ? Operator.AT_LEAST : Operator.AT_MOST, true, left.endsWith(">") || left.endsWith("<"), false, true);
        }
        boolean nearly = NEARLY.matcher(left).find();
        boolean approx = nearly || number.about() || RIGHT_ABOUT.matcher(right).find();
        String words = SOFT.matcher(left).replaceFirst("");
        boolean strict = STRICTLY.matcher(words).find() && !RIGHT_AT_LEAST.matcher(right).find();
        boolean money = number.measure().endsWith("元");
        boolean upgrades = !number.measure().isEmpty() && THINGS.contains(number.measure()) && UPGRADES.matcher(words).find();
        if (UP.matcher(words).find() && !upgrades || money && MORE_MONEY.matcher(words).find() || number.measure().equals("个百分点") && UP_FAR.matcher(words).find()) {
            return new Comparison(Operator.INCREASE, false, strict, approx, true);
        }
        boolean counted = !number.bare() && !number.isRate() && !number.isShare();
        if (counted && MORE_OF.matcher(words).find()) {
            return new Comparison(Operator.INCREASE, false, strict, approx, true);
        }
        if (counted && FEWER_OF.matcher(words).find() || DOWN.matcher(words).find() || (number.measure().equals("个百分点") || number.isShare()) && DOWN_FAR.matcher(words).find()) {
            return new Comparison(Operator.DECREASE, false, strict, approx, true);
        }
        if (RIGHT_AT_LEAST.matcher(right).find() || ENDS_AT_LEAST.matcher(right).find()) {
            return new Comparison(Operator.AT_LEAST, true, false, approx, true);
        }
        if (RIGHT_AT_MOST.matcher(right).find() || Measures.isDuration(number.measure()) && right.startsWith("内")) {
            return new Comparison(Operator.AT_MOST, true, false, approx, true);
        }
        if (RIGHT_ABOUT.matcher(right).find()) {
            return new Comparison(Operator.EXACTLY, false, false, true, true);
        }
        if (AT_MOST.matcher(words).find() || AT_MOST_SAID.matcher(words).find()) {
            return new Comparison(Operator.AT_MOST, true, strict, approx, true);
        }
        if (number.about() || AT_LEAST_SAID.matcher(words).find()) {
            return new Comparison(Operator.AT_LEAST, true, strict, approx, true);
        }
        if (REACHED.matcher(words).find()) {
            return new Comparison(Operator.AT_LEAST, false, false, approx, true);
        }
        if (before.isPresent()) {
            boolean rises = number.value().compareTo(before.get()) >= 0;
            return new Comparison(rises ? Operator.AT_LEAST : Operator.AT_MOST, false, false, approx, true);
        }
        if (number.measure().equals("%") && number.value().intValue() == 100 && REACHES.matcher(right).find()
                || number.isRate() && left.contains("每") || number.inWords() && number.measure().equals("%")) {
            return new Comparison(Operator.AT_LEAST, false, false, approx, true);
        }
        return new Comparison(Operator.EXACTLY, false, false, approx, nearly);
    }

    boolean changes() {
        return operator == Operator.INCREASE || operator == Operator.DECREASE;
    }

    Comparison inherited() {
        return new Comparison(operator, false, strict, approx, said);
    }
}
