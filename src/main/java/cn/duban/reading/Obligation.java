package cn.duban.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells words that bind somebody from words that only describe, and headings under which nothing is usually assigned. */
final class Obligation {

    private static final Pattern BINDS = Pattern.compile("(?<![重主需概首摘只提纲紧扼简])要(?![点素求闻义领务件害])|应当|(?<![反供适相响顺感效对])应(?![急用对收援届变])"
            + "|必须|须|不得|负责|牵头|报送|上报|(?:之|以)前|前(?=完成|制定|出台|报|印发|建成|实现)|[日月底]前");
    private static final Pattern NO_TASK = Pattern.compile("总体要求|总体思路|指导思想|基本原则|工作原则|工作思路|基本情况|现状|背景|重要意义|重大意义|面临|形势|成效|回顾|对象范围|实施范围|适用范围"
            + "|保障措施|工作保障|组织领导|组织保障|组织实施|工作要求|责任落实|有关要求|附则|加强领导|强化保障|实施保障|附件|名词解释|说明");
    private static final Pattern DESCRIBES = Pattern.compile("基本情况|现状|背景|意义|面临|形势|成效|回顾|名词解释");

    /** Headings that have no other words; a converter may glue them to the text. */
    private static final Pattern STANDARD = Pattern.compile("(?:总体要求|总体思路|指导思想|基本原则|工作原则|工作思路|基本情况|对象范围|实施范围|适用范围|总体目标|工作目标|主要目标|目标任务|行动目标|发展目标"
            + "|重点任务|主要任务|工作任务|重点工作|主要措施|工作措施|进度安排|实施步骤|时间安排|步骤安排|工作步骤|方法步骤|保障措施|工作保障|组织领导|组织保障|组织实施|工作要求|有关要求|责任落实|附则)");

    private Obligation() {
    }

    /** Whether the words say that somebody has to do something. */
    static boolean binds(String folded) {
        return BINDS.matcher(folded).find();
    }

    /** 总体要求, 保障措施 and the like: what stands under such a heading is seldom a task. */
    static boolean isSeldomUnder(String heading) {
        return NO_TASK.matcher(heading).find();
    }

    /** Where a standard heading that begins at {@code from} ends; {@code from} if none does. */
    static int endOfStandardHeading(String folded, int from, int to) {
        Matcher m = STANDARD.matcher(folded).region(from, to);
        return m.lookingAt() ? m.end() : from;
    }

    /** 基本情况, 背景 and the like: what stands under such a heading tells of the past. */
    static boolean isNeverUnder(String heading) {
        return DESCRIBES.matcher(heading).find();
    }
}
