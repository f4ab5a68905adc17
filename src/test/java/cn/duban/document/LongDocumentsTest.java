package cn.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Two hundred pages of every kind are read in the time that a person waits for a page. */
class LongDocumentsTest {

    /** 200 pages of 22 lines of 28 characters. */
    private static final int PARAGRAPHS = 200 * 22 / 4;
    private static final String PARAGRAPH = "清理河道障碍，加固河堤，排查两岸的排污口和临河建筑，逐一登记造册，明确整治措施，上半年完成整改并组织验收，下半年开展回头看，防止反弹，年底前把全年情况报市政府。（牵头单位：市水利局；配合单位：市财政局）";
    private static final long MOST_MILLISECONDS = 2_000;

    @Test
    void twoHundredPagesOfWord() {
        DocxFile file = new DocxFile().part("numbering", "numbering", DocxFile.lists("decimal", "%1."));
        for (int i = 0; i < PARAGRAPHS; i++) {
            file.item(1, 0, PARAGRAPH);
        }
        read("plan.docx", file.bytes());
    }

    @Test
    void twoHundredPagesOfOldWord() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HWPFDocument document = new HWPFDocument(new POIFSFileSystem(new ByteArrayInputStream(DocTextTest.file("plan.doc"))))) {
            for (int i = 0; i < PARAGRAPHS; i++) {
                document.getRange().getParagraph(0).insertBefore(PARAGRAPH + "\r");
            }
            document.write(out);
        }
        read("plan.doc", out.toByteArray());
    }

    @Test
    void twoHundredPagesOfPdf() {
        PdfFile file = new PdfFile().running("云山市人民政府公报", "— # —");
        for (int i = 0; i < PARAGRAPHS; i++) {
            file.p(i + "." + PARAGRAPH);
        }
        read("plan.pdf", file.bytes());
    }

    @Test
    void twoHundredPagesOfWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            SXSSFSheet sheet = workbook.createSheet();
            for (int i = 0; i < PARAGRAPHS; i++) {
                SXSSFRow row = sheet.createRow(i);
                row.createCell(0).setCellValue(i);
                row.createCell(1).setCellValue(PARAGRAPH);
                row.createCell(2).setCellValue("市水利局");
            }
            workbook.write(out);
        }
        read("plan.xlsx", out.toByteArray());
    }

    @Test
    void twoHundredPagesOfWebPageAndText() {
        read("plan.html", ("<html><body>" + ("<p>" + PARAGRAPH + "</p>\n").repeat(PARAGRAPHS)).getBytes(StandardCharsets.UTF_8));
        read("plan.txt", (PARAGRAPH + "\n").repeat(PARAGRAPHS).getBytes(StandardCharsets.UTF_8));
    }

    /** Warm: the first reading loads classes. */
    private static void read(String name, byte[] content) {
        Supplier<String> text = () -> SourceText.of(name, content).text();
        assertThat(text.get().replaceAll("\\s", "").length()).isGreaterThanOrEqualTo(PARAGRAPHS * PARAGRAPH.length());
        long from = System.nanoTime();
        text.get();
        long milliseconds = (System.nanoTime() - from) / 1_000_000;
        System.out.printf("%s of 200 pages: %d ms%n", name, milliseconds);
        assertThat(milliseconds).isLessThan(MOST_MILLISECONDS);
    }
}
