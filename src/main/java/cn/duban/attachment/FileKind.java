package cn.duban.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The kinds of files that are taken, told by their content; the name must agree. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    TXT("text/plain", "txt"),
    /** A saved web page: an original of a plan, never evidence, since a page can act in the browser of whoever opens it. */
    HTML("text/html"),
    /** A model drawn by hand; its check is the plan's. */
    BPMN("application/xml", "bpmn");

    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};
    private static final byte[] OLE_START = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

    private static final Pattern HTML_START = Pattern.compile("^(?:\u00EF\u00BB\u00BF)?\\s*<(?:!doctype html|html|head|body|[?!].*<html)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int MOST_ENTRIES = 5000;

    private final String mediaType;
    private final Set<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = Set.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** The kind that the name's ending promises. */
    static Optional<FileKind> promisedBy(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
    }

    /** The kind that the content alone tells; a model is told from other text by the plan that it is for. */
    static Optional<FileKind> toldBy(byte[] content) {
        return Stream.of(PDF, PNG, JPEG, DOCX, XLSX, PPTX, DOC, XLS, HTML, TXT).filter(kind -> kind.isKindOf(content)).findFirst();
    }

    /** Whether the content is of this kind. */
    boolean isKindOf(byte[] content) {
        return switch (this) {
            case PDF -> startsWith(content, PDF_START);
            case PNG -> startsWith(content, PNG_START);
            case JPEG -> startsWith(content, JPEG_START);
            case DOCX -> isOffice(content, "word/");
            case XLSX -> isOffice(content, "xl/");
            case PPTX -> isOffice(content, "ppt/");
            case DOC -> startsWith(content, OLE_START) && containsUtf16(content, "WordDocument");
            case XLS -> startsWith(content, OLE_START) && (containsUtf16(content, "Workbook") || containsUtf16(content, "Book"));
            case HTML -> HTML_START.matcher(new String(content, 0, Math.min(1024, content.length), StandardCharsets.ISO_8859_1)).find() && isText(content);
            case TXT, BPMN -> isText(content);
        };
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    /** An office document is a ZIP with its list of content types and its own folder; one with macros has a vbaProject.bin. */
    private static boolean isOffice(byte[] content, String folder) {
        if (!startsWith(content, ZIP_START)) {
            return false;
        }
        Set<String> found = new HashSet<>();
        // Only the directory at the end is looked at: nothing is unpacked.
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries()).stream().limit(MOST_ENTRIES).toList()) {
                String name = entry.getName();
                found.add(name.equals("[Content_Types].xml") ? "types" : name.startsWith(folder) ? "folder" : "other");
                if (name.endsWith("vbaProject.bin")) {
                    return false;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
        return found.contains("types") && found.contains("folder");
    }

    /** The directory of an OLE file names its streams in UTF-16. */
    private static boolean containsUtf16(byte[] content, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at + wanted.length <= content.length; at++) {
            if (Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(byte[] content) {
        for (byte b : content) {
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        return decodes(content, StandardCharsets.UTF_8) || decodes(content, Charset.forName("GB18030"));
    }

    private static boolean decodes(byte[] content, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
