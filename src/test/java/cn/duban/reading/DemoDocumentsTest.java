package cn.duban.reading;

import cn.duban.document.SourceText;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.reading.Question.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo plans in our own words, read as an upload would be. */
class DemoDocumentsTest {

    private static Reading read(String name) throws IOException {
        byte[] content = Files.readAllBytes(DemoDocuments.FOLDER.resolve(name + ".docx"));
        return PlanReader.read(SourceText.of(name + ".docx", content), UnitRegister.shipped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"province-health-actions-2023", "county-poverty-relief"})
    void theDocumentSaysWhatItsTextSays(String name) throws IOException {
        String text = Files.readString(DemoDocuments.FOLDER.resolve(name + ".txt"));
        assertThat(SourceText.of(name, Files.readAllBytes(DemoDocuments.FOLDER.resolve(name + ".docx"))).text()).isEqualTo(text);
        assertThat(DemoDocuments.docx(text.lines().toList())).isEqualTo(DemoDocuments.docx(text.lines().toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"province-health-actions-2023", "county-poverty-relief"})
    void everyItemHasItsUnitsTargetsDatesAndCycles(String name) throws IOException {
        List<String> expected = Files.readAllLines(Path.of("src/test/resources/reading", name + ".expected.tsv")).stream()
                .filter(line -> !line.startsWith("#")).toList();
        List<String> actual = read(name).items().stream().map(DemoDocumentsTest::row).toList();
        assertThat(actual).containsExactlyElementsOf(expected);
    }

    private static String row(DraftItem item) {
        String targets = item.indicators().stream().map(target -> (target.operator().code() + " "
                + target.value().map(value -> value.stripTrailingZeros().toPlainString()).orElse("") + " " + target.unit().orElse("")).strip())
                .collect(Collectors.joining("; "));
        String dates = item.deadlines().stream().map(ReadDeadline::date).collect(Collectors.joining("; "));
        String cycles = item.recurrence().stream().map(ReadRecurrence::cycle).collect(Collectors.joining("; "));
        return String.join("\t", item.no(), item.leadUnit().orElse(""), String.join("、", item.units()), targets, dates, cycles);
    }

    @Test
    void theProvincePlanHasSevenActionsWithNinetySixItems() throws IOException {
        Reading reading = read("province-health-actions-2023");
        assertThat(reading.actions()).extracting(action -> reading.itemsOf(action).size()).containsExactly(15, 7, 18, 9, 19, 12, 16);
        assertThat(reading.plan().issueDate()).contains(LocalDate.of(2023, 2, 20));
        assertThat(reading.plan().documentNumber()).contains("省卫攻坚办〔2023〕1号");
        assertThat(reading.plan().localDeadline()).map(DraftPlan.LocalDeadline::date).contains("2023-03-17");
        assertThat(reading.plan().coordinator()).map(DraftPlan.Coordinator::unit).contains("省卫生健康委");
        assertThat(reading.plan().cascade()).map(DraftPlan.Cascade::units).contains(List.of("各市(州)人民政府", "各县(市、区、特区)人民政府"));
    }

    @Test
    void theProvincePlanAsksOneQuestionForEachPresumptionAndOneForItsClosingParagraph() throws IOException {
        Reading reading = read("province-health-actions-2023");
        assertThat(reading.questions()).extracting(Question::kind)
                .containsExactly(Kind.LEAD_PRESUMED, Kind.DEADLINE_PRESUMED, Kind.DUTY_OFFERED, Kind.TEXT_UNCOVERED);
        assertThat(reading.duties()).singleElement().satisfies(duty -> {
            assertThat(duty.offered()).isEqualTo(DraftDuty.Offered.ITEM);
            assertThat(duty.addressees()).containsExactly("各地各部门");
            assertThat(duty.deadlines()).extracting(ReadDeadline::date).containsExactly("2023-03-17");
        });
        assertThat(reading.questions().get(0).itemNos()).hasSize(96);
        assertThat(reading.questions().get(1).subject()).isEqualTo("2023-12-31");
        assertThat(reading.questions().get(1).itemNos()).hasSize(92).doesNotContain("66", "74", "84", "90");
    }

    @Test
    void theCountyPlanHandsTheHeadingsUnitsToEachMeasure() throws IOException {
        Reading reading = read("county-poverty-relief");
        assertThat(reading.actions()).extracting(action -> reading.itemsOf(action).size()).containsExactly(4, 3, 4, 1, 1);
        assertThat(reading.items()).allMatch(DraftItem::unitsInherited).allMatch(DraftItem::leadExplicit)
                .allMatch(item -> item.leadUnit().equals(Optional.of("县卫计局")));
        assertThat(reading.questions()).extracting(Question::kind).containsExactly(Kind.DEADLINE_PRESUMED, Kind.DUTY_OFFERED,
                Kind.DUTY_OFFERED, Kind.TEXT_UNCOVERED);
        assertThat(reading.duties()).extracting(duty -> duty.offered() + " " + duty.rule() + " " + duty.addressees())
                .containsExactly("MILESTONE plan-target []", "ITEM date-for-a-group [县卫计局]");
        assertThat(reading.plan().planTargets()).singleElement().satisfies(stage -> assertThat(stage.indicators()).hasSize(4));
    }

    @Test
    void thePlansSayHowTheyAreSupervised() throws IOException {
        assertThat(read("province-health-actions-2023").plan().supervision()).extracting(clause -> clause.kind() + " " + clause.cycle().orElse("-")
                + " " + clause.actionNo().map(String::valueOf).orElse("plan"))
                .containsExactly("MEETING half-yearly 7", "SCHEDULING quarterly 7", "SCHEDULING - plan", "ROUND - plan");
        assertThat(read("county-poverty-relief").plan().supervision()).extracting(clause -> clause.kind() + " " + clause.cycle().orElse("-"))
                .containsExactly("SCHEDULING quarterly", "CLOSING_REVIEW -");
    }

    @Test
    void everySpanPointsAtTheWordsItQuotes() throws IOException {
        for (String name : DemoDocuments.NAMES) {
            Reading reading = read(name);
            for (DraftItem item : reading.items()) {
                assertThat(reading.text().substring(item.span().start(), item.span().end()).replace("\n", "")).isEqualTo(item.span().sentence());
                item.indicators().forEach(target -> assertThat(target.span().sentence()).isEqualTo(target.phrase()));
                item.deadlines().forEach(deadline -> assertThat(deadline.span().sentence()).startsWith(deadline.phrase().substring(0, 2)));
            }
        }
    }
}
