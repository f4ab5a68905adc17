package cn.duban.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The text of a .docx: one line per paragraph with its automatic number, one line per table row with tabs between the cells. */
final class DocxText {

    static final int MOST_BYTES = 20 * 1024 * 1024;
    /** What a document may unpack to: a zip bomb is refused before POI sees it. */
    static final long MOST_UNPACKED_BYTES = 100L * 1024 * 1024;
    static final int MOST_ENTRIES = 2_000;

    private DocxText() {
    }

    static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    static String read(String fileName, byte[] content) {
        checkPackage(fileName, content);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            return text(document);
        } catch (IOException | RuntimeException e) {
            throw new DocumentRefused("damaged", "The .docx file is damaged and cannot be opened.", e, fileName);
        }
    }

    /** A zip file ends with its directory; a file cut short has none. */
    private static boolean endsWithDirectory(byte[] content) {
        for (int i = content.length - 22; i >= Math.max(0, content.length - 22 - 0xFFFF); i--) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 5 && content[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private static void checkPackage(String fileName, byte[] content) {
        if (!endsWithDirectory(content)) {
            throw new DocumentRefused("damaged", "The .docx file is cut short.", fileName);
        }
        boolean hasDocument = false;
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[16 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                hasDocument |= entry.getName().equals("word/document.xml");
                if (++entries > MOST_ENTRIES) {
                    throw tooLarge(fileName);
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED_BYTES) {
                        throw tooLarge(fileName);
                    }
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new DocumentRefused("damaged", "The .docx file is damaged and cannot be opened.", e, fileName);
        } catch (IOException e) {
            throw new DocumentRefused("damaged", "The .docx file is cut short.", e, fileName);
        }
        if (!hasDocument) {
            throw new DocumentRefused("unknown-type", "The file is an archive, but no Word document (.docx).", fileName);
        }
    }

    private static DocumentRefused tooLarge(String fileName) {
        return new DocumentRefused("too-large", "The file unpacks to more than a document can hold.", fileName, MOST_UNPACKED_BYTES);
    }

    private static String text(XWPFDocument document) {
        StringBuilder out = new StringBuilder();
        AutomaticNumbers numbers = new AutomaticNumbers();
        document.getBodyElements().forEach(element -> append(element, numbers, out));
        return out.toString();
    }

    private static void append(IBodyElement element, AutomaticNumbers numbers, StringBuilder out) {
        if (element instanceof XWPFParagraph paragraph) {
            line(numbers.of(paragraph) + paragraph.getText(), out);
        } else if (element instanceof XWPFTable table) {
            table.getRows().forEach(row -> line(row(row), out));
        } else if (element instanceof XWPFSDT control) {
            line(control.getContent().getText(), out);
        }
    }

    private static void line(String text, StringBuilder out) {
        out.append(text.replace('\u00A0', ' ')).append('\n');
    }

    /** A cell that a merge continues reads empty here; the table reader takes it from the row above. */
    private static String row(XWPFTableRow row) {
        List<String> cells = new ArrayList<>();
        for (XWPFTableCell cell : row.getTableCells()) {
            cells.add(cell.getText().replaceAll("[\\s\\u00A0]+", " ").strip());
        }
        return String.join("\t", cells);
    }
}
