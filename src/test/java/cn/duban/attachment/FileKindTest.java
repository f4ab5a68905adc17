package cn.duban.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileKindTest {

    private static final byte[] WINDOWS_PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0};
    private static final byte[] LINUX_PROGRAM = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0};

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void aProgramIsNoneOfTheKindsWhateverItIsCalled(FileKind kind) {
        assertThat(kind.isKindOf(WINDOWS_PROGRAM)).isFalse();
        assertThat(kind.isKindOf(LINUX_PROGRAM)).isFalse();
    }

    @Test
    void knowsTheOfficeKindsApart() throws IOException {
        byte[] docx = written(new XWPFDocument()::write);
        byte[] xlsx = written(out -> {
            try (Workbook book = new XSSFWorkbook()) {
                book.createSheet("表");
                book.write(out);
            }
        });
        byte[] pptx = written(new XMLSlideShow()::write);
        assertThat(FileKind.DOCX.isKindOf(docx)).isTrue();
        assertThat(FileKind.XLSX.isKindOf(xlsx)).isTrue();
        assertThat(FileKind.PPTX.isKindOf(pptx)).isTrue();
        assertThat(FileKind.XLSX.isKindOf(docx)).isFalse();
        assertThat(FileKind.DOCX.isKindOf(xlsx)).isFalse();
    }

    @Test
    void knowsAnOldWorkbook() throws IOException {
        byte[] xls = written(out -> {
            try (Workbook book = new HSSFWorkbook()) {
                book.createSheet("表");
                book.write(out);
            }
        });
        assertThat(FileKind.XLS.isKindOf(xls)).isTrue();
        assertThat(FileKind.DOC.isKindOf(xls)).isFalse();
    }

    @Test
    void anOrdinaryArchiveIsNoOfficeDocument() throws IOException {
        assertThat(FileKind.DOCX.isKindOf(zip("word/document.xml"))).isFalse();
        assertThat(FileKind.DOCX.isKindOf(zip("[Content_Types].xml", "payload.exe"))).isFalse();
    }

    @Test
    void aDocumentWithMacrosIsNotTaken() throws IOException {
        assertThat(FileKind.DOCX.isKindOf(zip("[Content_Types].xml", "word/document.xml"))).isTrue();
        assertThat(FileKind.DOCX.isKindOf(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))).isFalse();
    }

    @Test
    void textMayBeInEitherChineseEncoding() {
        assertThat(FileKind.TXT.isKindOf("孕产妇系统管理率".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(FileKind.TXT.isKindOf("孕产妇系统管理率".getBytes(Charset.forName("GB18030")))).isTrue();
        assertThat(FileKind.TXT.isKindOf(new byte[] {'a', 0, 'b'})).isFalse();
    }

    @Test
    void theNamePromisesTheKindWhateverItsCase() {
        assertThat(FileKind.promisedBy("照片.JPG")).contains(FileKind.JPEG);
        assertThat(FileKind.promisedBy("报告.pdf.exe")).isEmpty();
        assertThat(FileKind.promisedBy("报告")).isEmpty();
    }

    private interface Writer {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toByteArray();
    }

    private static byte[] zip(String... entries) throws IOException {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (String entry : entries) {
                    zip.putNextEntry(new ZipEntry(entry));
                    zip.write('x');
                }
            }
        });
    }
}
