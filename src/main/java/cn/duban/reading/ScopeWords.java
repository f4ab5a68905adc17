package cn.duban.reading;

import java.util.Map;
import java.util.regex.Pattern;

/** Tells numbers that only say for whom or of what (65岁及以上, 第三届, “5+3”, 等4类患者) from those that are to be reached. */
final class ScopeWords {

    private static final Pattern NO_MEASURE_AFTER_ALL = Pattern.compile(
            "^(?:月(?!更)|制|大类|年级|学年|年度|五年|季度|星期|周|学期|级|型|性|人人|之)");
    /** What a measure and the next character make together: 人均, 家庭, 分类, 个性. */
    private static final Map<String, String> PARTS_OF_WORDS = Map.ofEntries(Map.entry("分", "别析期步类级为片区布公散工"), Map.entry("家", "庭属畜"), Map.entry("名", "称单"),
            Map.entry("人", "均民员口体工群"), Map.entry("条", "例"), Map.entry("单", "位元"), Map.entry("元", "素"), Map.entry("面", "积向对"), Map.entry("本", "地市县年级科"),
            Map.entry("组", "织成"), Map.entry("队", "伍"), Map.entry("班", "子"), Map.entry("部", "门"), Map.entry("台", "账风"), Map.entry("次", "数性"), Map.entry("场", "所地"),
            Map.entry("处", "理置室级"), Map.entry("位", "置于"), Map.entry("个", "性体别"), Map.entry("期", "间限"), Map.entry("间", "隔接"), Map.entry("幅", "度"), Map.entry("类", "别"),
            Map.entry("只", "要有能"), Map.entry("门", "诊"), Map.entry("种", "植养子"), Map.entry("批", "准"), Map.entry("例", "如"), Map.entry("起", "来"));
    private static final Pattern PRODUCES = Pattern.compile("(?:建设|新建|改建|扩建|建成|建好|建立|创建|创成|打造|培育|新增|举办|开展|组织|培养|培训|引进|招聘|招录|招引|评选|遴选|推出|"
            + "发布|制定|修订|出台|完成|开工|启动|争取|申报|命名|认定|设立|设置|配备|选派|派出|布局|开设|开办|发展|推广|落地|办理|解决|整治|编制|新打|打通|拆除|改造|建|办|开|设)[^,。;]{0,16}$");
    private static final Pattern NAMES_WHAT_IS = Pattern.compile("(?:围绕|聚焦|针对|涵盖|包括|包含|涉及|依托|根据|按照|结合|等|这|以下|下列|上述|前述|分为|共有|共计|位于)[^,。;、\\d]{0,6}$");
    private static final Pattern ABSTRACT = Pattern.compile("^[^,。;、\\d的设建达开完制成立]{0,6}?(?:领域|方面|环节|阶段|重点(?!项目|工程|企业|医院|专科|学科|实验室)|关键|维度|方向|层面|层级|类型|专项行动|任务|措施|举措|指标|"
            + "标准(?!化)|要素|步骤|机制|制度|体系|原则|关系|问题|职责|责任|清单|台账|名单|行业|部门|方针|理念|要求|条件|内容)");
    private static final Pattern IS_ALREADY = Pattern.compile("(?:已(?:经)?(?:建|完|有|达|实现|培|创|覆盖|获|开|投|累计|设|配|形成)|目前|现有|原有|截至目前|去年|上年(?!底前)|上一年度)[^,。;\\d]{0,30}$");
    private static final Pattern COMPARED_WITH = Pattern.compile("(?:较|比|同比|在|从|由)(?:去年|上年|上一年度|目前|现有|原有|已)");
    private static final Pattern SIZED = Pattern.compile("^(?:及|及其)?以[上下内](?:的)?(?!,|。|;|、|\\)|$)");
    private static final Pattern COMPARED_THING = Pattern.compile("^的(?!标准|目标|水平|要求|任务|比例|规模)[^,。;、\\d]{2,}");
    private static final Pattern THINGS_COMPARED = Pattern.compile("(?:低于|超过|高于|少于|大于|小于)$");
    private static final Pattern AS_FAR_AS = Pattern.compile("^(?:覆盖率|半径|范围内|服务圈|生活圈|服务半径|可达|以外)");
    private static final String SIZES = "户人头张元万元亿元亩吨米公里平方米千瓦岁分座床层万人万吨";
    private static final Pattern DURATION_OF = Pattern.compile("^(?:内|以内|之内)(?:的|婴|幼|新生|儿童|孕|未|无|发生|出现|死亡|入院|返|有|曾|连续|累计|急救圈|生活圈|服务圈|医疗|通勤|交通)"
            + "|^以[上下](?!,|。|;|、|\\)|$)");
    private static final Pattern AFTER_AN_EVENT = Pattern.compile("(?:后|日起|时起|日|起|之内|前|提前)$");
    private static final Pattern AGE_IS_THE_MEASURE = Pattern.compile("(?:寿命|平均年龄|中位年龄)[^,。;]{0,12}$");

    private final String folded;

    ScopeWords(String folded) {
        this.folded = folded;
    }

    /**
     * @param left       the words before the number in its clause
     * @param since      those of them that stand behind the number before it
     * @param comparison what is said about it
     */
    boolean limit(Quantity number, String left, String since, String right, Comparison comparison) {
        return ordinal(number) || isPartOfWord(number, right) || quoted(number)
                || years(number, left) || inBrackets(number) || durationOnly(number, left, right, comparison) || !comparison.said() && AS_FAR_AS.matcher(right).find() || sizeOnly(number, left, since, right) || isAlready(left)
                || named(number, left, right, comparison);
    }

    private static boolean isPartOfWord(Quantity number, String right) {
        if (number.isShare() || number.isRate() || right.isEmpty()) {
            return false;
        }
        String unit = number.measure().substring(Math.max(0, number.measure().length() - 1));
        return NO_MEASURE_AFTER_ALL.matcher(right).find() || PARTS_OF_WORDS.getOrDefault(unit, "").indexOf(right.charAt(0)) >= 0;
    }

    private boolean ordinal(Quantity number) {
        int start = number.start();
        char before = start == 0 ? '\n' : folded.charAt(start - 1);
        char beforeThat = start < 2 ? '\n' : folded.charAt(start - 2);
        char last = folded.charAt(number.end() - 1);
        char after = number.end() < folded.length() ? folded.charAt(number.end()) : '\n';
        boolean paired = last == '对' && (Character.isDigit(after) || HanNumber.isDigit(after));
        return before == '第' || before == '+' || after == '+' || before == '-' && Character.isDigit(beforeThat) || before == '每' && !number.isShare()
                || before == '前' && !number.isShare() || paired || number.bare() && after == '-';
    }

    private static boolean years(Quantity number, String left) {
        boolean recent = left.endsWith("近") && Measures.isDuration(number.measure());
        return recent || number.measure().endsWith("岁") && !AGE_IS_THE_MEASURE.matcher(left).find();
    }

    /** What stands in brackets only explains: 分队1支（不少于20人）. */
    private boolean inBrackets(Quantity number) {
        int from = Math.max(0, number.start() - 24);
        String before = folded.substring(from, number.start());
        return before.lastIndexOf('(') > Math.max(before.lastIndexOf(')'), before.lastIndexOf('。')) && "≥≤><".indexOf(folded.charAt(number.start() - 1)) < 0;
    }

    /** 15分钟医疗圈, 6个月以内婴儿, 24小时值守; after an event it is a deadline. */
    private static boolean durationOnly(Quantity number, String left, String right, Comparison comparison) {
        if (!Measures.isDuration(number.measure())) {
            return false;
        }
        boolean changes = comparison.operator() == ReadIndicator.Operator.DECREASE || comparison.operator() == ReadIndicator.Operator.INCREASE;
        if (!comparison.explicit() && !changes && !comparison.said() || AFTER_AN_EVENT.matcher(left).find()) {
            return true;
        }
        boolean months = number.measure().equals("个月");
        boolean measuresTime = left.matches(".*(?:时间|时长|时限|周期|期限|用时|平均|控制在|压缩至|压缩到|不超过|不少于|至少|缩短至|缩短到).*");
        return right.startsWith("内") && months && !measuresTime || !measuresTime && DURATION_OF.matcher(right).find();
    }

    /** 20户以上自然村: with nothing before it that acts on it. */
    private static boolean sizeOnly(Quantity number, String left, String since, String right) {
        if (number.isShare() || number.bare() || !SIZES.contains(number.measure())) {
            return false;
        }
        if (since.isEmpty() && !left.isEmpty() && SIZED.matcher(right).find() || COMPARED_THING.matcher(right).find() && THINGS_COMPARED.matcher(since).find()) {
            return true;
        }
        return SIZED.matcher(right).find() && !PRODUCES.matcher(left).find()
                && !left.matches(".*(?:达到?|提高|提升|增加|控制|超过|新增|不少于|不低于|至少|到).{0,8}")
                && !right.matches("^以[上下内](?:的目标|的?(?:目标|任务|左右|水平).*)");
    }

    private static boolean isAlready(String left) {
        return IS_ALREADY.matcher(left).find() && !COMPARED_WITH.matcher(left).find();
    }

    private static boolean named(Quantity number, String left, String right, Comparison comparison) {
        if (comparison.said() || number.isShare() || number.isRate()) {
            return false;
        }
        return NAMES_WHAT_IS.matcher(left).find() || ABSTRACT.matcher(right).find() && (number.inWords() || !PRODUCES.matcher(left).find());
    }

    /** Whether the words act on the thing counted, so that even a small number in words is to be reached. */
    static boolean produces(String left) {
        return PRODUCES.matcher(left).find();
    }

    static boolean isAbstract(String right) {
        return ABSTRACT.matcher(right).find();
    }

    /** “520”, “5+3”: names, not amounts. */
    private boolean quoted(Quantity number) {
        int start = number.start();
        String before = folded.substring(Math.max(0, start - 20), start);
        int open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('《'));
        if (open < 0 || Math.max(before.lastIndexOf('”'), before.lastIndexOf('》')) > open) {
            return false;
        }
        String behind = folded.substring(number.end(), Math.min(folded.length(), number.end() + 20));
        int close = behind.indexOf(before.charAt(open) == '《' ? '》' : '”');
        int opensAgain = behind.indexOf(before.charAt(open));
        return close >= 0 && (opensAgain < 0 || opensAgain > close) && before.indexOf(',', open) < 0 && behind.substring(0, close).indexOf(',') < 0;
    }
}
