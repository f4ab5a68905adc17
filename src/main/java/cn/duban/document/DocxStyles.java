package cn.duban.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The paragraph styles of a .docx (styles.xml), as far as they number paragraphs or say what is no body text. */
final class DocxStyles {

    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private String standard = "";

    static DocxStyles of(Optional<byte[]> part) {
        DocxStyles styles = new DocxStyles();
        part.ifPresent(content -> XmlPart.read(content, styles::read));
        return styles;
    }

    /** Which list a paragraph of the style belongs to, and on which level; the style whose word it is stands with it. */
    Optional<ListPlace> listOf(String style) {
        String id = style.isEmpty() ? standard : style;
        Optional<Integer> level = Optional.empty();
        for (int i = 0; i < LONGEST_CHAIN && styles.containsKey(id); i++) {
            Style found = styles.get(id);
            if (level.isEmpty()) {
                level = found.level;
            }
            if (!found.list.isEmpty()) {
                return Optional.of(new ListPlace(found.list, level, id));
            }
            id = found.basedOn;
        }
        return Optional.empty();
    }

    /** A line of a table of contents: the headings come again in the body. */
    boolean isContents(String style) {
        return styles.containsKey(style) && styles.get(style).name.toLowerCase(Locale.ROOT).matches("toc \\d");
    }

    private void read(XmlPart xml) throws XMLStreamException {
        xml.each(name -> {
            if (name.equals("style") && xml.value("type").equals("paragraph")) {
                Style style = new Style();
                String id = xml.value("styleId");
                if (xml.value("default").equals("1") || xml.value("default").equals("true")) {
                    standard = id;
                }
                styles.put(id, style);
                xml.each(child -> {
                    switch (child) {
                        case "name" -> style.name = xml.value("val");
                        case "basedOn" -> style.basedOn = xml.value("val");
                        case "pPr" -> numbers(xml, style);
                        default -> { }
                    }
                });
            }
        });
    }

    private static void numbers(XmlPart xml, Style style) throws XMLStreamException {
        xml.each(name -> {
            if (name.equals("numPr")) {
                xml.each(child -> {
                    if (child.equals("numId")) {
                        style.list = xml.value("val");
                    } else if (child.equals("ilvl")) {
                        style.level = xml.number("val");
                    }
                });
            }
        });
    }

    /**
     * @param list  number of the list
     * @param level from 0, where it is said
     * @param style that says so
     */
    record ListPlace(String list, Optional<Integer> level, String style) {
    }

    private static final class Style {
        private String name = "";
        private String basedOn = "";
        private String list = "";
        private Optional<Integer> level = Optional.empty();
    }
}
