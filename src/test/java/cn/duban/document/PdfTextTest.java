package cn.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

/** A .pdf knows only characters and places; what is read is paragraphs and tables again. */
class PdfTextTest {

    private static final String LONG = "全面排查河道两岸的排污口、取水口和临河建筑，逐一登记造册，明确整治措施、责任单位和完成时限，上半年完成全部问题的整改并组织验收。";

    private static List<String> lines(PdfFile file) {
        return lines(file.bytes());
    }

    private static List<String> lines(byte[] content) {
        return SourceText.of("plan.pdf", content).text().lines().toList();
    }

    @Test
    void linesThatWereOnlyWrappedAreAParagraphAgain() {
        PdfFile pdf = new PdfFile().centred("云山市河湖管护行动方案").p("一、整治河道").p("1." + LONG).p("2.每季度巡河一次。").p(LONG);
        assertThat(lines(pdf)).containsExactly("云山市河湖管护行动方案", "一、整治河道", "1." + LONG, "2.每季度巡河一次。", LONG);
    }

    @Test
    void aSentenceGoesOnOnTheNextPage() {
        PdfFile pdf = new PdfFile().running("", "— # —");
        for (int i = 0; i < 21; i++) {
            pdf.p("第" + i + "段。");
        }
        pdf.p(LONG).p("末段。");
        assertThat(lines(pdf)).hasSize(23).endsWith("第20段。", LONG, "末段。");
    }

    @Test
    void runningHeadsAndPageNumbersAreLeftOut() {
        PdfFile pdf = new PdfFile().running("云山市人民政府公报 2026年第#期", "— # —");
        for (int page = 0; page < 3; page++) {
            pdf.newPage().p("这是第" + "一二三".charAt(page) + "页的话。");
        }
        assertThat(lines(pdf)).containsExactly("这是第一页的话。", "这是第二页的话。", "这是第三页的话。");
    }

    @Test
    void aBorderThatIsMissingMergesTheCellsOnItsSides() {
        assertThat(lines(OnePlan.pdf())).containsExactlyElementsOf(OnePlan.txt().lines().toList());
    }

    @Test
    void aTableThatGoesOnOnTheNextPageHasItsHeadingOnce() {
        PdfFile pdf = new PdfFile().newPage();
        row(pdf, 700, "任务", "责任单位");
        row(pdf, 670, "清障。", "市水利局");
        pdf.newPage();
        row(pdf, 760, "任务", "责任单位");
        row(pdf, 730, "巡河。", "市公安局");
        assertThat(lines(pdf)).containsExactly("任务\t责任单位", "清障。\t市水利局", "巡河。\t市公安局");
    }

    @Test
    void aRowThatThePageCutInTwoIsWholeAgain() {
        PdfFile pdf = new PdfFile().newPage();
        row(pdf, 700, "1", "清理河道障碍，加");
        pdf.newPage();
        row(pdf, 760, "", "固河堤。");
        row(pdf, 730, "2", "巡河。");
        assertThat(lines(pdf)).containsExactly("1\t清理河道障碍，加固河堤。", "2\t巡河。");
    }

    @Test
    void aCellThatIsBlankAfterAPageBreakGoesOnFromAbove() {
        PdfFile pdf = new PdfFile().newPage();
        row(pdf, 700, "河道", "清理河道障碍。");
        pdf.newPage();
        row(pdf, 760, "", "加固河堤。");
        assertThat(lines(pdf)).containsExactly("河道\t清理河道障碍。", "〃\t加固河堤。");
    }

    private static void row(PdfFile pdf, float top, String one, String other) {
        pdf.rule(60, top, 400, top).rule(60, top - 30, 400, top - 30).rule(60, top, 60, top - 30).rule(160, top, 160, top - 30).rule(400, top, 400, top - 30)
                .show(65, top - 20, one).show(165, top - 20, other);
    }

    @Test
    void columnsWithoutBordersAreATableToo() {
        float[] places = {0, 3, 14, 20};
        PdfFile pdf = new PdfFile().p("任务分工如下：").columns(places, "序号", "任务", "牵头单位", "时限").columns(places, "1", "清理河道障碍", "市水利局", "六月底")
                .columns(places, "", "十二处。", "", "").columns(places, "2", "巡河。", "市公安局", "全年").p("特此通知。");
        assertThat(lines(pdf)).containsExactly("任务分工如下：", "序号\t任务\t牵头单位\t时限", "1\t清理河道障碍十二处。\t市水利局\t六月底", "2\t巡河。\t市公安局\t全年", "特此通知。");
    }

    @Test
    void aPageThatIsAPictureIsMissedInItsPlace() throws IOException {
        PdfFile pdf = new PdfFile().p(LONG).newPage().picture(picture()).newPage().p("第三页。").p(LONG);
        assertThat(lines(pdf)).containsExactly(LONG, "［第2页是图片，没有读出文字］", "第三页。", LONG);
    }

    @Test
    void aWatermarkIsNoText() {
        PdfFile pdf = new PdfFile().p(LONG).draw("BT /F 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <5185 90E8> Tj ET");
        assertThat(lines(pdf)).containsExactly(LONG);
    }

    @Test
    void whatIsPrintedTwiceToLookBoldIsReadOnce() {
        PdfFile pdf = new PdfFile().newPage().show(79, 700, "一、整治河道").show(79.4f, 700, "一、整治河道");
        assertThat(lines(pdf)).containsExactly("一、整治河道");
    }

    @Test
    void refusesAScanWithoutText() throws IOException {
        assertRefused("scanned", new PdfFile().picture(picture()).bytes());
        assertRefused("scanned", new PdfFile().running("", "— # —").picture(picture()).newPage().picture(picture()).bytes());
    }

    @Test
    void refusesAFontThatDoesNotTellItsCharacters() {
        assertRefused("garbled", new PdfFile().newPage().show(79, 700, "\uE001\uE002\uE003\uE004".repeat(10)).bytes());
    }

    @Test
    void refusesAPdfThatAsksForAPassword() throws IOException {
        assertRefused("password", encrypted("secret"));
    }

    @Test
    void readsAPdfThatMayOnlyNotBeChanged() throws IOException {
        assertThat(lines(encrypted(""))).containsExactly(LONG);
    }

    @Test
    void refusesAPdfThatIsCutShortOrUnpacksToTooMuch() {
        byte[] whole = new PdfFile().p(LONG).bytes();
        assertRefused("damaged", Arrays.copyOf(whole, 40));
        assertRefused("unpacks-too-large", new PdfFile().draw(" ".repeat(210 * 1024 * 1024)).bytes());
    }

    private static byte[] encrypted(String password) throws IOException {
        try (PDDocument document = new PdfFile().p(LONG).document(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            AccessPermission printOnly = new AccessPermission();
            printOnly.setCanModify(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, printOnly);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(100, 140, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static void assertRefused(String code, byte[] content) {
        assertThatThrownBy(() -> SourceText.of("plan.pdf", content)).isInstanceOfSatisfying(DocumentRefused.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
