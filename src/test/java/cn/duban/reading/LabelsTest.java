package cn.duban.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.document.SourceText;
import org.junit.jupiter.api.Test;

/** 牵头单位, 责任单位, 完成时限: however a plan sets them off, and what one list leaves to the next. */
class LabelsTest {

    @Test
    void aLabelMayStandInBracketsOfItsOwn() {
        DraftItem item = only("""
                1.整治马路市场，新增便民摊位60个。
                【牵头单位】区城管局
                【责任单位】：区市场监管局、区财政局
                【完成时限】2024年9月底
                """);
        assertThat(item.text()).isEqualTo("整治马路市场，新增便民摊位60个。");
        assertThat(item.leadUnit()).contains("区城管局");
        assertThat(item.leadExplicit()).isTrue();
        assertThat(item.responsibleUnits()).containsExactly("区市场监管局", "区财政局");
        assertThat(item.deadlines()).extracting(ReadDeadline::date).containsExactly("2024-09-30");
    }

    @Test
    void aLevelLeftOutInTheSecondListIsThatOfTheFirst() {
        assertThat(only("1.改造山洪预警站点40处。（牵头：省水利厅；配合：财政厅、自然资源厅）").units()).containsExactly("省水利厅", "省财政厅", "省自然资源厅");
        assertThat(only("1.改造山洪预警站点40处。（牵头单位：省水利厅，责任单位：财政厅）").units()).containsExactly("省水利厅", "省财政厅");
    }

    @Test
    void aLevelLeftOutInATableIsThatOfTheColumnBefore() {
        DraftItem item = only("序号\t任务\t牵头单位\t配合单位\t完成时限\n1\t改造山洪预警站点40处\t省水利厅\t财政厅、自然资源厅\t6月底\n");
        assertThat(item.units()).containsExactly("省水利厅", "省财政厅", "省自然资源厅");
    }

    @Test
    void aSectionOfTheHouseTakesNoLevelFromItsNeighbours() {
        assertThat(only("1.修编调度规程18部。（牵头：市水旱灾害防御中心；配合：工程管理科、办公室）").units()).containsExactly("市水旱灾害防御中心", "工程管理科", "办公室");
        assertThat(only("1.修编调度规程18部。（责任单位：县委办公室、政府办公室、财政局）").units()).endsWith("县财政局").noneMatch(unit -> unit.equals("政府办公室"));
    }

    @Test
    void theOrgansOfManyPlacesAreOneName() {
        assertThat(only("1.开展水库安全鉴定25座。（责任单位：市水利局、各县（市、区）水利局、市财政局）").units()).containsExactly("市水利局", "各县(市、区)水利局", "市财政局");
    }

    private static DraftItem only(String items) {
        Reading reading = PlanReader.read(SourceText.pasted("2024年防灾减灾工作方案\n一、能力提升行动\n" + items), UnitRegister.shipped());
        assertThat(reading.items()).hasSize(1);
        return reading.items().get(0);
    }
}
