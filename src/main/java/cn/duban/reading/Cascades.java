package cn.duban.reading;

import cn.duban.reading.RawItem.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 属地: the blanket clause that binds the local governments to every item. */
final class Cascades {

    static final Pattern BEGINS = Pattern.compile("(?:以下|以上|上述|下列|各项)(?:各项)?(?:任务|工作|内容)?均(?:需|须|由|要)");
    private static final Pattern WHOLE = Pattern.compile(BEGINS.pattern() + "([^。\\n]{4,80}?)(?:负责|配合|抓好|贯彻)?(?:落实|实施)?[,;]?不再(?:一一|逐一|另行|重复)?(?:列出|列举)");

    private Cascades() {
    }

    /** Where the clause stands. */
    static Optional<Span> place(String folded) {
        Matcher m = WHOLE.matcher(folded);
        return m.find() ? Optional.of(new Span(m.start(), m.end())) : Optional.empty();
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
