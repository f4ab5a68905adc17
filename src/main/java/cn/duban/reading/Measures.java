package cn.duban.reading;

import java.util.regex.Pattern;

/** The words that turn a number into a quantity: %, 个, 万人, /10万. */
final class Measures {

    /** Longer words first: 人次 is no 人. */
    private static final String WORDS = "个百分点|百分点|个工作日|个自然日|工作日|个月|个小时|个学时|小时|分钟|秒钟|秒|天"
            + "|人次|批次|艘次|架次|列次|例次|户次|家次|车次|场次|班次|件次|台次|届次|人份|学时|课时|学分"
            + "|平方公里|平方千米|平方米|立方米|公里|千米|公顷|米|吨|公斤|千克|千瓦时|兆瓦时|千瓦|兆瓦|标准箱|标箱|美元|元"
            + "|台\\(套\\)|台套|个\\(家\\)|家\\(个\\)|人|名|位|个|家|所|处|项|件|种|期|场|次|门|支|套|台|辆|户|亩|张|例|类|条|份|部|篇|对|座|间|倍|堂|只"
            + "|面|枚|株|棵|头|匹|架|艘|册|本|幅|款|盏|根|片|块|栋|幢|床|批|班|组|队|轮|趟|眼|宗|起|单|笔|遍|分|岁|路|尾|羽|丛|杆|处次|微克|毫克|克";
    private static final String PER_WORDS = "(?:/(?:立方米|平方米|千瓦时|人|年|天|日|吨|升|亩|户|公里|月|小时|万元|次))?";
    static final String UNIT = "%o|‰|%|[万亿]?(?:" + WORDS + ")" + PER_WORDS + "|日(?=以?内)|万亿|[万亿]";
    private static final Pattern BEGINS = Pattern.compile("^ ?(?:" + UNIT + ")");
    private static final Pattern DURATION = Pattern.compile("个?(?:工作日|自然日)|日|个月|个?小时|分钟|秒钟?|天");

    private Measures() {
    }

    /** 3个工作日 is a target only where it is a limit: 压缩至3个工作日. */
    static boolean isDuration(String unit) {
        return DURATION.matcher(unit).matches();
    }

    static boolean beginsWithMeasure(String folded, int at) {
        return BEGINS.matcher(folded.substring(at, Math.min(folded.length(), at + 6))).find();
    }
}
