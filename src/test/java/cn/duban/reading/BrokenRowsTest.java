package cn.duban.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.document.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of pasted tables with line breaks inside their cells. */
class BrokenRowsTest {

    private static final String TITLE = "青禾县2027年渡口改造任务分解表\n";
    private static final String HEADING = "序号\t工作内容\t牵头单位\t配合单位\t完成时限\n";

    private static Reading read(String rows) {
        return PlanReader.read(SourceText.of("渡口.txt", (TITLE + HEADING + rows).getBytes(StandardCharsets.UTF_8)), UnitRegister.shipped());
    }

    @Test
    void aLineThatCompletesTheRowGoesOnInItsLastCell() {
        Reading reading = read("""
                1\t勘察渡口12处，
                建立台账；配齐
                救生衣300件\t县交通运输局\t县财政局\t4月底前
                2\t培训船工80人\t县民政局\t县财政局、
                县总工会\t5月底前
                3\t更新渡船6艘\t县交通运输局\t\t9月底前
                """);
        assertThat(reading.items()).extracting(DraftItem::no).containsExactly("1", "2", "3");
        assertThat(reading.items()).extracting(DraftItem::text).containsExactly("勘察渡口12处，建立台账；配齐救生衣300件", "培训船工80人", "更新渡船6艘");
        assertThat(reading.items()).flatExtracting(DraftItem::deadlines).extracting(ReadDeadline::date).containsExactly("2027-04-30", "2027-05-31", "2027-09-30");
        assertThat(reading.items().get(1).units()).containsExactly("县民政局", "县财政局", "县总工会");
    }

    @Test
    void aQuotedCellIsOneCellWhateverLinesItHolds() {
        Reading reading = read("""
                1\t"勘察渡口12处；
                挂""平安渡口""牌12块"\t县交通运输局\t"县财政局、

                县总工会"\t4月底前
                2\t更新渡船6艘\t县交通运输局\t县财政局\t"9月
                底前"
                """);
        assertThat(reading.items()).extracting(DraftItem::text).containsExactly("勘察渡口12处；挂\"平安渡口\"牌12块", "更新渡船6艘");
        assertThat(reading.items().get(0).units()).containsExactly("县交通运输局", "县财政局", "县总工会");
        assertThat(reading.items()).flatExtracting(DraftItem::deadlines).extracting(ReadDeadline::date).containsExactly("2027-04-30", "2027-09-30");
    }

    @Test
    void rowsWithoutTheirLastCellsAreNotPutTogether() {
        Reading reading = read("""
                1\t勘察渡口12处\t县交通运输局
                2\t培训船工80人\t县应急管理局
                二、更新
                3\t更新渡船6艘\t县交通运输局
                """);
        assertThat(reading.items()).extracting(DraftItem::text).containsExactly("勘察渡口12处", "培训船工80人", "更新渡船6艘");
    }

    @Test
    void aDittoMarkOpensNoCell() {
        Reading reading = read("""
                1\t勘察渡口12处\t县交通运输局\t县财政局\t4月底前
                2\t更新渡船6艘\t"\t县财政局\t"
                3\t培训船工80人\t县应急管理局\t县财政局\t"
                """);
        assertThat(reading.items()).extracting(DraftItem::text).containsExactly("勘察渡口12处", "更新渡船6艘", "培训船工80人");
        assertThat(reading.items().get(1).leadUnit()).contains("县交通运输局");
    }

    @Test
    void aQuoteThatProseOpensIsNoCell() {
        assertThat(BrokenRows.unquoted(List.of("\"一件事\"改革继续推进", "\"渡口", "平安\"", "行动"))).containsExactly("\"一件事\"改革继续推进", "\"渡口", "平安\"", "行动");
    }
}
