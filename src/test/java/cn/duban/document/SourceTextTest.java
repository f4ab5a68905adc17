package cn.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** What may be uploaded, and what is refused and why. */
class SourceTextTest {

    private static final String WORDS = "一、加强监管\n1.开展抽检。（责任单位：省市场监管局）\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsTextInTheEncodingsOfficesUse(String encoding) {
        assertThat(SourceText.of("plan.txt", WORDS.getBytes(Charset.forName(encoding))).text()).isEqualTo(WORDS);
    }

    @Test
    void readsTextWithAByteOrderMark() {
        assertThat(SourceText.of("plan.txt", ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(WORDS);
        assertThat(SourceText.of("plan.txt", ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16LE)).text()).isEqualTo(WORDS);
        assertThat(SourceText.of("plan.txt", ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16BE)).text()).isEqualTo(WORDS);
    }

    @Test
    void readsNumbersThatWordPrintsByItself() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            BigInteger parts = numbering(document, 1, STNumberFormat.CHINESE_COUNTING, "%1、");
            BigInteger items = numbering(document, 2, STNumberFormat.DECIMAL, "%1.");
            numbered(document, parts, "加强监管");
            numbered(document, items, "开展抽检。（责任单位：省市场监管局）");
            numbered(document, items, "开展宣传。（责任单位：省市场监管局）");
            numbered(document, parts, "加强服务");
            assertThat(SourceText.of("plan.docx", bytes(document)).text().lines()).containsExactly("一、加强监管",
                    "1.开展抽检。（责任单位：省市场监管局）", "2.开展宣传。（责任单位：省市场监管局）", "二、加强服务");
        }
    }

    @Test
    void readsTableRowsAsLinesWithTabs() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = document.createTable(2, 3);
            String[][] cells = {{"序号", "任务", "牵头单位"}, {"1", "开展抽检", "省市场监管局"}};
            for (int row = 0; row < 2; row++) {
                for (int column = 0; column < 3; column++) {
                    table.getRow(row).getCell(column).setText(cells[row][column]);
                }
            }
            String text = SourceText.of("plan.docx", bytes(document)).text();
            assertThat(text.lines()).containsExactly("序号\t任务\t牵头单位", "1\t开展抽检\t省市场监管局");
        }
    }

    @Test
    void refusesAFileWithoutText() throws IOException {
        assertRefused("empty", new byte[0]);
        assertRefused("empty", " \n\t".getBytes(StandardCharsets.UTF_8));
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph();
            assertRefused("empty", bytes(document));
        }
    }

    @Test
    void refusesWhatIsNoDocumentWhateverItsName() throws IOException {
        assertRefused("unknown-type", "\u0001\u0002 words".getBytes(StandardCharsets.UTF_8));
        assertRefused("archive", zip("picture.png", 10));
    }

    @Test
    void refusesAPdfThatHappensToBePlainText() {
        assertRefused("damaged", "%PDF-1.4\n1 0 obj<<>>endobj".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesADamagedDocument() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(WORDS);
            byte[] whole = bytes(document);
            assertRefused("damaged", Arrays.copyOf(whole, whole.length / 2));
        }
        assertRefused("damaged", zip("word/document.xml", 10));
    }

    @Test
    void refusesAZipBombBeforeUnpackingItWhole() throws IOException {
        assertRefused("unpacks-too-large", zip("word/document.xml", (int) OfficePackage.MOST_UNPACKED_BYTES + 1));
    }

    @Test
    void refusesATextLongerThanAnyPlan() {
        assertRefused("too-large", "督".repeat(SourceText.MOST_CHARACTERS + 1).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRefusalSpeaksBothLanguages() {
        assertThatThrownBy(() -> SourceText.of("plan.docx", new byte[0])).isInstanceOfSatisfying(DocumentRefused.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("document.refused.empty");
            assertThat(refusal.arguments()).containsExactly("plan.docx");
            assertThat(refusal).hasMessage("The document holds no text.");
        });
    }

    private static void assertRefused(String code, byte[] content) {
        assertThatThrownBy(() -> SourceText.of("plan.docx", content)).isInstanceOfSatisfying(DocumentRefused.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static byte[] zip(String entry, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            byte[] zeros = new byte[1 << 20];
            for (int left = size; left > 0; left -= zeros.length) {
                zip.write(zeros, 0, Math.min(left, zeros.length));
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    private static BigInteger numbering(XWPFDocument document, int id, STNumberFormat.Enum format, String pattern) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(id));
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(pattern);
        level.addNewStart().setVal(BigInteger.ONE);
        return document.createNumbering().addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
    }

    private static void numbered(XWPFDocument document, BigInteger list, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.ZERO);
        paragraph.createRun().setText(text);
    }
}
