package cn.duban.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The paragraphs and tables of a story of a .docx (the body, a cell, a text box, a note), in order, as lines. */
final class DocxBlocks {

    private final XmlPart xml;
    private final DocxLists lists;
    private final DocxStyles styles;
    private final DocxFields fields = new DocxFields();
    /** Notes in the order in which the text refers to them. */
    private final List<String> notes = new ArrayList<>();

    DocxBlocks(XmlPart xml, DocxLists lists, DocxStyles styles) {
        this.xml = xml;
        this.lists = lists;
        this.styles = styles;
    }

    /** Reads the blocks of the element that has just been opened. */
    interface Blocks {
        List<String> read() throws XMLStreamException;
    }

    List<String> notes() {
        return notes;
    }

    List<String> read() throws XMLStreamException {
        Story story = new Story();
        xml.each(name -> block(name, story));
        story.end();
        return story.lines;
    }

    private void block(String name, Story story) throws XMLStreamException {
        switch (name) {
            case "p" -> story.add(DocxParagraph.read(xml, fields, this::read));
            case "tbl" -> {
                story.end();
                story.lines.addAll(table().lines());
            }
            case "sdt" -> control(story);
            case "customXml", "smartTag", "ins", "moveTo", "sdtContent" -> xml.each(child -> block(child, story));
            case "mc:AlternateContent" -> {
                boolean[] taken = {false};
                xml.each(choice -> {
                    if (!taken[0]) {
                        taken[0] = true;
                        xml.each(child -> block(child, story));
                    }
                });
            }
            default -> { }
        }
    }

    /** A content control is its content; one that is the table of contents is left out. */
    private void control(Story story) throws XMLStreamException {
        boolean[] contents = {false};
        xml.each(name -> {
            if (name.equals("sdtPr")) {
                xml.each(property -> {
                    if (property.equals("docPartObj")) {
                        xml.each(part -> contents[0] |= part.equals("docPartGallery") && xml.value("val").equals("Table of Contents"));
                    }
                });
            } else if (name.equals("sdtContent") && !contents[0]) {
                xml.each(child -> block(child, story));
            }
        });
    }

    private TableGrid table() throws XMLStreamException {
        TableGrid grid = new TableGrid();
        xml.each(name -> inTable(name, grid));
        return grid;
    }

    private void inTable(String name, TableGrid grid) throws XMLStreamException {
        switch (name) {
            case "tr" -> row(grid);
            case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> xml.each(child -> inTable(child, grid));
            default -> { }
        }
    }

    private void row(TableGrid grid) throws XMLStreamException {
        boolean[] begun = {false};
        boolean[] deleted = {false};
        int[] before = {0};
        xml.each(name -> {
            if (name.equals("trPr")) {
                xml.each(property -> {
                    deleted[0] |= property.equals("del");
                    if (property.equals("gridBefore")) {
                        before[0] = xml.number("val").orElse(0);
                    }
                });
            } else if (!deleted[0]) {
                if (!begun[0]) {
                    begun[0] = true;
                    grid.newRow();
                    grid.skip(before[0]);
                }
                inRow(name, grid);
            }
        });
    }

    private void inRow(String name, TableGrid grid) throws XMLStreamException {
        switch (name) {
            case "tc" -> cell(grid);
            case "sdt", "sdtContent", "customXml" -> xml.each(child -> inRow(child, grid));
            default -> { }
        }
    }

    private void cell(TableGrid grid) throws XMLStreamException {
        int[] span = {1};
        boolean[] goesOn = {false};
        boolean[] goesOnBeside = {false};
        Story story = new Story();
        xml.each(name -> {
            if (name.equals("tcPr")) {
                xml.each(property -> {
                    switch (property) {
                        case "gridSpan" -> span[0] = xml.number("val").orElse(1);
                        case "vMerge" -> goesOn[0] = !xml.value("val").equals("restart");
                        case "hMerge" -> goesOnBeside[0] = !xml.value("val").equals("restart");
                        default -> { }
                    }
                });
            } else {
                block(name, story);
            }
        });
        story.end();
        String words = String.join("\n", story.lines);
        if (goesOn[0] && words.isBlank()) {
            grid.continued(span[0]);
        } else {
            grid.add(span[0], goesOnBeside[0] ? "" : words);
        }
    }

    /** The lines so far, and a paragraph whose end mark was deleted, which goes on in the next one. */
    private final class Story {
        private final List<String> lines = new ArrayList<>();
        private String begun = "";

        private void add(DocxParagraph paragraph) {
            notes.addAll(paragraph.notes());
            boolean empty = paragraph.words().isBlank();
            if (!(paragraph.isJoinedToNext() && empty)) {
                String words = begun + (begun.isEmpty() ? number(paragraph, empty) : "") + paragraph.words();
                begun = "";
                if (paragraph.isJoinedToNext()) {
                    begun = words;
                } else if (!styles.isContents(paragraph.style()) && !(empty && paragraph.isInvisible())) {
                    lines.add(words);
                }
            }
            lines.addAll(paragraph.boxes());
        }

        private void end() {
            if (!begun.isBlank()) {
                lines.add(begun);
            }
            begun = "";
        }

        /** An empty paragraph of a list is counted, and prints a number that is nobody's. */
        private String number(DocxParagraph paragraph, boolean empty) {
            Optional<DocxStyles.ListPlace> ofStyle = styles.listOf(paragraph.style());
            String list = paragraph.list().isEmpty() ? ofStyle.map(DocxStyles.ListPlace::list).orElse("0") : paragraph.list();
            if (list.equals("0")) {
                return "";
            }
            Optional<Integer> level = paragraph.level().isPresent() || !paragraph.list().isEmpty() ? paragraph.level()
                    : ofStyle.flatMap(DocxStyles.ListPlace::level);
            String number = lists.next(list, level, ofStyle.map(DocxStyles.ListPlace::style).orElse(paragraph.style()));
            return empty ? "" : number;
        }
    }
}
