package cn.duban.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** 页眉、页脚和页码: what stands at the same height of page after page, but for its figures, is no part of the text. */
final class PdfHeads {

    /** Only so many lines from the top or the bottom of a page can be running ones. */
    private static final int OUTERMOST = 2;
    /** In points. */
    private static final float SAME_HEIGHT = 6;
    /** In ems: what stands this far apart is the heading of a table. */
    private static final float COLUMN_GAP = 1.6f;
    /** In characters: a longer line may as well be one of the text. */
    private static final int LONGEST = 25;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–－―─·~]{1,3} ?\\d{1,4} ?[-—–－―─·~]{1,3}|第 ?\\d{1,4} ?页(?: ?[/,，、]? ?共 ?\\d{1,4} ?页)?|\\d{1,4} ?/ ?\\d{1,4}");

    private PdfHeads() {
    }

    static Set<PdfLine> in(List<List<PdfLine>> pages) {
        Map<String, List<PdfLine>> alike = new HashMap<>();
        for (List<PdfLine> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                boolean top = i < OUTERMOST;
                if (top || i >= page.size() - OUTERMOST) {
                    String words = page.get(i).text().replaceAll("\\d+", "#").replace(" ", "");
                    alike.computeIfAbsent((top ? "top " : "bottom ") + words, key -> new ArrayList<>()).add(page.get(i));
                }
            }
        }
        Set<PdfLine> heads = Collections.newSetFromMap(new IdentityHashMap<>());
        alike.values().forEach(lines -> runningOnes(lines, pages.size(), heads));
        for (List<PdfLine> page : pages) {
            if (!page.isEmpty()) {
                List.of(page.get(0), page.get(page.size() - 1)).stream().filter(line -> PAGE_NUMBER.matcher(line.text()).matches()).forEach(heads::add);
            }
        }
        return heads;
    }

    private static void runningOnes(List<PdfLine> lines, int pages, Set<PdfLine> heads) {
        for (PdfLine line : lines) {
            long same = lines.stream().filter(other -> Math.abs(other.y() - line.y()) <= SAME_HEIGHT).limit(pages).count();
            // Left and right pages may have heads of their own; a line of the text's length has to be on nearly all of them.
            boolean running = same >= 2 && same * 10 >= pages * (line.glyphs().size() > LONGEST ? 8L : 4L);
            // The heading of a table that comes again on every page is needed once.
            boolean first = line.segments(COLUMN_GAP).size() >= 3 && line == lines.get(0);
            if (running && !first) {
                heads.add(line);
            }
        }
    }
}
