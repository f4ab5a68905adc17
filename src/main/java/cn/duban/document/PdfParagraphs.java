package cn.duban.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts the lines of a .pdf together to paragraphs: a line that is full goes on in the next one, unless that is indented, stands apart, or
 * is printed otherwise. Where a page ends in the middle of a sentence the same holds.
 */
final class PdfParagraphs {

    /** In ems: a line may end this much early because the next character must not begin a line, or end one. */
    private static final float RAGGED = 2.1f;
    private static final float INDENT = 0.9f;
    private static final int FEWEST_FULL = 4;
    private static final Pattern MARK = Pattern.compile("^(?:[（(]?[一二三四五六七八九十百]{1,4}[)）、]|第[一二三四五六七八九十百]{1,4}[章节条部]|[（(]?\\d{1,3}[)）.．、](?!\\d)|[①-⑳⑴-⒇⒈-⒛]|[一二三四五六七八九十]是|附件|附：).*",
            Pattern.DOTALL);
    private static final String SENTENCE_ENDS = "。；！？;!?）)：:";

    private final PdfLines body;
    /** The edges of the text by the width of the page, since a document may hold pages of both directions. */
    private final Map<Integer, float[]> edges = new HashMap<>();
    private final float bodySize;

    PdfParagraphs(PdfLines body) {
        this.body = body;
        this.bodySize = bodySize(body.lines());
    }

    String text() {
        margins();
        StringBuilder out = new StringBuilder();
        StringBuilder paragraph = new StringBuilder();
        PdfLine last = null;
        for (Object block : body.blocks()) {
            if (block instanceof PdfLine line) {
                if (last != null && goesOn(last, line)) {
                    String joined = PdfLine.join(paragraph.toString(), line.text());
                    paragraph.setLength(0);
                    paragraph.append(joined);
                } else {
                    end(paragraph, out);
                    paragraph.append(line.text());
                }
                last = line;
            } else {
                end(paragraph, out);
                last = null;
                if (block instanceof PdfTable table) {
                    table.lines().forEach(row -> out.append(row).append('\n'));
                } else if (block instanceof PdfLines.MissingPage page) {
                    // The document's own words are missing; what stands in for them is text that a person has to answer for.
                    out.append("［第").append(page.number()).append("页是图片，没有读出文字］\n");
                }
            }
        }
        end(paragraph, out);
        return out.toString();
    }

    private static void end(StringBuilder paragraph, StringBuilder out) {
        if (paragraph.length() > 0) {
            out.append(paragraph).append('\n');
            paragraph.setLength(0);
        }
    }

    private boolean goesOn(PdfLine line, PdfLine next) {
        boolean alike = Math.abs(line.size() - next.size()) <= 0.12f * bodySize;
        boolean near = line.page() != next.page() || next.y() - line.y() <= 2.6f * line.size();
        if (!alike || !near) {
            return false;
        }
        float[] edge = edges.get(line.page());
        float[] nextEdge = edges.get(next.page());
        String words = line.text();
        boolean begins = MARK.matcher(next.text()).matches();
        if (line.size() > bodySize * 1.15f && isCentred(line, edge) && isCentred(next, nextEdge) && line.page() == next.page()) {
            return !begins;
        }
        boolean full = line.right() >= edge[1] - RAGGED * line.size();
        boolean flush = next.left() <= nextEdge[0] + INDENT * next.size();
        boolean ended = SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
        return full && flush && !(begins && ended);
    }

    private static boolean isCentred(PdfLine line, float[] edge) {
        float leftGap = line.left() - edge[0];
        float rightGap = edge[1] - line.right();
        return Math.abs(leftGap - rightGap) <= 2.5f * line.size();
    }

    private static float bodySize(List<PdfLine> lines) {
        Map<Integer, Integer> weights = new HashMap<>();
        lines.forEach(line -> weights.merge(Math.round(line.size() * 2), line.glyphs().size(), Integer::sum));
        return weights.entrySet().stream().max(Map.Entry.comparingByValue()).map(entry -> entry.getKey() / 2f).orElse(12f);
    }

    /** Left and right edge of the text: pages that are printed alike share them. */
    private void margins() {
        Map<Integer, List<PdfLine>> byWidth = new HashMap<>();
        body.lines().forEach(line -> byWidth.computeIfAbsent(Math.round(body.widthOf(line.page())), key -> new ArrayList<>()).add(line));
        byWidth.forEach((width, lines) -> {
            float[] found = {quantile(lines, false), quantile(lines, true)};
            // Where no lines end together none is full, and the edge is where the other one has it.
            boolean real = lines.stream().filter(line -> Math.abs(line.right() - found[1]) < line.size()).count() >= FEWEST_FULL;
            found[1] = real ? found[1] : Math.max(found[1], width - found[0]);
            lines.forEach(line -> edges.put(line.page(), found));
        });
    }

    /** All but the outermost lines, which may hang over. */
    private static float quantile(List<PdfLine> lines, boolean right) {
        float[] places = new float[lines.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = right ? lines.get(i).right() : lines.get(i).left();
        }
        Arrays.sort(places);
        return places[(int) (right ? (places.length - 1) * 0.97 : (places.length - 1) * 0.03)];
    }
}
