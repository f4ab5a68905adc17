package cn.duban.reading;

import cn.duban.reading.Repair.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What was mended so far, while the text still changes. Each mend leaves one private-use character in the text, which the rules take for
 * a blank; when the text is final, its place is the repair's.
 */
final class Mends {

    private record Mend(Kind kind, String before, String after, String rule, boolean certain) {
    }

    private static final char FIRST = '\uE001';
    private static final int MOST = 6_000;
    private static final int LONGEST_WORDS = 2_000;

    private final List<Mend> mends = new ArrayList<>();

    static boolean isPlace(char c) {
        return c >= FIRST && c < FIRST + MOST;
    }

    /** The source without characters that would be taken for places. */
    static String clean(String source) {
        StringBuilder out = null;
        for (int i = 0; i < source.length(); i++) {
            if (source.charAt(i) >= Repaired.SEAM && source.charAt(i) <= '\uF8FF') {
                out = out == null ? new StringBuilder(source) : out;
                out.setCharAt(i, ' ');
            }
        }
        return out == null ? source : out.toString();
    }

    /** Words as a person sees them: without seams, places and white space. */
    static String printable(CharSequence words) {
        StringBuilder out = new StringBuilder();
        words.chars().filter(c -> c != Repaired.SEAM && !isPlace((char) c) && !Character.isWhitespace(c)).forEach(c -> out.append((char) c));
        return out.toString();
    }

    /** Notes a repair; the answer stands in the text where it was made. */
    String note(Kind kind, String before, String after, String rule) {
        if (mends.size() >= MOST) {
            return "";
        }
        mends.add(new Mend(kind, shortened(before), shortened(after), rule, true));
        return String.valueOf((char) (FIRST + mends.size() - 1));
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
    }

    /** The repair whose place this character is, at its final place. */
    Repair at(char place, int offset, String text) {
        Mend mend = mends.get(place - FIRST);
        int end = text.startsWith(mend.after(), offset) ? offset + mend.after().length() : offset;
        return new Repair(mend.kind(), new SourceSpan(offset, end, text.substring(offset, end).replace("\n", "")), mend.before(), mend.after(), mend.rule(), mend.certain());
    }
}
