package cn.duban.document;

import static cn.duban.document.DocxFile.cell;
import static cn.duban.document.DocxFile.level;
import static cn.duban.document.DocxFile.lists;
import static cn.duban.document.DocxFile.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Word document prints is what is read, wherever in the file it stands. */
class DocxTextTest {

    private static List<String> lines(DocxFile file) {
        return SourceText.of("plan.docx", file.bytes()).text().lines().filter(line -> !line.isBlank()).toList();
    }

    @ParameterizedTest
    @CsvSource({"chineseCounting,%1、,一、|二、|三、", "chineseCountingThousand,（%1）,（一）|（二）|（三）", "decimal,%1.,1.|2.|3.", "decimal,（%1）,（1）|（2）|（3）",
            "decimalEnclosedCircleChinese,%1,①|②|③", "upperRoman,%1.,I.|II.|III.", "lowerLetter,%1),a)|b)|c)", "ideographTraditional,%1、,甲、|乙、|丙、",
            "chineseLegalSimplified,%1、,壹、|贰、|叁、", "decimalZero,%1.,01.|02.|03.", "decimalFullWidth,%1．,１．|２．|３．", "bullet,●,||", "none,,||"})
    void numbersAreReadAsTheyArePrinted(String format, String pattern, String printed) {
        String[] numbers = printed.split("\\|", -1);
        DocxFile file = new DocxFile().part("numbering", "numbering", lists(format, pattern == null ? "" : pattern))
                .item(1, 0, "甲事").item(1, 0, "乙事").item(1, 0, "丙事");
        assertThat(lines(file)).containsExactly(numbers[0] + "甲事", numbers[1] + "乙事", numbers[2] + "丙事");
    }

    @Test
    void countsBeyondTenAndBeyondAHundred() {
        assertThat(ListNumber.print(10, "chineseCounting")).isEqualTo("十");
        assertThat(ListNumber.print(19, "chineseCounting")).isEqualTo("十九");
        assertThat(ListNumber.print(40, "chineseCounting")).isEqualTo("四十");
        assertThat(ListNumber.print(105, "chineseCountingThousand")).isEqualTo("一百零五");
        assertThat(ListNumber.print(21, "decimalEnclosedCircle")).isEqualTo("㉑");
        assertThat(ListNumber.print(28, "lowerLetter")).isEqualTo("bb");
    }

    private static final String LEVELS = "<w:abstractNum w:abstractNumId=\"7\">" + level(0, "chineseCounting", "%1、", "") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
            + level(2, "decimal", "（%3）", "<w:lvlRestart w:val=\"0\"/>") + "</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"8\"/></w:lvlOverride></w:num>";

    @Test
    void levelsCountWithinEachOtherAndStartAgainBelowANewOne() {
        DocxFile file = new DocxFile().part("numbering", "numbering", LEVELS).item(1, 0, "甲").item(1, 1, "乙").item(1, 2, "丙").item(1, 1, "丁").item(1, 0, "戊")
                .item(1, 1, "己").item(1, 2, "庚");
        // 1.1 has no punctuation behind it, and is kept apart; the third level never starts again.
        assertThat(lines(file)).containsExactly("一、甲", "1.1 乙", "（1）丙", "1.2 丁", "二、戊", "2.1 己", "（2）庚");
    }

    @Test
    void aListThatStartsAtANumberOfItsOwnDoesSoOnce() {
        DocxFile file = new DocxFile().part("numbering", "numbering", LEVELS).item(1, 0, "甲").item(2, 0, "乙").item(2, 0, "丙").item(1, 0, "丁");
        assertThat(lines(file)).containsExactly("一、甲", "八、乙", "九、丙", "十、丁");
    }

    @Test
    void anEmptyParagraphOfAListCountsButPrintsNothing() {
        DocxFile file = new DocxFile().part("numbering", "numbering", lists("decimal", "%1.")).item(1, 0, "甲").item(1, 0, "").item(1, 0, "乙");
        assertThat(lines(file)).containsExactly("1.甲", "3.乙");
    }

    @Test
    void aStyleMayNumberItsParagraphs() {
        String numbering = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"h1\"/>")
                + level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"h2\"/>") + "</w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num>";
        String styles = "<w:style w:type=\"paragraph\" w:styleId=\"h1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"h2\"><w:name w:val=\"heading 2\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"own\"><w:name w:val=\"Own\"/><w:basedOn w:val=\"h2\"/></w:style>";
        DocxFile file = new DocxFile().part("numbering", "numbering", numbering).part("styles", "styles", styles)
                .styled("h1", "甲").styled("h2", "乙").styled("own", "丙").styled("h1", "丁")
                .raw("<w:p><w:pPr><w:pStyle w:val=\"h1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>" + run("戊") + "</w:p>");
        assertThat(lines(file)).containsExactly("一、甲", "（一）乙", "（二）丙", "二、丁", "戊");
    }

    @Test
    void aMergedCellIsToldFromAnEmptyOne() {
        DocxFile file = new DocxFile().raw("<w:tbl><w:tr>" + cell("<w:gridSpan w:val=\"3\"/>", "一、整治河道") + "</w:tr><w:tr>"
                + cell("<w:vMerge w:val=\"restart\"/>", "巡河") + cell("", "清障") + cell("", "市水利局") + "</w:tr><w:tr>"
                + cell("<w:vMerge/>", "") + cell("", "") + cell("", "市公安局") + "</w:tr><w:tr>"
                + cell("", "护岸") + cell("<w:gridSpan w:val=\"2\"/>", "各县（市、区）") + "</w:tr></w:tbl>");
        assertThat(lines(file)).containsExactly("一、整治河道", "巡河\t清障\t市水利局", "〃\t\t市公安局", "护岸\t各县（市、区）\t");
    }

    @Test
    void aTableOfOneColumnIsAFrameAroundParagraphs() {
        DocxFile file = new DocxFile().raw("<w:tbl><w:tr><w:tc><w:p>" + run("一、甲") + "</w:p><w:p>" + run("1.乙。") + "</w:p></w:tc></w:tr></w:tbl>");
        assertThat(lines(file)).containsExactly("一、甲", "1.乙。");
    }

    @Test
    void aTableWithinACellIsReadAsWordsOfTheCell() {
        DocxFile file = new DocxFile().raw("<w:tbl><w:tr>" + cell("", "任务") + "<w:tc><w:p>" + run("责任单位") + "</w:p><w:tbl><w:tr>" + cell("", "市水利局") + cell("", "市公安局")
                + "</w:tr></w:tbl><w:p/></w:tc></w:tr><w:tr>" + cell("", "清障") + cell("", "市财政局") + "</w:tr></w:tbl>");
        assertThat(lines(file)).containsExactly("任务\t责任单位 市水利局 市公安局", "清障\t市财政局");
    }

    @Test
    void aTextBoxIsReadOnceThoughItIsWrittenTwice() {
        String box = "<w:txbxContent><w:p>" + run("云山市人民政府文件") + "</w:p></w:txbxContent>";
        DocxFile file = new DocxFile().raw("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>" + box
                + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + box
                + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("各县（市、区）：") + "</w:p>");
        assertThat(lines(file)).containsExactly("各县（市、区）：", "云山市人民政府文件");
    }

    @Test
    void trackedChangesAreReadAsIfTheyWereAccepted() {
        DocxFile file = new DocxFile().raw("<w:p>" + run("清障") + "<w:ins w:id=\"1\">" + run("12") + "</w:ins><w:del w:id=\"2\"><w:r><w:delText>8</w:delText></w:r></w:del>" + run("处。") + "</w:p>")
                .raw("<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr>" + run("上半") + "</w:p><w:p>" + run("年完成。") + "</w:p>")
                .raw("<w:p><w:moveFrom w:id=\"4\">" + run("搬走") + "</w:moveFrom></w:p><w:tbl><w:tr><w:trPr><w:del w:id=\"5\"/></w:trPr>" + cell("", "删") + cell("", "除") + "</w:tr></w:tbl>");
        assertThat(lines(file)).containsExactly("清障12处。", "上半年完成。");
    }

    @Test
    void breaksTabsHyphensAndHiddenWordsAreWhatTheyLookLike() {
        DocxFile file = new DocxFile().raw("<w:p><w:r><w:t>责任单位：</w:t><w:tab/><w:t>市水利局</w:t><w:br/><w:t>完成时限：2026</w:t><w:noBreakHyphen/><w:t>06</w:t><w:softHyphen/><w:t>月</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部意见</w:t></w:r></w:p>");
        assertThat(lines(file)).containsExactly("责任单位： 市水利局", "完成时限：2026-06月");
    }

    @Test
    void controlsLinksAndFieldsAreTheirContent() {
        DocxFile file = new DocxFile().raw("<w:sdt><w:sdtContent><w:p>" + run("第一条") + "</w:p></w:sdtContent></w:sdt>")
                .raw("<w:p><w:hyperlink>" + run("见附件") + "</w:hyperlink><w:sdt><w:sdtContent>" + run("一") + "</w:sdtContent></w:sdt>"
                        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("2026年")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
        assertThat(lines(file)).containsExactly("第一条", "见附件一2026年");
    }

    @Test
    void theTableOfContentsIsLeftOut() {
        DocxFile file = new DocxFile().raw("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + run("一、甲 1") + "</w:p><w:p>" + run("二、乙 2") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>").p("一、甲").p("二、乙");
        assertThat(lines(file)).containsExactly("一、甲", "二、乙");
    }

    @Test
    void notesStandAtTheEnd() {
        DocxFile file = new DocxFile().part("footnotes", "footnotes", "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>"
                + run("以2025年为基数。") + "</w:p></w:footnote>").raw("<w:p>" + run("下降5%") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run("。") + "</w:p>").p("一、甲");
        assertThat(lines(file)).containsExactly("下降5%。", "一、甲", "注1：以2025年为基数。");
    }

    @Test
    void headersAndFootersAreLeftOut() {
        DocxFile file = new DocxFile().part("header", "hdr", "<w:p>" + run("云山市人民政府") + "</w:p>").p("一、甲");
        assertThat(lines(file)).containsExactly("一、甲");
    }
}
