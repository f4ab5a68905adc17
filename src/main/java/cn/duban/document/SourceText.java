package cn.duban.document;

import java.util.Objects;

/**
 * The words of a plan document as they came out of its file: line breaks kept, table cells separated by tabs.
 *
 * @param name file name as uploaded, or empty for pasted text
 * @param text never blank
 */
public record SourceText(String name, String text) {

    /** A plan has tens of thousands of characters; more than this is a mistake or an attack. */
    static final int MOST_CHARACTERS = 300_000;

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
     * Reads a .docx or .txt file; what it is is told from its content, not from its name.
     *
     * @throws DocumentRefused if it is empty, damaged, too large or of another type
     */
    public static SourceText of(String fileName, byte[] content) {
        if (content.length == 0) {
            throw new DocumentRefused("empty", "The document holds no text.", fileName);
        }
        if (content.length > DocxText.MOST_BYTES) {
            throw new DocumentRefused("too-large", "The file is larger than " + DocxText.MOST_BYTES + " bytes.", fileName, DocxText.MOST_BYTES);
        }
        return new SourceText(fileName, DocxText.isZip(content) ? DocxText.read(fileName, content) : PlainText.read(fileName, content));
    }

    /** Text pasted into the page. */
    public static SourceText pasted(String text) {
        return new SourceText("", text);
    }
}
