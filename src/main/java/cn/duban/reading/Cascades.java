package cn.duban.reading;

import cn.duban.reading.RawItem.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 属地: the blanket clause that binds the local governments to every item. */
final class Cascades {

    static final Pattern BEGINS = Pattern.compile("(?:以下|以上|上述|下列|前述|各项|本方案)(?:所有|各项|全部)?(?:重点)?(?:任务|工作|内容|措施|事项)?,?(?:均|都)(?:需|须|应|由|要|请)");
    private static final Pattern NO_MORE = Pattern.compile("不再(?:一一|逐一|另行|重复|单独)?(?:列出|列举|标注|注明|列示)");
    private static final Pattern WHOLE = Pattern.compile(BEGINS.pattern() + "([^。\\n]{2,80}?)(?:具体|共同|分别|认真)?(?:负责|配合|抓好|贯彻|组织)?"
            + "(?:(?:落实|实施|执行)(?:[,;]?不再(?:一一|逐一|另行|重复|单独)?(?:列出|列举|标注))?|[,;]?不再(?:一一|逐一|另行|重复|单独)?(?:列出|列举|标注))");

    private Cascades() {
    }

    /** Where the clause stands. */
    static Optional<Span> place(String folded) {
        Matcher m = WHOLE.matcher(folded);
        return m.find() ? Optional.of(new Span(m.start(), m.end())) : Optional.empty();
    }

    /** The words of an item without a blanket clause that stands behind them. */
    static Excerpt without(Excerpt words) {
        String folded = Glyphs.fold(words.text());
        Matcher m = BEGINS.matcher(folded);
        Matcher more = NO_MORE.matcher(folded);
        int at = m.find() ? m.start() : more.find() ? sentence(folded, more.start()) : -1;
        boolean ownSentence = at > 0 && (Glyphs.endsSentence(folded.charAt(at - 1)) || folded.charAt(at - 1) == ')');
        boolean last = at > 0 && (folded.indexOf('。', at) < 0 || folded.indexOf('。', at) == folded.length() - 1);
        return ownSentence && last ? words.first(at) : words;
    }

    private static int sentence(String folded, int at) {
        return folded.lastIndexOf('。', at) + 1;
    }

    static Optional<DraftPlan.Cascade> in(String folded, String text, UnitNames names) {
        Matcher m = WHOLE.matcher(folded);
        if (!m.find()) {
            return Optional.empty();
        }
        String appliesTo = folded.startsWith("以上", m.start()) ? "items before it" : "items after it";
        return Optional.of(new DraftPlan.Cascade(text.substring(m.start(), m.end()).replace("\n", ""),
                names.split(m.group(1)).stream().map(UnitNames.Named::name).toList(), appliesTo));
    }
}
