package cn.duban.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.document.SourceText;
import cn.duban.reading.Question.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How plans are built: where items begin and end, who is named for them and where, each in a small document of our own. */
class StructureTest {

    private static Reading read(String name) {
        try {
            return PlanReader.read(SourceText.of(name, Files.readAllBytes(Path.of("src/test/resources/reading", name))), UnitRegister.shipped());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static DraftItem item(Reading reading, String no) {
        return reading.item(no).orElseThrow(() -> new AssertionError("no item " + no + " among " + numbers(reading)));
    }

    private static List<String> numbers(Reading reading) {
        return reading.items().stream().map(DraftItem::no).toList();
    }

    @Test
    void aBracketWithoutLabelMayCloseWithATimeLimit() {
        Reading reading = read("roles-with-time.txt");
        assertThat(item(reading, "2").text()).endsWith("达到35%以上。");
        assertThat(item(reading, "2").leadUnit()).contains("市住房城乡建设局");
        assertThat(item(reading, "2").responsibleUnits()).containsExactly("市工业和信息化局");
        assertThat(item(reading, "2").deadlines()).extracting(ReadDeadline::due).contains(Optional.of(LocalDate.of(2026, 12, 31)));
        assertThat(item(reading, "3").units()).containsExactly("市住房城乡建设局", "市财政局");
        assertThat(item(reading, "3").leadExplicit()).isFalse();
    }

    @Test
    void aSentenceThatSaysWhoLeadsAssignsTheItemAndStaysInIt() {
        Reading reading = read("roles-with-time.txt");
        assertThat(item(reading, "5").leadUnit()).contains("市科技局");
        assertThat(item(reading, "5").leadExplicit()).isTrue();
        assertThat(item(reading, "5").responsibleUnits()).containsExactly("市教育局", "市住房城乡建设局");
        assertThat(item(reading, "5").text()).contains("由市科技局牵头");
        assertThat(item(reading, "5").unitsSpan()).map(SourceSpan::sentence).contains("由市科技局牵头，市教育局、市住房城乡建设局配合");
    }

    @Test
    void severalUnitsMayLeadTogether() {
        Reading reading = read("sentences-that-assign.txt");
        assertThat(numbers(reading)).containsExactly("1", "2", "3", "4", "5");
        assertThat(item(reading, "2").leadUnits()).containsExactly("市公安局", "市城管局");
        assertThat(item(reading, "2").units()).containsExactly("市公安局", "市城管局", "各区人民政府");
        assertThat(item(reading, "3").leadUnit()).contains("市卫生健康委");
    }

    @Test
    void unitsBehindAHeadingBindEverythingBelowIt() {
        Reading reading = read("heading-clauses.txt");
        assertThat(numbers(reading)).containsExactly("1-1", "1-2", "2-1", "2-2", "2-3", "3-1");
        assertThat(item(reading, "2-3").unitsInherited()).isTrue();
        assertThat(item(reading, "2-3").leadUnit()).contains("县水利局");
        assertThat(item(reading, "2-3").unitsSpan()).map(SourceSpan::sentence).contains("（牵头单位：县水利局；责任单位：县财政局、县发展改革局、各乡镇人民政府）");
    }

    @Test
    void unitsBehindTheLastItemBindAllItemsOfTheHeading() {
        Reading reading = read("units-behind-the-last.txt");
        assertThat(item(reading, "2-1").units()).containsExactly("区科技局", "区教育局", "各园区管委会");
        assertThat(item(reading, "2-1").leadExplicit()).isTrue();
        assertThat(item(reading, "3-2").leadUnit()).contains("区委组织部");
    }

    @Test
    void theLeadOfAHeadingLeadsTheUnitsOfTheHeadingsBelowIt() {
        Reading reading = read("lead-above-others-below.txt");
        assertThat(numbers(reading)).containsExactly("1-1.1", "1-1.2", "2-1.1");
        assertThat(item(reading, "1-1.2").units()).containsExactly("县自然资源局", "县农业农村局", "各乡镇人民政府");
        assertThat(item(reading, "1-1.2").leadExplicit()).isTrue();
        assertThat(item(reading, "2-1.1").leadUnit()).contains("县农业农村局");
    }

    @Test
    void articlesAreItemsAndPersonsAreNoUnits() {
        Reading reading = read("articles-and-persons.txt");
        assertThat(numbers(reading)).containsExactly("1", "2", "3", "4");
        assertThat(item(reading, "1").text()).startsWith("组织开展汽车下乡活动");
        assertThat(item(reading, "2").units()).containsExactly("市商务局", "市发展改革委", "市市场监管局");
        assertThat(item(reading, "2").deadlines()).extracting(ReadDeadline::due).containsExactly(Optional.of(LocalDate.of(2024, 12, 31)));
        assertThat(item(reading, "3").units()).containsExactly("市商务局", "市文化和旅游局", "各区、县级市人民政府");
        assertThat(item(reading, "4").text()).contains("一是打造夜间街区5条").contains("三是推出精品线路8条。");
    }

    @Test
    void aParagraphThatClosesWithItsUnitsIsAnItem() {
        Reading reading = read("paragraphs.txt");
        assertThat(numbers(reading)).containsExactly("1-1", "1-2", "2-1", "2-2", "3-1");
        assertThat(reading.actions()).extracting(DraftAction::name).containsExactly("增加学位供给", "建强教师队伍", "规范办园行为");
        assertThat(item(reading, "1-2").units()).containsExactly("区教育局", "各镇人民政府、街道办事处");
        assertThat(item(reading, "1-1").deadlines()).extracting(ReadDeadline::due).contains(Optional.of(LocalDate.of(2025, 8, 31)));
    }

    @Test
    void aBlanketClauseBelongsToNoSingleItem() {
        Reading reading = read("blanket-clause.txt");
        assertThat(item(reading, "3-1").text()).isEqualTo("无害化处理率达到99%。");
        assertThat(item(reading, "2-2").text()).endsWith("②对轻度黑臭水体限期整改。");
        assertThat(reading.plan().cascade()).map(DraftPlan.Cascade::units).contains(List.of("各县(市、区)人民政府"));
    }

    @Test
    void subordinateNumbersWithUnitsOfTheirOwnAreItems() {
        Reading reading = read("two-levels.txt");
        assertThat(numbers(reading)).containsExactly("1.1", "1.2", "2.1", "2.2", "3");
        assertThat(item(reading, "1.2").units()).containsExactly("市城管局", "市市场监管局");
    }

    @Test
    void decimalNumbersStandBelowHeadingsWithoutFullStop() {
        Reading reading = read("decimals-and-bare-lists.txt");
        assertThat(numbers(reading)).containsExactly("1.1", "1.2", "2.1", "2.2");
        assertThat(item(reading, "2.1").text()).startsWith("对6条航线");
        assertThat(item(reading, "2.1").units()).containsExactly("财务管理部", "航线事业部");
        assertThat(reading.actions()).extracting(DraftAction::name).containsExactly("提升作业效率", "压降经营成本");
    }

    @Test
    void themesCountedInWordsAreHeadings() {
        Reading reading = read("themes.txt");
        assertThat(reading.actions()).extracting(DraftAction::name).containsExactly("强化源头治理", "提升处理能力");
        assertThat(item(reading, "1-1").units()).containsExactly("市生态环境局", "市工业和信息化局");
    }

    @Test
    void aTaskThatTheTableRepeatsIsOneItem() {
        Reading reading = read("table-and-prose.txt");
        assertThat(numbers(reading)).containsExactly("1", "2", "3");
        assertThat(item(reading, "1").text()).startsWith("改造基础设施。更换供水管网");
        assertThat(item(reading, "1").leadUnit()).contains("区住房城乡建设局");
        assertThat(item(reading, "1").leadExplicit()).as("the table says who leads").isTrue();
        assertThat(item(reading, "3").leadUnit()).contains("区房管局");
    }

    @Test
    void aTableMayPartItsHeadingAndItsRows() {
        Reading reading = read("table-sections.txt");
        assertThat(numbers(reading)).containsExactly("1", "2", "3", "4");
        assertThat(reading.actions()).extracting(DraftAction::name).containsExactly("宣传教育", "隐患排查");
        assertThat(item(reading, "3").units()).containsExactly("县供电公司", "县林业局", "县应急局");
        assertThat(item(reading, "3").leadExplicit()).isTrue();
        assertThat(item(reading, "4").deadlines()).as("同上").hasSize(1);
    }

    @Test
    void aDocumentThatAssignsNobodyIsReadAllTheSameAndSaysSo() {
        Reading reading = read("nobody-assigned.txt");
        assertThat(numbers(reading)).containsExactly("1", "2", "3", "4");
        assertThat(item(reading, "4").text()).isEqualTo("严格耕地保护。撂荒地复耕率达到90%。");
        assertThat(reading.items()).allSatisfy(item -> assertThat(item.units()).isEmpty());
        assertThat(reading.questions()).extracting(Question::kind).containsOnlyOnce(Kind.NOBODY_ASSIGNED);
    }

    @Test
    void unitsAreKnownUnderShortElidedAndFormerNames() {
        Reading reading = read("former-names.txt");
        assertThat(item(reading, "1").units()).containsExactly("县住房城乡建设局", "县生态环境局", "各乡镇人民政府");
        assertThat(item(reading, "2").units()).containsExactly("县卫计局", "县教育局", "县发改局");
        assertThat(item(reading, "3").units()).containsExactly("县委宣传部", "县委组织部", "团县委", "县广播电视台");
        assertThat(item(reading, "4").units()).as("各有关部门 names nobody").containsExactly("各乡镇(街道)");
        assertThat(reading.questions()).filteredOn(question -> question.kind() == Kind.UNIT_UNKNOWN && question.subject().equals("县发改局"))
                .singleElement().satisfies(question -> assertThat(question.proposals()).startsWith("县发改委"));
    }
}
