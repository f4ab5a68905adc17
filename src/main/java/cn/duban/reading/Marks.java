package cn.duban.reading;

import cn.duban.shared.ChineseNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers that give a document its outline: 第一章 一、 第一条 （一） 1. 1.1 （1） ①. */
final class Marks {

    /** The four levels of GB/T 9704-2012, 一、 （一） 1. （1）, and those that come between. A lost number leaves only its full stop. */
    enum Level { CHAPTER, PART, THEME, ARTICLE, SECTION, NUMBER, DECIMAL, SUB_NUMBER, CIRCLE }

    /**
     * One such number.
     *
     * @param start   first character
     * @param end     after its punctuation
     * @param printed the number as digits, 19.2 for two levels; empty where only a full stop is left
     */
    record Mark(Level level, int start, int end, String printed) {

        boolean lost() {
            return printed.isEmpty();
        }

        int value() {
            return lost() ? -1 : Integer.parseInt(printed.substring(printed.lastIndexOf('.') + 1));
        }
    }

    /** So many numbers may be missing between two printed ones. */
    private static final int MOST_SLIPPED = 5;
    private static final String HAN_NUMBER = "[一二三四五六七八九十]{1,3}";
    private static final Pattern ANY = Pattern.compile(
            "(?<theme>(?<![^\\n])(?:重点任务|专项行动|任务|行动|工程|专题|板块|举措)(?<which>" + HAN_NUMBER + "|\\d{1,2}))[:、. ]"
                    + "|(?:第 ?(?<ordinal>" + HAN_NUMBER + "|\\d{1,3}) ?(?<kind>[章编条]|部分))[:、 ]?"
                    + "|(?<circle>[①-⑳⑴-⒇])[、. ]?"
                    + "|(?<part>" + HAN_NUMBER + ") ?(?<comma>[、.])"
                    + "|\\((?<section>" + HAN_NUMBER + ")\\)[、.]?"
                    + "|\\((?<sub>\\d{1,2})\\)"
                    + "|(?<![\\d.A-Za-z/+~\\-])(?<two>\\d{1,3}\\.\\d{1,2}(?:\\.\\d{1,2})?)[.、 ]?(?=[\\u4E00-\\u9FFF“《])"
                    + "|(?<![\\d.A-Za-z/+~\\-])(?<number>\\d(?: ?\\d){0,2}) ?(?<dot>[.、)](?!\\d))"
                    + "|(?<![\\d.A-Za-z/+~\\-])(?<glued>\\d(?: ?\\d){0,2}) ?\\.(?=\\d)"
                    + "|(?<bare>\\d{1,2}) ?(?=[\\u4E00-\\u9FFF])"
                    + "|(?<lost>\\.)(?=[\\u4E00-\\u9FFF“])");
    /** 附件：1.… and the lines that go on with 2. list what is attached. */
    private static final Pattern ANNEX = Pattern.compile("附 ?[件表] ?[::]");
    private static final Pattern NUMBERED_LINE = Pattern.compile("\\d{1,2} ?[.、]");
    private static final Pattern AT_LINE_START = Pattern.compile(
            "^(?:第?" + HAN_NUMBER + "[、是章条]|第\\d{1,3}[章条]|\\(" + HAN_NUMBER + "\\)|\\(\\d{1,2}\\)|\\d{1,3} ?[.、)](?!\\d)|\\d{1,2}\\.\\d{1,2} ?[\\u4E00-\\u9FFF]|[①-⑳⑴-⒇]|[(\\[]?(?:牵头|责任|配合|完成)[^:]{2,4}:)");

    private Marks() {
    }

    static boolean beginsWithMark(String foldedLine) {
        return AT_LINE_START.matcher(foldedLine).find();
    }

    /** All marks of a folded text, in text order. Table lines (with tabs) have none. */
    static List<Mark> in(String folded) {
        List<Mark> marks = new ArrayList<>();
        Matcher m = ANY.matcher(folded).useTransparentBounds(true);
        boolean annexes = false;
        for (int from = 0; from < folded.length(); ) {
            int newline = folded.indexOf('\n', from);
            int to = newline < 0 ? folded.length() : newline;
            boolean annex = ANNEX.matcher(folded).region(from, to).lookingAt();
            annexes = annex || annexes && NUMBERED_LINE.matcher(folded).region(from, to).lookingAt();
            if (!annexes && folded.substring(from, to).indexOf('\t') < 0) {
                inLine(folded, m.region(from, to), marks);
            }
            from = to + 1;
        }
        return marks;
    }

    private static void inLine(String folded, Matcher m, List<Mark> marks) {
        boolean partSeen = opensWithPart(marks);
        while (m.find()) {
            int start = m.start();
            boolean lineStart = startsLine(folded, start);
            boolean afterEnd = lineStart || followsEnd(folded, start);
            if (m.group("theme") != null) {
                if (lineStart) {
                    marks.add(new Mark(Level.THEME, start, m.end(), number(m.group("which"))));
                }
            } else if (m.group("ordinal") != null) {
                if (afterEnd && startsHeading(folded, m.end(), m.group("kind"))) {
                    Level level = m.group("kind").equals("条") ? Level.ARTICLE : Level.CHAPTER;
                    marks.add(new Mark(level, start, m.end(), number(m.group("ordinal"))));
                }
            } else if (m.group("circle") != null) {
                char circle = m.group("circle").charAt(0);
                marks.add(new Mark(Level.CIRCLE, start, m.end(), String.valueOf(circle - (circle >= '⑴' ? '⑴' : '①') + 1)));
            } else if (m.group("part") != null) {
                boolean first = m.group("part").equals("一") && !partSeen && mayOpen(folded, start);
                if ((m.group("comma").equals("、") ? afterEnd || first : lineStart) && isHeadingNumber(folded, m.end())) {
                    partSeen = true;
                    marks.add(new Mark(Level.PART, start, m.end(), String.valueOf(ChineseNumber.parse(m.group("part")))));
                }
            } else if (m.group("section") != null) {
                if (!refers(folded, start, m.end())) {
                    marks.add(new Mark(Level.SECTION, start, m.end(), String.valueOf(ChineseNumber.parse(m.group("section")))));
                }
            } else if (m.group("sub") != null) {
                if (!refers(folded, start, m.end())) {
                    marks.add(new Mark(Level.SUB_NUMBER, start, m.end(), m.group("sub")));
                }
            } else if (m.group("two") != null) {
                boolean measure = Measures.beginsWithMeasure(folded, m.end()) || "月年日个".indexOf(folded.charAt(m.end())) >= 0;
                boolean decimal = lineStart && followsDecimal(m.group("two"), marks);
                if (!decimal && (lineStart || previous(folded, start) == ')') && beforeDigits(m.group("two"), start, marks, measure)) {
                    continue;
                }
                if (lineStart && (decimal || !measure)) {
                    marks.add(new Mark(Level.DECIMAL, start, m.end(), m.group("two")));
                }
            } else if (m.group("bare") != null) {
                if (lineStart && opensDecimals(folded, start, m.group("bare"))) {
                    marks.add(new Mark(Level.NUMBER, start, m.end(), m.group("bare")));
                }
            } else if (m.group("glued") != null) {
                if (lineStart || previous(folded, start) == ')') {
                    beforeDigits(m.group(), start, marks, lineStart);
                }
            } else if (m.group("number") != null) {
                boolean dot = m.group("dot").equals(".");
                if ((dot ? startsWords(folded, m.end()) || lineStart : afterEnd) && !(m.group("dot").equals(")") && !lineStart)) {
                    Level level = m.group("dot").equals(")") ? Level.SUB_NUMBER : Level.NUMBER;
                    marks.add(new Mark(level, start, m.end(), withoutBlanks(m.group("number"))));
                }
            } else if (lineStart || previous(folded, start) == ')') {
                marks.add(new Mark(Level.NUMBER, start, m.end(), ""));
            }
        }
    }

    /** 2.1 behind heading 2, 2.3 behind 2.2: a number of the outline even if a measure could begin with it. */
    private static boolean followsDecimal(String number, List<Mark> marks) {
        if (marks.isEmpty()) {
            return false;
        }
        Mark last = marks.get(marks.size() - 1);
        int dot = number.lastIndexOf('.');
        int minor = Integer.parseInt(number.substring(dot + 1));
        String major = number.substring(0, dot);
        return last.level() == Level.NUMBER && minor == 1 && last.printed().equals(major)
                || last.level() == Level.DECIMAL && last.printed().equals(major + "." + (minor - 1));
    }

    /** "24.60%的卫生院…" is item 24 about 60 % if item 23 came before it; else it is a decimal number. */
    private static boolean beforeDigits(String words, int start, List<Mark> marks, boolean certainlyDigits) {
        int dot = words.indexOf('.');
        int value = Integer.parseInt(withoutBlanks(words.substring(0, dot)));
        int last = 0;
        int lost = 0;
        for (int i = marks.size() - 1; i >= 0 && last == 0; i--) {
            Mark mark = marks.get(i);
            if (mark.level() == Level.DECIMAL) {
                return false;
            }
            if (mark.level() == Level.NUMBER) {
                last = mark.lost() ? 0 : mark.value();
                lost += mark.lost() ? 1 : 0;
            }
        }
        boolean next = value == last + 1 && last > 0;
        boolean afterLost = certainlyDigits && value > last && value <= last + lost + MOST_SLIPPED && last > 0;
        boolean first = certainlyDigits && last == 0 && value == 1 && !marks.isEmpty();
        if (next || afterLost || first) {
            marks.add(new Mark(Level.NUMBER, start, start + dot + 1, String.valueOf(value)));
        }
        return next || afterLost || first;
    }

    /** A line may have been wrapped in the middle of a number. */
    private static String withoutBlanks(String digits) {
        return String.valueOf(Integer.parseInt(digits.replace(" ", "")));
    }

    /** "2 深化治理" with "2.1…" in the next line: a heading whose number has no full stop. */
    private static boolean opensDecimals(String folded, int start, String number) {
        int newline = folded.indexOf('\n', start);
        return newline > 0 && newline - start <= 40 && folded.startsWith(number + ".1", newline + 1);
    }

    private static String number(String ordinal) {
        return Character.isDigit(ordinal.charAt(0)) ? ordinal : String.valueOf(ChineseNumber.parse(ordinal));
    }

    /** 第三条措施 and 第一章节 count things; a chapter's heading is a line, an article's words follow a blank or begin the line. */
    private static boolean startsHeading(String folded, int end, String kind) {
        int at = skipBlanks(folded, end);
        return at < folded.length() && (Glyphs.isHan(folded.charAt(at)) || "“《(".indexOf(folded.charAt(at)) >= 0) && "的和、第".indexOf(folded.charAt(at)) < 0
                && !(kind.equals("条") && folded.startsWith("规定", at));
    }

    private static boolean opensWithPart(List<Mark> marks) {
        return !marks.isEmpty() && marks.get(0).level() == Level.PART;
    }

    /** "第一、二、三批" counts things; a heading number is followed by words, never by another number. */
    private static boolean isHeadingNumber(String folded, int end) {
        int at = skipBlanks(folded, end);
        return at < folded.length() && (Glyphs.isHan(folded.charAt(at)) || folded.charAt(at) == '“')
                && !(at + 1 < folded.length() && "一二三四五六七八九十".indexOf(folded.charAt(at)) >= 0 && folded.charAt(at + 1) == '、');
    }

    /** The first heading may hang on the title without any punctuation; 第一、 其一、 are words of a sentence. */
    private static boolean mayOpen(String folded, int start) {
        return start > 0 && "第其之统单同唯".indexOf(previous(folded, start)) < 0 && start < 200;
    }

    /** 第（一）项, （一）中: a reference to another place, no heading; but （二）中小学 and （三）项目 may open a line. */
    private static boolean refers(String folded, int start, int end) {
        char before = previous(folded, start);
        char after = end < folded.length() ? folded.charAt(end) : '\n';
        boolean opensLine = start == 0 || folded.charAt(start - 1) == '\n';
        return before == '第' || before == '款' || before == '条' || (opensLine ? "、)" : "项款条中、期)").indexOf(after) >= 0;
    }

    private static boolean startsWords(String folded, int end) {
        int at = skipBlanks(folded, end);
        return at < folded.length() && (Glyphs.isHan(folded.charAt(at)) || "“\"《(".indexOf(folded.charAt(at)) >= 0);
    }

    private static boolean startsLine(String folded, int at) {
        int i = at - 1;
        while (i >= 0 && folded.charAt(i) == ' ') {
            i--;
        }
        return i < 0 || folded.charAt(i) == '\n';
    }

    private static boolean followsEnd(String folded, int at) {
        char before = previous(folded, at);
        return Glyphs.endsSentence(before) || before == ')' || before == ':' || before == ']';
    }

    private static char previous(String folded, int at) {
        int i = at - 1;
        while (i >= 0 && folded.charAt(i) == ' ') {
            i--;
        }
        return i < 0 ? '\n' : folded.charAt(i);
    }

    private static int skipBlanks(String folded, int at) {
        int i = at;
        while (i < folded.length() && folded.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
