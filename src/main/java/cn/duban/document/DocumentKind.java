package cn.duban.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** 文件类型: what a file is, told by its first bytes, never by its name. Kinds that cannot be read are refused by the sentence that fits them. */
enum DocumentKind {
    /** A package of the newer offices; what it holds is told by {@link OfficePackage}. */
    ZIP,
    /** A compound file of the older offices, or an encrypted package; told by {@link CompoundFile}. */
    COMPOUND,
    PDF,
    HTML,
    TEXT;

    private static final byte[] COMPOUND_START = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    /** A PDF may begin with something else, but its head stands within the first kilobyte. */
    private static final int HEAD = 1024;
    /** First bytes, in ISO 8859-1, of what offices upload by mistake. */
    private static final Map<String, String> REFUSED = Map.ofEntries(Map.entry("MZ", "program"), Map.entry("\u007fELF", "program"),
            Map.entry("\u00CA\u00FE\u00BA\u00BE", "program"), Map.entry("\u00CF\u00FA\u00ED\u00FE", "program"), Map.entry("\u0089PNG", "picture"),
            Map.entry("\u00FF\u00D8\u00FF", "picture"), Map.entry("GIF8", "picture"), Map.entry("BM", "picture"), Map.entry("II*\0", "picture"),
            Map.entry("MM\0*", "picture"), Map.entry("Rar!", "archive"), Map.entry("7z\u00BC\u00AF", "archive"), Map.entry("\u001F\u008B", "archive"),
            Map.entry("{\\rtf", "rtf"), Map.entry("MIME-Version:", "mht"));

    /** @throws DocumentRefused if it is of a kind that cannot be read */
    static DocumentKind of(String fileName, byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (content.length >= 8 && Arrays.equals(content, 0, 8, COMPOUND_START, 0, 8)) {
            return COMPOUND;
        }
        if (head.contains("%PDF-")) {
            return PDF;
        }
        REFUSED.forEach((start, code) -> {
            // Two letters may begin a text too; only a file with control characters is a program or a picture.
            if (head.startsWith(start) && (start.length() > 2 || head.indexOf('\0') >= 0)) {
                throw refused(code, fileName);
            }
        });
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8) || head.startsWith("ftyphei", 4) || head.startsWith("ftypmif1", 4)) {
            throw refused("picture", fileName);
        }
        return isHtml(head) ? HTML : TEXT;
    }

    /** A page begins with its root element, whatever comment or declaration stands before it. */
    private static boolean isHtml(String head) {
        String start = head.replaceFirst("^(?:\u00EF\u00BB\u00BF)?\\s*", "").toLowerCase(Locale.ROOT);
        return start.startsWith("<") && (start.startsWith("<!doctype html") || start.contains("<html") || start.contains("<head") || start.contains("<body"));
    }

    static DocumentRefused refused(String code, String fileName) {
        return new DocumentRefused(code, switch (code) {
            case "program" -> "The file is a program.";
            case "picture" -> "The file is a picture; its words cannot be read.";
            case "archive" -> "The file is an archive; unpack it first.";
            case "rtf" -> "The file is rich text (.rtf); save it as .docx.";
            case "mht" -> "The file is a web archive (.mht); save it as .docx or .html.";
            case "xls" -> "The file is a workbook of the old Excel (.xls); save it as .xlsx.";
            case "slides" -> "The file is a presentation; save its text as .docx.";
            case "wps" -> "The file is of a word processor of its own (.wps, .odt, .uof); save it as .docx.";
            case "ofd" -> "The file is an .ofd; save it as .docx or .pdf.";
            case "password" -> "The file is encrypted; take the password off.";
            case "macros" -> "The file carries macros; save it without them.";
            default -> "The kind of the file is not known.";
        }, fileName);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
