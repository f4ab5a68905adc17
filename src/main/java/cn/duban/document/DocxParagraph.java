package cn.duban.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** One paragraph of a .docx: its words as they would be printed with every tracked change accepted, and what hangs on it. */
final class DocxParagraph {

    private final XmlPart xml;
    private final DocxFields fields;
    private final StringBuilder words = new StringBuilder();
    private final List<String> boxes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final DocxBlocks.Blocks blocks;
    private String style = "";
    private String list = "";
    private Optional<Integer> level = Optional.empty();
    private boolean markDeleted;

    private DocxParagraph(XmlPart xml, DocxFields fields, DocxBlocks.Blocks blocks) {
        this.xml = xml;
        this.fields = fields;
        this.blocks = blocks;
    }

    /** Reads the paragraph that has just been opened; {@code blocks} reads what stands in a text box. */
    static DocxParagraph read(XmlPart xml, DocxFields fields, DocxBlocks.Blocks blocks) throws XMLStreamException {
        DocxParagraph paragraph = new DocxParagraph(xml, fields, blocks);
        xml.each(name -> {
            if (name.equals("pPr")) {
                paragraph.properties();
            } else {
                paragraph.inline(name);
            }
        });
        return paragraph;
    }

    String words() {
        return words.toString();
    }

    /** Lines of the text boxes that are anchored here. */
    List<String> boxes() {
        return boxes;
    }

    /** Footnotes and endnotes referred to here, as "footnote/7". */
    List<String> notes() {
        return notes;
    }

    String style() {
        return style;
    }

    /** The list as the paragraph itself says; "0" for none whatever the style says, "" where it says nothing. */
    String list() {
        return list;
    }

    Optional<Integer> level() {
        return level;
    }

    /** Whether a tracked change joins it to the next paragraph. */
    boolean isJoinedToNext() {
        return markDeleted;
    }

    /** An empty paragraph prints an empty line, unless it is there only to carry something else. */
    boolean isInvisible() {
        return !boxes.isEmpty() || !fields.areShown();
    }

    private void properties() throws XMLStreamException {
        xml.each(name -> {
            switch (name) {
                case "pStyle" -> style = xml.value("val");
                case "numPr" -> xml.each(child -> {
                    if (child.equals("numId")) {
                        list = xml.value("val");
                    } else if (child.equals("ilvl")) {
                        level = xml.number("val");
                    }
                });
                case "rPr" -> xml.each(child -> markDeleted |= child.equals("del") || child.equals("moveFrom"));
                default -> { }
            }
        });
    }

    private void inline(String name) throws XMLStreamException {
        switch (name) {
            case "r" -> run();
            case "del", "moveFrom", "pPr", "sdtPr", "rPr", "rt" -> { }
            case "fldSimple" -> {
                if (!DocxFields.isContents(xml.value("instr"))) {
                    xml.each(this::inline);
                }
            }
            case "mc:AlternateContent" -> alternatives();
            case "m:t" -> say(xml.text());
            case "txbxContent" -> boxes.addAll(blocks.read());
            default -> xml.each(this::inline);
        }
    }

    /** The same thing for newer and for older programs: it is said once. */
    private void alternatives() throws XMLStreamException {
        boolean[] taken = {false};
        xml.each(name -> {
            if (!taken[0]) {
                taken[0] = true;
                xml.each(child -> inRun(child, true));
            }
        });
    }

    private void run() throws XMLStreamException {
        boolean[] shown = {true};
        xml.each(name -> {
            if (name.equals("rPr")) {
                xml.each(child -> shown[0] &= !(child.equals("vanish") && xml.isOn()));
            } else {
                inRun(name, shown[0]);
            }
        });
    }

    private void inRun(String name, boolean shown) throws XMLStreamException {
        switch (name) {
            case "t" -> {
                if (shown) {
                    say(xml.text());
                }
            }
            case "tab", "ptab" -> say(" ");
            case "br", "cr" -> say("\n");
            case "noBreakHyphen" -> say("-");
            case "fldChar" -> fields.mark(xml.value("fldCharType"));
            case "instrText" -> fields.instruct(xml.text());
            case "footnoteReference" -> notes.add("footnote/" + xml.value("id"));
            case "endnoteReference" -> notes.add("endnote/" + xml.value("id"));
            case "delText", "delInstrText", "softHyphen", "sym", "annotationRef", "rPr" -> { }
            default -> inline(name);
        }
    }

    private void say(String text) {
        if (fields.areShown()) {
            words.append(text);
        }
    }
}
