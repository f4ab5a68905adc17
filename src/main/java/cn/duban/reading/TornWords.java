package cn.duban.reading;

import cn.duban.reading.Repair.Kind;
import java.util.ArrayList;
import java.util.List;

/** Blanks that stand inside words, as 卫生 健康委. Those of one paragraph are one repair that shows the first few. */
final class TornWords {

    private static final int SHOWN = 5;
    private static final int AROUND = 2;
    private static final int LABEL = 14;

    private final String source;
    private final List<List<int[]>> paragraphs = new ArrayList<>();
    private int paragraphEnd = -1;

    TornWords(String source) {
        this.source = source;
    }

    /** A blank of the source that will not be in the text. */
    void blank(int at, int offset) {
        boolean inside = at > 0 && at + 1 < source.length() && source.charAt(at) != Repaired.WRAP && Glyphs.isHan(source.charAt(at - 1)) && Glyphs.isHan(source.charAt(at + 1));
        if (!inside || UnitLabel.STARTS.matcher(Glyphs.fold(source.substring(at + 1, Math.min(source.length(), at + LABEL)))).find()) {
            return;
        }
        if (at > paragraphEnd) {
            int newline = source.indexOf('\n', at);
            paragraphEnd = newline < 0 ? source.length() : newline;
            paragraphs.add(new ArrayList<>());
        }
        paragraphs.get(paragraphs.size() - 1).add(new int[] {at, offset});
    }

    List<Repair> repairs(String text) {
        List<Repair> repairs = new ArrayList<>();
        for (List<int[]> blanks : paragraphs) {
            StringBuilder before = new StringBuilder();
            StringBuilder after = new StringBuilder();
            blanks.stream().limit(SHOWN).forEach(blank -> {
                before.append(before.length() > 0 ? "…" : "").append(source, Math.max(0, blank[0] - AROUND), Math.min(source.length(), blank[0] + 1 + AROUND));
                after.append(after.length() > 0 ? "…" : "").append(text, Math.max(0, blank[1] - AROUND), Math.min(text.length(), blank[1] + AROUND));
            });
            int from = Math.max(0, blanks.get(0)[1] - AROUND);
            int to = Math.min(text.length(), blanks.get(blanks.size() - 1)[1] + AROUND);
            String more = blanks.size() > SHOWN ? "…(" + blanks.size() + ")" : "";
            repairs.add(new Repair(Kind.BLANKS, new SourceSpan(from, to, text.substring(from, to).replace("\n", "")), printable(before) + more, printable(after) + more,
                    "blanks-inside-words", true));
        }
        return repairs;
    }

    private static String printable(StringBuilder words) {
        StringBuilder out = new StringBuilder();
        words.chars().filter(c -> c != Repaired.SEAM && !Mends.isPlace((char) c) && c != '\n').forEach(c -> out.append((char) c));
        return out.toString();
    }
}
