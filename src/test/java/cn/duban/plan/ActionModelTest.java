package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.calendar.Deadline;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionModelTest {

    private final ActionModel model = Models.childrensHealth();

    @Test
    void readsBackWhatItWrote() {
        assertThat(ActionModelReader.read(ActionModelWriter.write(model))).isEqualTo(model);
    }

    @Test
    void registersWhatTheDrawingShowsWhereABoxWasRenamed() {
        String xml = ActionModelWriter.write(model).replace("name=\"23、孕产妇系统管理率达92%以上\"", "name=\"23、孕产妇&#10;系统管理\"")
                .replace("name=\"按季度调度\"", "name=\"季度例会\"");
        ActionModel read = ActionModelReader.read(xml);
        assertThat(read.items().get(0).title()).isEqualTo("孕产妇 系统管理");
        assertThat(read.items().get(0).number()).isEqualTo("23");
        assertThat(read.steps().get(0).name()).isEqualTo("季度例会");
    }

    @Test
    void writesTheSameActionInTheSameBytes() {
        assertThat(ActionModelWriter.write(Models.childrensHealth())).isEqualTo(ActionModelWriter.write(model));
    }

    @Test
    void givesEachLeadUnitALaneAndTheOfficeTheTimedOne() {
        assertThat(ActionModelWriter.write(model))
                .containsSubsequence("name=\"领导小组办公室（定时督办）\"", "<bpmn:flowNodeRef>step_1<", "name=\"省卫生健康委\"", "<bpmn:flowNodeRef>item_23<",
                        "<bpmn:flowNodeRef>item_25<", "name=\"省教育厅\"", "<bpmn:flowNodeRef>item_3_4<");
    }

    @Test
    void leavesGatewaysOutWhereThereIsNothingToFork() {
        ActionModel single = new ActionModel("action_04", "方案", 4, "对口支援行动", List.of(Models.item("4-1", "对口支援乡镇卫生院", Models.HEALTH)), List.of());
        String xml = ActionModelWriter.write(single);
        assertThat(xml).doesNotContain("parallelGateway");
        assertThat(ActionModelReader.read(xml)).isEqualTo(single);
    }

    @Test
    void carriesAWaivedDeadlineWithItsReasonAndWithoutADate() {
        ModelItem dated = Models.item("4-1", "对口支援乡镇卫生院", Models.HEALTH);
        ModelItem item = new ModelItem(dated.element(), dated.number(), dated.title(), dated.text(), dated.leadUnit(), dated.leadPresumed(),
                dated.responsibleUnits(), Optional.of(Deadline.waived("长期坚持")), dated.cycle(), dated.targets(), dated.sourceText(), dated.sourceStart(), dated.sourceEnd());
        ActionModel waived = new ActionModel("action_04", "方案", 4, "对口支援行动", List.of(item), List.of());
        String xml = ActionModelWriter.write(waived);
        assertThat(xml).doesNotContain("9999");
        assertThat(ActionModelReader.read(xml)).isEqualTo(waived);
        assertThat(waived.lastDeadline()).isEqualTo(Deadline.NO_DATE);
    }

    @Test
    void passesItsOwnCheck() {
        ModelCheck.check(ActionModelWriter.write(model), Optional::of);
    }

    @Test
    void refusesCharactersThatXmlCannotCarry() {
        ActionModel damaged = new ActionModel("action_04", "方案\u0000", 4, "行动", model.items(), List.of());
        assertThatThrownBy(() -> ActionModelWriter.write(damaged)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsTogetherWhatBracketsEnclose() {
        List<String> units = List.of("省委宣传部", "各县（市、区、特区）人民政府", "各市(州、盟)人民政府");
        assertThat(UnitNames.split(UnitNames.join(units))).isEqualTo(units);
        assertThat(UnitNames.split(" 省教育厅， 省财政厅；\n省 卫生健康委 ")).containsExactly("省教育厅", "省财政厅", "省卫生健康委");
    }

    @Test
    void namesAnItemByItsFirstClause() {
        assertThat(Titles.of("培育国家级临床重点专科35个，启动建设省级重点专科80个。")).isEqualTo("培育国家级临床重点专科35个");
        assertThat(Titles.of("提升县级医院。加强薄弱专科，建设远程医疗平台。")).isEqualTo("提升县级医院");
        assertThat(Titles.of("推广分餐制。")).isEqualTo("推广分餐制");
        assertThat(Titles.of("长".repeat(90))).hasSize(60).endsWith("…");
    }

    @Test
    void aMilestoneReadsBackAsItWasCompiled() {
        String xml = ActionModelWriter.write(Models.withMilestone());
        assertThat(ActionModelReader.read(ModelCheck.check(xml, Optional::of))).isEqualTo(Models.withMilestone());
    }
}
