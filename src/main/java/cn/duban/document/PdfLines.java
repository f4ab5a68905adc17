package cn.duban.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The body of a .pdf in the order of reading: lines of print and tables, page after page, without running heads and page numbers. */
final class PdfLines {

    private final List<Object> blocks = new ArrayList<>();
    private final Map<Integer, Float> widths = new HashMap<>();

    private PdfLines() {
    }

    static PdfLines of(List<PdfPage> pages) {
        List<PdfBorders> borders = pages.stream().map(PdfBorders::of).toList();
        List<List<PdfLine>> lines = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            lines.add(PdfLine.in(pages.get(i).number(), borders.get(i).outside()));
        }
        Set<PdfLine> heads = PdfHeads.in(lines);
        PdfLines body = new PdfLines();
        for (int i = 0; i < pages.size(); i++) {
            body.page(pages.get(i), lines.get(i).stream().filter(line -> !heads.contains(line)).toList(), borders.get(i).tables());
        }
        return body;
    }

    /** {@link PdfLine}, {@link PdfTable} and {@link MissingPage} in the order of reading. */
    List<Object> blocks() {
        return blocks;
    }

    long characters() {
        return blocks.stream().mapToLong(block -> block instanceof PdfLine line ? line.glyphs().size() : block instanceof PdfTable table ? table.characters() : 0).sum();
    }

    List<PdfLine> lines() {
        return blocks.stream().filter(PdfLine.class::isInstance).map(PdfLine.class::cast).toList();
    }

    /** The width of a page, in points. */
    float widthOf(int page) {
        return widths.get(page);
    }

    /** A page that is a picture: its place is kept, so that a person sees that something is missing. */
    record MissingPage(int number) {
    }

    private void page(PdfPage page, List<PdfLine> lines, List<PdfTable> drawn) {
        widths.put(page.number(), page.width());
        if (lines.isEmpty() && drawn.isEmpty()) {
            if (page.hasPicture()) {
                blocks.add(new MissingPage(page.number()));
            }
            return;
        }
        List<Object> found = new ArrayList<>(drawn);
        for (int i = 0; i < lines.size(); ) {
            var columns = PdfColumns.at(lines, i);
            found.add(columns.<Object>map(PdfColumns.Found::table).orElse(lines.get(i)));
            i += columns.map(PdfColumns.Found::lines).orElse(1);
        }
        found.sort(Comparator.comparingDouble(block -> block instanceof PdfLine line ? line.y() : ((PdfTable) block).top()));
        for (Object block : found) {
            Object last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            if (block == found.get(0) && last instanceof PdfTable above && block instanceof PdfTable table && above.goesOnIn(table)) {
                blocks.set(blocks.size() - 1, above.and(table));
            } else {
                blocks.add(block);
            }
        }
    }
}
