package cn.duban.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A .docx written part by part, so that a test can say exactly what Word would have written. */
public final class DocxFile {

    private static final String SPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> parts = new LinkedHashMap<>();

    public DocxFile p(String words) {
        return raw("<w:p>" + run(words) + "</w:p>");
    }

    /** A paragraph of a list. */
    public DocxFile item(int list, int level, String words) {
        return raw("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr>" + run(words) + "</w:p>");
    }

    /** A paragraph of a style. */
    public DocxFile styled(String style, String words) {
        return raw("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(words) + "</w:p>");
    }

    public DocxFile raw(String xml) {
        body.append(xml);
        return this;
    }

    /** Another part, which the document refers to: numbering, styles, footnotes. */
    public DocxFile part(String name, String root, String xml) {
        parts.put(name, "<w:" + root + " " + SPACES + ">" + xml + "</w:" + root + ">");
        return this;
    }

    /** The lists of a document, each of one level: list 1 is the first. */
    public static String lists(String... formatsAndPatterns) {
        StringBuilder definitions = new StringBuilder();
        StringBuilder lists = new StringBuilder();
        for (int i = 0; i < formatsAndPatterns.length; i += 2) {
            definitions.append("<w:abstractNum w:abstractNumId=\"").append(i / 2).append("\">").append(level(0, formatsAndPatterns[i], formatsAndPatterns[i + 1], ""))
                    .append("</w:abstractNum>");
            lists.append("<w:num w:numId=\"").append(i / 2 + 1).append("\"><w:abstractNumId w:val=\"").append(i / 2).append("\"/></w:num>");
        }
        return definitions.append(lists).toString();
    }

    public static String level(int at, String format, String pattern, String more) {
        return "<w:lvl w:ilvl=\"" + at + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more + "<w:lvlText w:val=\"" + pattern + "\"/></w:lvl>";
    }

    public static String run(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    /** A cell with its properties, which may be "". */
    public static String cell(String properties, String words) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p>" + run(words) + "</w:p></w:tc>";
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            StringBuilder types = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>");
            StringBuilder relations = new StringBuilder();
            parts.keySet().forEach(name -> {
                types.append("<Override PartName=\"/word/").append(name).append(".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.")
                        .append(name).append("+xml\"/>");
                relations.append("<Relationship Id=\"r").append(name).append("\" Type=\"").append(TYPE).append(name).append("\" Target=\"").append(name).append(".xml\"/>");
            });
            put(zip, "[Content_Types].xml", types + "</Types>");
            put(zip, "_rels/.rels", relations("<Relationship Id=\"r1\" Type=\"" + TYPE + "officeDocument\" Target=\"word/document.xml\"/>"));
            put(zip, "word/document.xml", "<w:document " + SPACES + "><w:body>" + body + "</w:body></w:document>");
            put(zip, "word/_rels/document.xml.rels", relations(relations.toString()));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, "word/" + part.getKey() + ".xml", part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String relations(String inside) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside + "</Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
