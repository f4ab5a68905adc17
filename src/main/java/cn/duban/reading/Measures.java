package cn.duban.reading;

import java.util.regex.Pattern;

/** The words that turn a number into a quantity: %, 个, 万人, /10万. */
final class Measures {

    static final String UNIT = "%o|‰|%|个百分点|个工作日|个月|万人次|万人|万名|万户|万元|亿元|万亩|万例|万份|万个|万张|万平方米|人次|例次|平方米|平方公里|公里|人|名|位|个|家|所|处|项|件|种|期|场|次|门|支|套|台|辆|户|元|亩|张|例|类|条|份|部|篇|对|座|间|吨|倍|万|亿|堂|只|届次|课时|学时|工作日|小时|分钟|天";
    private static final Pattern BEGINS = Pattern.compile("^ ?(?:" + UNIT + ")");

    /** 3个工作日 is a target only where it is a limit: 压缩至3个工作日. */
    static boolean isDuration(String unit) {
        return unit.matches("个?工作日|个月|小时|分钟|天");
    }

    private Measures() {
    }

    static boolean beginsWithMeasure(String folded, int at) {
        return BEGINS.matcher(folded.substring(at, Math.min(folded.length(), at + 6))).find();
    }
}
