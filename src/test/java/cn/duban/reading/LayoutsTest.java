package cn.duban.reading;

import cn.duban.document.DocumentRefused;
import cn.duban.document.SourceText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.reading.Question.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The layouts that plans come in, and the damage that libraries do to them, each in a small document of our own. */
class LayoutsTest {

    private static Reading read(String name) {
        try {
            return PlanReader.read(SourceText.of(name, Files.readAllBytes(Path.of("src/test/resources/reading", name))), UnitRegister.shipped());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static DraftItem item(Reading reading, String no) {
        return reading.item(no).orElseThrow(() -> new AssertionError("no item " + no + " among " + reading.items().stream().map(DraftItem::no).toList()));
    }

    @Test
    void aBracketBehindEachItemNamesLeadOthersAndTimeLimit() {
        Reading reading = read("brackets.txt");
        assertThat(reading.items()).extracting(DraftItem::no).containsExactly("1", "2", "3", "4", "5");
        assertThat(reading.actions()).extracting(DraftAction::name).containsExactly("优化政务服务", "强化要素保障");
        assertThat(item(reading, "1").leadUnit()).contains("市政务服务局");
        assertThat(item(reading, "1").leadExplicit()).isTrue();
        assertThat(item(reading, "1").responsibleUnits()).containsExactly("市司法局", "市大数据局");
        assertThat(item(reading, "1").deadlines()).extracting(ReadDeadline::date).containsExactly("2024-06-30");
        assertThat(item(reading, "1").text()).isEqualTo("推行一窗受理。市县两级大厅综合窗口占比不低于80%。");
        assertThat(item(reading, "1").unitsSpan()).map(SourceSpan::sentence)
                .contains("（牵头单位：市政务服务局；配合单位：市司法局、大数据局；完成时限：2024年6月底）");
        assertThat(item(reading, "2").units()).containsExactly("市发展改革委", "市自然资源局", "市住房城乡建设局", "各县(市、区)人民政府");
        assertThat(item(reading, "2").indicators()).singleElement().satisfies(target -> {
            assertThat(target.operator()).isEqualTo(ReadIndicator.Operator.AT_MOST);
            assertThat(target.unit()).contains("个工作日");
        });
    }

    @Test
    void aBracketWithoutLabelIsReadByItsVerbs() {
        Reading reading = read("brackets.txt");
        assertThat(item(reading, "3").leadUnit()).contains("市人力资源社会保障局");
        assertThat(item(reading, "3").leadExplicit()).isTrue();
        assertThat(item(reading, "3").responsibleUnits()).containsExactly("市教育局", "市总工会");
        assertThat(item(reading, "4").leadUnit()).contains("市金融监管局");
        assertThat(item(reading, "4").leadExplicit()).isFalse();
    }

    @Test
    void aUnitThatTheRegisterDoesNotKnowIsAsked() {
        Reading reading = read("brackets.txt");
        assertThat(reading.questions()).filteredOn(question -> question.kind() == Kind.UNIT_UNKNOWN).singleElement().satisfies(question -> {
            assertThat(question.subject()).isEqualTo("云山外贸促进中心");
            assertThat(question.itemNos()).containsExactly("4");
        });
    }

    @Test
    void anItemForAllDepartmentsHasNoLeadAndIsAsked() {
        Reading reading = read("brackets.txt");
        assertThat(item(reading, "5").leadUnit()).isEmpty();
        assertThat(reading.questions()).filteredOn(question -> question.kind() == Kind.LEAD_MISSING).extracting(Question::itemNos)
                .containsExactly(List.of("5"));
    }

    @Test
    void thePlanTellsItsTitleNumberDateAndBasis() {
        DraftPlan plan = read("brackets.txt").plan();
        assertThat(plan.title()).isEqualTo("云山市2024年营商环境提升行动实施方案");
        assertThat(plan.documentNumber()).contains("云政办〔2024〕12号");
        assertThat(plan.issuer()).contains("云山市人民政府办公室");
        assertThat(plan.issueDate()).contains(LocalDate.of(2024, 3, 20));
        assertThat(plan.region()).contains("云山市");
        assertThat(plan.basis()).extracting(DraftPlan.Basis::docNo).containsExactly("省政办发〔2023〕40号");
        assertThat(plan.localDeadline()).map(DraftPlan.LocalDeadline::date).contains("2024-04-30");
        assertThat(plan.coordinator()).map(DraftPlan.Coordinator::unit).contains("市发展改革委");
    }

    @Test
    void labelLinesBelowAnItemBelongToIt() {
        Reading reading = read("label-lines.txt");
        assertThat(reading.items()).extracting(DraftItem::no).containsExactly("1", "2", "3");
        assertThat(item(reading, "1").units()).containsExactly("县农业农村局", "县卫生健康局", "县财政局", "各乡镇人民政府");
        assertThat(item(reading, "2").units()).containsExactly("县生态环境局", "县水利局", "县住房城乡建设局");
        assertThat(item(reading, "3").deadlines()).extracting(ReadDeadline::due).containsExactly(Optional.of(LocalDate.of(2023, 12, 31)));
        assertThat(item(reading, "3").recurrence()).extracting(ReadRecurrence::cycle).containsExactly("monthly");
        assertThat(reading.questions()).extracting(Question::kind).containsExactly(Kind.DEADLINE_WAIVED);
    }

    @Test
    void aTableRowIsAnItemAndAMergedCellCountsForItsRows() {
        Reading reading = read("table.txt");
        assertThat(reading.actions()).extracting(DraftAction::name).containsExactly("壮大产业", "优化环境");
        assertThat(reading.items()).extracting(DraftItem::actionNo).containsExactly(1, 1, 2);
        assertThat(item(reading, "1").units()).containsExactly("省工业和信息化厅", "省科技厅", "省财政厅");
        assertThat(item(reading, "2").deadlines()).singleElement().satisfies(deadline -> {
            assertThat(deadline.fromColumn()).isTrue();
            assertThat(deadline.due()).contains(LocalDate.of(2024, 12, 31));
        });
    }

    @Test
    void numbersOfSectionsRunOnThroughTheParts() {
        Reading reading = read("ministries.txt");
        assertThat(reading.items()).extracting(DraftItem::no).containsExactly("1", "2", "3");
        assertThat(item(reading, "2").leadUnit()).contains("市场监管总局");
        assertThat(item(reading, "3").units()).containsExactly("国家发展改革委", "财政部", "各省、自治区、直辖市人民政府");
    }

    @Test
    void thePageAroundADocumentIsLeftOut() {
        Reading reading = read("furniture.txt");
        assertThat(reading.plan().title()).isEqualTo("海西市2023年防汛工作方案");
        assertThat(reading.items()).extracting(DraftItem::text).containsExactly("加固河堤12处。", "清理河道障碍。", "储备沙袋5000个。");
        assertThat(reading.text()).doesNotContain("会员").doesNotContain("ICP");
    }

    @Test
    void pageMarkersInTheMiddleOfAWordAreTakenOut() {
        Reading reading = read("page-markers.txt");
        assertThat(reading.items()).extracting(DraftItem::no).containsExactly("1-1", "1-2", "2-1");
        assertThat(item(reading, "1-1").text()).contains("好医生。免费为12000名妇女筛查。");
        assertThat(item(reading, "1-2").responsibleUnits()).containsExactly("县财政局", "县人社局");
        assertThat(item(reading, "2-1").units()).containsExactly("县卫计局", "县委宣传部", "相关乡镇政府");
        assertThat(item(reading, "2-1").unitsSpan()).map(SourceSpan::sentence).contains("牵头单位:县卫计局,责任单位:县委宣传部、相关乡镇政府");
        assertThat(item(reading, "2-1").text()).startsWith("进村入户宣传").endsWith("获得感。");
        assertThat(reading.actions()).extracting(DraftAction::name).containsExactly("能力提升行动", "宣传行动");
    }

    @Test
    void shuffledPagesArePutBackAndLostNumbersCountedAgain() {
        Reading reading = read("shuffled-pages.txt");
        assertThat(reading.items()).extracting(DraftItem::no).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        assertThat(item(reading, "1").units()).containsExactly("省民政厅", "省财政厅", "各市(州)人民政府");
        assertThat(item(reading, "4").text()).isEqualTo("慰问困难老人,送去相关用品和药品。");
        assertThat(item(reading, "4").units()).containsExactly("省民政厅", "省红十字会");
        assertThat(item(reading, "4").reassembled()).isTrue();
        assertThat(item(reading, "6").units()).containsExactly("省中医药局", "省卫生健康委", "省体育局");
        assertThat(item(reading, "8").noInferred()).isTrue();
        assertThat(reading.plan().cascade()).isPresent();
        assertThat(reading.plan().closingText()).startsWith("各市州要于2023年4月10日前");
        assertThat(reading.questions()).extracting(Question::kind).contains(Kind.ORDER_RESTORED, Kind.NUMBERS_RESTORED, Kind.TEXT_REPAIRED);
    }

    @Test
    void aLineThatTearsAUnitApartGoesBackToItsSentence() {
        Reading reading = read("displaced-line.txt");
        assertThat(item(reading, "2").text()).isEqualTo("加强风险监测,做好宣传周、食品开放日等活动的宣传,让群众吃得放心。");
        assertThat(item(reading, "2").units()).containsExactly("省市场监管局", "省人力资源社会保障厅", "省农业农村厅");
        assertThat(reading.questions()).filteredOn(question -> question.kind() == Kind.TEXT_REPAIRED).extracting(Question::itemNos)
                .containsExactly(List.of("2"));
    }

    @Test
    void anItemMayBeginWithAFigure() {
        Reading reading = PlanReader.read(SourceText.pasted("工作方案\n1.改造小区。（责任单位：省财政厅）\n2.60%的村通上公交。（责任单位：省交通运输厅）"),
                UnitRegister.shipped());
        assertThat(item(reading, "2").text()).isEqualTo("60%的村通上公交。");
    }

    @Test
    void aDeadlineBeforeTheIssueDateIsAsked() {
        Reading reading = PlanReader.read(SourceText.pasted("2023年工作方案\n1.2023年1月底前清理文件。（责任单位：省司法厅）\n省司法厅\n2023年2月20日"),
                UnitRegister.shipped());
        assertThat(reading.questions()).filteredOn(question -> question.kind() == Kind.DEADLINE_BEFORE_ISSUE).extracting(Question::subject)
                .containsExactly("2023-01-31");
    }

    @Test
    void refusesAnEmptyPageOfWords() {
        assertThatThrownBy(() -> PlanReader.read(SourceText.pasted("你好"), UnitRegister.shipped())).isInstanceOf(DocumentRefused.class)
                .extracting(refusal -> ((DocumentRefused) refusal).code()).isEqualTo("no-items");
    }
}
