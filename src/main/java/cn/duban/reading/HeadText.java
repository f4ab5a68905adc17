package cn.duban.reading;

import cn.duban.reading.RawItem.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the words that a document says only of itself: title page, addressee, the sentence that names its basis, and the signature below it. */
final class HeadText {

    private static final Pattern BASIS = Pattern.compile("^(?:为|根据|按照|依据|贯彻|围绕|经|现|结合|遵照)");
    private static final Pattern MAKES_A_PLAN = Pattern.compile("(?:制定|制订|编制|提出|印发|拟定|形成|细化|转发|通知)[^,。]{0,24}$|如下$");
    private static final Pattern HANDS_IT_OUT = Pattern.compile("^(?:现)?(?:将|印发|转发|请)[^。]{0,60}(?:印发|转发)?[^。]{0,20}(?:贯彻|执行|落实|实施|遵照)");
    private static final Pattern ADDRESSEE = Pattern.compile(".{0,20}(?:政府|单位|部门|委员会|办公室|办事处|机构|公司|[委厅局办院校])[^。]{0,20}:");
    private static final Pattern SIGNATURE = Pattern.compile("^(?:抄送|抄报|主送|附件|附:|联系人|联系电话|\\(此件|\\(联系人).*|.{0,20}(?:公开发布|主动公开|依申请公开|印发)\\)?");
    private static final int LONGEST_LINE = 60;
    private static final int MOST_SIGNATURE_LINES = 12;

    private final Layout layout;
    private final String folded;
    private final Span title;

    HeadText(Layout layout, Span title) {
        this.layout = layout;
        this.folded = layout.folded();
        this.title = title;
    }

    List<Span> places() {
        List<Span> out = new ArrayList<>();
        int bodyStart = layout.bodyStart();
        int titleEnd = Math.min(title.end(), bodyStart);
        lines(0, Math.min(title.start(), bodyStart), out);
        if (titleEnd > title.start()) {
            out.add(new Span(title.start(), titleEnd));
        }
        lines(titleEnd, bodyStart, out);
        signature(out);
        return out;
    }

    private void lines(int from, int to, List<Span> out) {
        for (int line = from; line < to; ) {
            int newline = folded.indexOf('\n', line);
            int end = newline < 0 ? to : Math.min(to, newline + 1);
            line(line, end, out);
            line = end;
        }
    }

    private void line(int from, int to, List<Span> out) {
        String line = folded.substring(from, to).strip();
        if (line.length() <= LONGEST_LINE && saysWhatItIs(line) || repeatsTheTitle(line)) {
            out.add(new Span(from, to));
            return;
        }
        for (int start = from; start < to; ) {
            int stop = folded.indexOf('。', start);
            int end = stop < 0 ? to : Math.min(to, stop + 1);
            if (isBasis(start, end)) {
                out.add(new Span(start, end));
            }
            start = end;
        }
    }

    /** The name of the file, or the title once more, as libraries print it above the document. */
    private boolean repeatsTheTitle(String line) {
        String words = letters(folded.substring(title.start(), title.end()));
        return words.length() >= 6 && line.length() <= words.length() + 20 && letters(line).startsWith(words.substring(0, words.length() - words.length() / 4));
    }

    private static String letters(String words) {
        StringBuilder out = new StringBuilder();
        words.chars().filter(Character::isLetterOrDigit).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static boolean saysWhatItIs(String line) {
        return PlanHead.isIssuerLine(line) || PlanHead.isDateOrNumberLine(line) || ADDRESSEE.matcher(line).matches()
                || line.startsWith("(") && line.endsWith(")") || line.startsWith("关于") && line.endsWith("通知");
    }

    /** 为…，制定本方案; not if it sets a date or a target on the way. */
    private boolean isBasis(int from, int to) {
        String sentence = folded.substring(from, to).replace("\n", "").replaceAll("[。:]+$", "");
        boolean says = BASIS.matcher(sentence).find() && MAKES_A_PLAN.matcher(sentence).find() || HANDS_IT_OUT.matcher(sentence).find();
        Excerpt words = Excerpt.of(layout.text(), from, to);
        return says && IndicatorGrammar.read(words).isEmpty() && DeadlineGrammar.read(words, Optional.empty()).isEmpty();
    }

    /** Below the last item: who signed, and when. */
    private void signature(List<Span> out) {
        int end = folded.length();
        int last = Math.min(layout.lastItemEnd(), folded.length());
        for (int lines = 0; lines < MOST_SIGNATURE_LINES && end > last; lines++) {
            int start = Math.max(last, folded.lastIndexOf('\n', end - 2) + 1);
            String line = folded.substring(start, end).strip();
            if (!line.isEmpty() && !(PlanHead.isIssuerLine(line) || PlanHead.isDateOrNumberLine(line)
                    || line.length() <= LONGEST_LINE && SIGNATURE.matcher(line).matches() && !Obligation.binds(line))) {
                return;
            }
            out.add(new Span(start, end));
            end = start;
        }
    }
}
