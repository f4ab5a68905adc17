package cn.duban.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;

/** The text of an old Word document: paragraphs with their numbers as far as the file tells them, tables, text boxes, notes at the end. */
final class DocText {

    private final HWPFDocument document;
    private final DocLists lists;

    DocText(HWPFDocument document) {
        this.document = document;
        this.lists = new DocLists(document);
    }

    String text() {
        List<String> lines = new ArrayList<>(lines(document.getRange(), 0));
        if (document.getMainTextboxRange() != null) {
            lines.addAll(lines(document.getMainTextboxRange(), 0));
        }
        int number = 0;
        for (Range notes : new Range[] {document.getFootnoteRange(), document.getEndnoteRange()}) {
            for (String note : notes == null ? List.<String>of() : lines(notes, 0)) {
                lines.add("注" + ++number + "：" + note.strip());
            }
        }
        return Words.clean(String.join("\n", lines) + "\n");
    }

    /** The lines of a range; {@code level} is how many tables stand around it. */
    List<String> lines(Range range, int level) {
        List<String> lines = new ArrayList<>();
        DocFields fields = new DocFields();
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                int end = i;
                while (end < range.numParagraphs() && range.getParagraph(end).isInTable() && range.getParagraph(end).getTableLevel() > level) {
                    end++;
                }
                lines.addAll(table(range, i, end, level));
                i = end - 1;
            } else {
                String words = words(paragraph, fields);
                String number = paragraph.isInList() ? lists.number(paragraph) : "";
                if (!words.isBlank()) {
                    lines.add(number + words);
                }
            }
        }
        return lines;
    }

    /** A table at the very end of a document that some other program wrote has no borders that can be relied on; its cells are there. */
    private List<String> table(Range range, int from, int to, int level) {
        try {
            Table table = range.getTable(range.getParagraph(from));
            return DocTable.grid(table, cell -> String.join("\n", lines(cell, level + 1))).lines();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            TableGrid grid = new TableGrid();
            DocFields fields = new DocFields();
            StringBuilder cell = new StringBuilder();
            grid.newRow();
            for (int i = from; i < to; i++) {
                Paragraph paragraph = range.getParagraph(i);
                if (paragraph.isTableRowEnd()) {
                    grid.newRow();
                } else {
                    cell.append(words(paragraph, fields)).append('\n');
                    if (paragraph.text().endsWith("\u0007")) {
                        grid.add(1, 1, cell.toString());
                        cell.setLength(0);
                    }
                }
            }
            return grid.lines();
        }
    }

    private static String words(Paragraph paragraph, DocFields fields) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            fields.append(run.text(), !run.isMarkedDeleted() && !run.isVanished(), words);
        }
        return words.toString();
    }
}
