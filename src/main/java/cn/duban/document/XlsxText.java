package cn.duban.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The sheets of an .xlsx one after the other, each as a table: merged cells as such, dates as dates, numbers as they are shown. Hidden sheets hold lists for the program, not tasks. */
final class XlsxText {

    private final OfficePackage workbook;
    private final List<String> shared = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    private XlsxText(OfficePackage workbook) {
        this.workbook = workbook;
    }

    static String read(String fileName, OfficePackage workbook) {
        try {
            return new XlsxText(workbook).text();
        } catch (XmlPart.BrokenPart e) {
            throw new DocumentRefused("damaged", "The workbook is damaged and cannot be opened.", e, fileName);
        }
    }

    private String text() {
        XmlPart.read(workbook.main(), xml -> xml.each(name -> {
            if (name.equals("workbookPr")) {
                from1904 = xml.value("date1904").equals("1") || xml.value("date1904").equals("true");
            } else if (name.equals("sheets")) {
                // The relation's id is the one attribute "id" beside "sheetId".
                xml.each(sheet -> sheets.add(new Sheet(xml.value("name"), xml.value("id"), xml.value("state").isEmpty() || xml.value("state").equals("visible"))));
            }
        }));
        workbook.related("sharedStrings").ifPresent(part -> XmlPart.read(part, xml -> xml.each(name -> shared.add(richText(xml)))));
        XlsxValues values = XlsxValues.of(workbook.related("styles"), shared, from1904);
        List<String> out = new ArrayList<>();
        List<Sheet> shown = sheets.stream().filter(Sheet::visible).toList();
        for (Sheet sheet : shown) {
            Optional<byte[]> part = workbook.byId(sheet.id());
            List<String> lines = part.map(content -> new XlsxSheet(values).lines(content)).orElse(List.of());
            if (!lines.isEmpty() && shown.size() > 1 && sheet.isNamed()) {
                out.add(sheet.name());
            }
            out.addAll(lines);
        }
        return Words.clean(String.join("\n", out) + "\n");
    }

    /** The words of a cell without the pronunciation that may stand above them. */
    static String richText(XmlPart xml) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        xml.each(name -> {
            if (name.equals("t")) {
                words.append(xml.text());
            } else if (name.equals("r")) {
                xml.each(run -> {
                    if (run.equals("t")) {
                        words.append(xml.text());
                    }
                });
            }
        });
        return words.toString();
    }

    private record Sheet(String name, String id, boolean visible) {

        /** A name that a person gave. */
        private boolean isNamed() {
            return !name.strip().matches("(?i)(?:sheet|工作表|表格?)\\s*\\d*");
        }
    }
}
