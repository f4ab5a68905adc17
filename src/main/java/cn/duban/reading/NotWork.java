package cn.duban.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of a document that hold no tasks: what it is based on, its aims, how it will be led, and what has been done already. */
final class NotWork {

    private static final Pattern HEADING = Pattern.compile("(?:总体要求|总体思路|总体安排|指导思想|基本原则|工作原则|工作思路|基本情况|工作背景|背景|对象范围|实施范围|适用范围|总体目标|工作目标|主要目标|目标任务|行动目标|"
            + "发展目标|目标|保障措施|工作保障|组织领导|组织保障|组织实施|组织机构|工作要求|责任落实|进度安排|实施步骤|工作步骤|时间安排|步骤安排|阶段安排|有关要求|相关要求|附则|加强领导|强化保障|实施保障|附件"
            + "|加强组织|强化组织|加强组织领导|强化组织领导|工作机制|推进机制|主要依据|编制依据|名词解释).*");
    private static final Pattern PAST_HEADING = Pattern.compile(".*(?:工作总结|工作回顾|情况回顾|主要成绩|主要成效|工作成效|取得的?成[绩效就]|工作开展情况|完成情况|主要做法|存在的?(?:主要)?(?:问题|困难|不足)|面临的?(?:形势|困难|挑战)|经验体会|典型经验).*");
    private static final Pattern PAST = Pattern.compile("去年|上年度?(?=[,，]|工作|我)|一年来|过去的?一年|今年以来|截至(?:目前|20\\d\\d年)|截止(?:目前|20\\d\\d年)|已经|已(?=完成|建成|有|达|全部|累计|成立|投|为|开展|制定)"
            + "|(?<=[\\u4E00-\\u9FFF])了(?=[\\u4E00-\\u9FFF0-9“])(?<!为了|除了)|累计(?=完成|开展|投入|发放|检查)|共(?=开展|检查|完成|举办|组织|发放|培训|查处|接待|受理)");
    /** So many words of the past in a thousand characters tell a report from a plan. */
    private static final int PER_THOUSAND = 8;
    private static final int LEAST = 3;

    private NotWork() {
    }

    /** Whether a heading names no work to be done. */
    static boolean isHeading(String folded) {
        return HEADING.matcher(folded).lookingAt() || PAST_HEADING.matcher(folded).matches();
    }

    /** Whether these words report what was done, as 建成了…, 已完成…, 一年来…. */
    static boolean tellsOfThePast(String folded, int from, int to) {
        Matcher m = PAST.matcher(folded).region(from, to).useTransparentBounds(true);
        int words = 0;
        while (m.find()) {
            words++;
        }
        return words >= LEAST && words * 1_000L >= (long) PER_THOUSAND * (to - from);
    }
}
