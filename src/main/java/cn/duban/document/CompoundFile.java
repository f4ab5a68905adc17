package cn.duban.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A compound file (OLE2): an old Word document, which is read, or something else that is kept in the same way. */
final class CompoundFile {

    private CompoundFile() {
    }

    static String read(String fileName, byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            Set<String> names = files.getRoot().getEntryNames();
            if (!names.contains("WordDocument")) {
                throw DocumentKind.refused(other(names), fileName);
            }
            if (isEncrypted(files)) {
                throw DocumentKind.refused("password", fileName);
            }
            try (HWPFDocument document = new HWPFDocument(files.getRoot())) {
                return new DocText(document).text();
            }
        } catch (EncryptedDocumentException e) {
            throw DocumentKind.refused("password", fileName);
        } catch (OldFileFormatException e) {
            throw new DocumentRefused("doc-too-old", "The document was written by a Word older than 97; save it as .docx.", e, fileName);
        } catch (DocumentRefused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new DocumentRefused("damaged", "The file is damaged and cannot be opened.", e, fileName);
        }
    }

    /** The flag in the head of the document says so, in whatever way it is encrypted. */
    private static boolean isEncrypted(POIFSFileSystem files) throws IOException {
        try (InputStream in = files.createDocumentInputStream("WordDocument")) {
            byte[] head = in.readNBytes(12);
            return head.length == 12 && (head[11] & 1) != 0;
        }
    }

    private static String other(Set<String> names) {
        if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
            return "password";
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return "xls";
        }
        if (names.contains("PowerPoint Document")) {
            return "slides";
        }
        return names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("wps") || name.equals("CONTENTS") || name.equals("MatOST"))
                ? "wps" : "unknown-type";
    }
}
