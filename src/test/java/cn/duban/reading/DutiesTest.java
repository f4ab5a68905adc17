package cn.duban.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.document.SourceText;
import cn.duban.reading.DraftDuty.Offered;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Duties outside of the numbered items are offered, each with whom it binds and by when. */
class DutiesTest {

    private static List<DraftDuty> duties(String outside) {
        return PlanReader.read(SourceText.pasted("云山市2024年养老服务工作方案\n一、任务\n1.改造食堂12个。（责任单位：市财政局）\n" + outside), UnitRegister.shipped()).duties();
    }

    @Test
    void aDateForEveryoneInTheClosingParagraphIsOfferedAsAnItem() {
        assertThat(duties("各县（市、区）要于4月30日前制定具体办法并报市民政局备案。")).singleElement().satisfies(duty -> {
            assertThat(duty.offered()).isEqualTo(Offered.ITEM);
            assertThat(duty.addressees()).containsExactly("各县(市、区)人民政府");
            assertThat(duty.deadlines()).extracting(ReadDeadline::date).containsExactly("2024-04-30");
            assertThat(duty.rule()).isEqualTo("date-for-a-group");
        });
    }

    @Test
    void aSentenceForTwoGroupsHoldsADutyOfEach() {
        assertThat(duties("各县（市、区）要于4月30日前制定办法，各成员单位每季度末报送进展情况。"))
                .extracting(duty -> duty.addressees() + " " + duty.text())
                .containsExactly("[各县(市、区)人民政府] 各县（市、区）要于4月30日前制定办法，", "[各成员单位] 各成员单位每季度末报送进展情况。");
        assertThat(duties("各成员单位每季度末报送进展情况。").get(0).recurrence()).extracting(ReadRecurrence::cycle).containsExactly("quarterly");
    }

    @Test
    void theSentenceBehindBindsTheSameGroup() {
        assertThat(duties("各成员单位要细化措施。相关材料须于5月底前上报。")).singleElement()
                .satisfies(duty -> assertThat(duty.addressees()).containsExactly("各成员单位"));
    }

    @Test
    void eachPhaseOfAScheduleIsAMilestone() {
        List<DraftDuty> duties = duties("二、实施步骤\n（一）动员部署阶段（2024年3月—4月）。制定方案，召开会议。\n（二）全面实施阶段（2024年5月—10月）。完成改造，覆盖率达到90%以上。\n"
                + "（三）总结验收阶段（2024年11月1日—12月15日）。开展评估。\n");
        assertThat(duties).extracting(DraftDuty::offered).containsOnly(Offered.MILESTONE);
        assertThat(duties).extracting(duty -> duty.deadlines().get(0).due().orElseThrow().toString()).containsExactly("2024-04-30", "2024-10-31", "2024-12-15");
        assertThat(duties.get(1).indicators()).extracting(ReadIndicator::phrase).containsExactly("完成改造", "覆盖率达到90%以上");
    }

    @Test
    void aTargetOfThePlanAsAWholeIsAMilestone() {
        assertThat(duties("二、工作目标\n到2024年底，养老床位达到500张以上；到2025年底，达到800张以上。\n")).extracting(duty -> duty.offered() + " " + duty.deadlines().get(0).date())
                .containsExactly("MILESTONE 2024-12-31", "MILESTONE 2025-12-31");
    }

    @Test
    void whatIsToldOfThePastIsNoDuty() {
        assertThat(duties("二、基本情况\n2023年，全市完成改造30处，覆盖率达到80%以上。\n")).isEmpty();
        assertThat(duties("截至2022年底，全市已建成食堂40个。")).isEmpty();
    }
}
