package cn.duban.document;

import java.util.Objects;

/**
 * The words of a plan document as they came out of its file: line breaks kept, table cells separated by tabs, a cell that goes on from the
 * row above as the ditto mark 〃.
 *
 * @param name file name as uploaded, or empty for pasted text
 * @param text never blank
 */
public record SourceText(String name, String text) {

    /** The greatest file that is read, in bytes. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    /**
     * The longest text that is read. A closely printed page holds 1,800 characters, so that this is well over 200 pages; what is longer
     * is no plan, and would keep a reader busy for nothing.
     */
    public static final int MOST_CHARACTERS = 500_000;

    public SourceText {
        Objects.requireNonNull(name);
        if (text == null || text.isBlank()) {
            throw new DocumentRefused("empty", "The document holds no text.", name);
        }
        if (text.length() > MOST_CHARACTERS) {
            throw new DocumentRefused("too-large", "The document holds more than " + MOST_CHARACTERS + " characters.", name, MOST_CHARACTERS);
        }
    }

    /**
     * Reads a .docx, .doc, .pdf, .xlsx, .html or .txt file; what it is is told from its content, not from its name.
     *
     * @throws DocumentRefused if it is empty, damaged, encrypted, too large, a scan without words, or of another kind
     */
    public static SourceText of(String fileName, byte[] content) {
        if (content.length == 0) {
            throw new DocumentRefused("empty", "The document holds no text.", fileName);
        }
        if (content.length > MOST_BYTES) {
            throw new DocumentRefused("file-too-large", "The file is larger than " + MOST_BYTES + " bytes.", fileName, MOST_BYTES / 1024 / 1024);
        }
        return new SourceText(fileName, switch (DocumentKind.of(fileName, content)) {
            case ZIP -> office(fileName, OfficePackage.open(fileName, content));
            case COMPOUND -> CompoundFile.read(fileName, content);
            case PDF -> PdfText.read(fileName, content);
            case HTML -> HtmlText.read(fileName, content);
            case TEXT -> PlainText.read(fileName, content);
        });
    }

    /** Text pasted into the page. */
    public static SourceText pasted(String text) {
        return new SourceText("", text);
    }

    private static String office(String fileName, OfficePackage office) {
        return office.isWorkbook() ? XlsxText.read(fileName, office) : DocxText.read(fileName, office);
    }
}
