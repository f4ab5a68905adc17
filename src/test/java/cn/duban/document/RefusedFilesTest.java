package cn.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is refused by the sentence that says what to do, whatever the file is called. */
class RefusedFilesTest {

    @ParameterizedTest
    @CsvSource({"'MZ\u0090\0\u0003', program", "'\u007FELF\u0002', program", "'\u0089PNG\r\n', picture", "'\u00FF\u00D8\u00FF\u00E0', picture", "'GIF89a', picture",
            "'BM6\0\0', picture", "'Rar!\u001A\u0007', archive", "'7z\u00BC\u00AF', archive", "'{\\rtf1\\ansi', rtf", "'MIME-Version: 1.0', mht"})
    void refusesOtherKindsByTheirContent(String head, String code) {
        assertRefused(code, head.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource({"OFD.xml, ofd", "ppt/presentation.xml, slides", "word/vbaProject.bin, macros", "photo.jpg, archive"})
    void refusesPackagesOfOtherPrograms(String entry, String code) throws IOException {
        assertRefused(code, zip(entry, "<x/>"));
    }

    @Test
    void refusesOldWorkbooksAndPresentations() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(); HSLFSlideShow slides = new HSLFSlideShow()) {
            workbook.createSheet();
            assertRefused("xls", bytes(workbook::write));
            assertRefused("slides", bytes(slides::write));
        }
    }

    @Test
    void refusesACompoundFileOfAnotherProgram() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[10]), "WpsCustomData");
            assertRefused("wps", bytes(files::writeFilesystem));
        }
    }

    @Test
    void refusesAnEncryptedOfficeDocument() throws IOException, GeneralSecurityException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(OnePlan.docx());
            }
            assertRefused("password", bytes(files::writeFilesystem));
        }
    }

    @Test
    void refusesAnEncryptedOldDocument() throws IOException {
        byte[] document = DocTextTest.file("plan.doc");
        byte[] encrypted = document.clone();
        // fEncrypted in the head of the WordDocument stream, which is the one that begins with A5EC.
        for (int i = 512; i + 12 < encrypted.length; i += 512) {
            if ((encrypted[i] & 0xFF) == 0xEC && (encrypted[i + 1] & 0xFF) == 0xA5) {
                encrypted[i + 11] |= 1;
            }
        }
        assertThat(encrypted).isNotEqualTo(document);
        assertRefused("password", encrypted);
    }

    @Test
    void refusesDamagedFiles() throws IOException {
        assertRefused("damaged", Arrays.copyOf(OnePlan.docx(), 700));
        assertRefused("damaged", Arrays.copyOf(OnePlan.xlsx(), 2000));
        assertRefused("damaged", Arrays.copyOf(DocTextTest.file("plan.doc"), 3000));
        assertRefused("damaged", zip("word/document.xml", "<w:document><w:body>"));
    }

    @Test
    void refusesADocumentThatIsPicturesOnly() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p/></w:body></w:document>");
            entry(zip, "word/media/image1.png", "scan");
        }
        assertRefused("scanned", out.toByteArray());
    }

    @Test
    void refusesAnArchiveOfEndlessEntriesAndXmlWithoutEnd() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i <= OfficePackage.MOST_ENTRIES; i++) {
                entry(zip, i + ".xml", "");
            }
        }
        assertRefused("unpacks-too-large", out.toByteArray());
        assertRefused("damaged", zip("word/document.xml", "<a>".repeat(1000) + "</a>".repeat(1000)));
    }

    @Test
    void anEntityOfTheWritersOwnIsNotFollowed() throws IOException {
        String bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>";
        assertThatThrownBy(() -> SourceText.of("plan.docx", zip("word/document.xml", bomb))).isInstanceOf(DocumentRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"督", "1", "<", "(", "\t", "\n", "一、"})
    void tenMegabytesOfOneCharacterAreAnsweredInTime(String piece) {
        byte[] content = piece.repeat(10_000_000 / piece.getBytes(StandardCharsets.UTF_8).length).getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThatThrownBy(() -> SourceText.of("plan.txt", content)).isInstanceOf(DocumentRefused.class));
        byte[] page = ("<html><body>" + piece.repeat(10_000_000 / piece.length() / 3)).getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThatThrownBy(() -> SourceText.of("plan.html", page)).isInstanceOf(DocumentRefused.class));
    }

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        Properties sentences = new Properties();
        try (var in = RefusedFilesTest.class.getResourceAsStream("/messages/document.properties")) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        for (String code : new String[] {"empty", "unknown-type", "damaged", "too-large", "file-too-large", "unpacks-too-large", "encoding", "password", "scanned", "garbled",
                "program", "picture", "archive", "rtf", "mht", "xls", "slides", "wps", "ofd", "doc-too-old", "macros", "no-items", "register"}) {
            assertThat(sentences.getProperty("document.refused." + code)).as(code).endsWith("。");
        }
    }

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toByteArray();
    }

    private static byte[] zip(String name, String content) throws IOException {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                entry(zip, name, content);
            }
        });
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void assertRefused(String code, byte[] content) {
        assertThatThrownBy(() -> SourceText.of("plan.docx", content)).isInstanceOfSatisfying(DocumentRefused.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
