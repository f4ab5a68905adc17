package cn.duban.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a .docx as it would be printed: paragraphs with their automatic numbers, tables, text boxes where they are anchored, notes at
 * the end; tracked changes as if accepted; headers and footers left out.
 */
final class DocxText {

    private DocxText() {
    }

    static String read(String fileName, OfficePackage document) {
        try {
            String text = text(document);
            if (text.isBlank() && document.hasPictures()) {
                throw new DocumentRefused("scanned", "The document holds pictures only.", fileName);
            }
            return text;
        } catch (XmlPart.BrokenPart e) {
            throw new DocumentRefused("damaged", "The .docx file is damaged and cannot be opened.", e, fileName);
        }
    }

    private static String text(OfficePackage document) {
        DocxLists lists = DocxLists.of(document.related("numbering"));
        DocxStyles styles = DocxStyles.of(document.related("styles"));
        List<String> lines = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        XmlPart.read(document.main(), xml -> xml.each(name -> {
            if (name.equals("body")) {
                DocxBlocks body = new DocxBlocks(xml, lists, styles);
                lines.addAll(body.read());
                notes.addAll(body.notes());
            }
        }));
        Map<String, String> words = new HashMap<>();
        for (String kind : List.of("footnote", "endnote")) {
            document.related(kind + "s").ifPresent(part -> XmlPart.read(part, xml -> xml.each(name -> {
                String id = kind + "/" + xml.value("id");
                words.put(id, String.join(" ", new DocxBlocks(xml, lists, styles).read()).strip());
            })));
        }
        int number = 0;
        for (String note : notes) {
            if (!words.getOrDefault(note, "").isEmpty()) {
                lines.add("注" + ++number + "：" + words.get(note));
            }
        }
        return Words.clean(String.join("\n", lines) + "\n");
    }
}
