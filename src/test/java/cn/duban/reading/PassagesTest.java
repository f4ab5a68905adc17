package cn.duban.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.document.DocumentRefused;
import cn.duban.document.SourceText;
import cn.duban.reading.Passage.Kind;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing of a plan falls through a crack: what came of every character is told. */
class PassagesTest {

    static List<Path> documents() {
        return Documents.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void thePassagesTileTheTextOfADocument(Path document) {
        accounted(PlanReader.read(Documents.source(document), UnitRegister.shipped()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void thePassagesTileTheTextHoweverItIsDamaged(Path document) {
        String text = Documents.source(document).text();
        Random random = new Random(document.getFileName().toString().hashCode());
        for (int i = 0; i < 25; i++) {
            String damaged = Documents.mutated(text, random);
            try {
                accounted(PlanReader.read(SourceText.pasted(damaged), UnitRegister.shipped()));
            } catch (DocumentRefused refused) {
                assertThat(refused.code()).isEqualTo("no-items");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDoubtHasTheSameKeyWhenTheDocumentIsReadAgain(Path document) {
        SourceText source = Documents.source(document);
        List<String> keys = PlanReader.read(source, UnitRegister.shipped()).questions().stream().map(Question::key).toList();
        assertThat(keys).doesNotHaveDuplicates().isEqualTo(PlanReader.read(source, UnitRegister.shipped()).questions().stream().map(Question::key).toList());
    }

    @Test
    void aDoubtKeepsItsKeyWhenAnItemIsPutInBeforeIt() {
        String item = "1.招录医生H9人。（责任单位：省教育厅）\n2.改造小区。（责任单位：省财政厅）\n";
        String later = "1.抽检食品。（责任单位：省司法厅）\n2.招录医生H9人。（责任单位：省教育厅）\n3.改造小区。（责任单位：省财政厅）\n";
        assertThat(keys("工作方案\n一、任务\n" + item, Question.Kind.FIGURE_DOUBTFUL)).hasSize(1).isEqualTo(keys("工作方案\n一、任务\n" + later, Question.Kind.FIGURE_DOUBTFUL));
    }

    private static List<String> keys(String text, Question.Kind kind) {
        return PlanReader.read(SourceText.pasted(text), UnitRegister.shipped()).questions().stream().filter(one -> one.kind() == kind).map(Question::key).toList();
    }

    @Test
    void aWholeSectionOfSafeguardsIsOneQuestion() {
        Reading reading = PlanReader.read(SourceText.pasted("""
                云山市2024年工作方案
                为推动发展，制定本方案。
                一、总体要求
                坚持稳中求进，服务大局。
                坚持系统观念。
                二、任务
                1.改造小区。（责任单位：市财政局）
                三、保障措施
                （一）加强领导。完善工作机制，压实责任。
                （二）加强宣传。通过多种方式广泛宣传。
                """), UnitRegister.shipped());
        assertThat(reading.questions()).filteredOn(one -> one.kind() == Question.Kind.TEXT_UNCOVERED).extracting(Question::subject, Question::proposals)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("总体要求", List.of("not-a-task", "item")),
                        org.assertj.core.groups.Tuple.tuple("保障措施", List.of("not-a-task", "item")));
        assertThat(kinds(reading, "为推动发展，制定本方案。")).containsExactly(Kind.HEAD);
        assertThat(kinds(reading, "（一）加强领导。")).containsExactly(Kind.HEADING);
        assertThat(kinds(reading, "完善工作机制，压实责任。")).containsExactly(Kind.UNCOVERED);
    }

    @Test
    void theNameOfTheFileAboveTheTitleBelongsToTheHead() {
        Reading reading = PlanReader.read(SourceText.pasted("2024年全市城乡养老服务质量提升三年计划“五个专项行动”工作实施方案.docx\n2024年全市城乡养老服务质量提升三年计划”五个专项行动”工作实施方案\n"
                + "一、任务\n1.改造小区。（责任单位：市财政局）\n"), UnitRegister.shipped());
        assertThat(reading.duties()).isEmpty();
        assertThat(kinds(reading, "实施方案.docx")).containsExactly(Kind.HEAD);
    }

    @Test
    void textThatBindsSomebodyIsMoreLikelyATask() {
        Reading reading = PlanReader.read(SourceText.pasted("工作方案\n一、任务\n1.改造小区。（责任单位：市财政局）\n要把改造同绿化结合起来。\n"), UnitRegister.shipped());
        assertThat(reading.questions()).filteredOn(one -> one.kind() == Question.Kind.TEXT_UNCOVERED).extracting(Question::proposals)
                .containsExactly(List.of("item", "not-a-task"));
    }

    private static Set<Kind> kinds(Reading reading, String words) {
        int start = reading.text().indexOf(words);
        assertThat(start).as(words).isNotNegative();
        return reading.passages().stream().filter(one -> one.start() < start + words.length() && one.end() > start).map(Passage::kind).collect(Collectors.toSet());
    }

    private static void accounted(Reading reading) {
        int at = 0;
        Set<String> questions = reading.questions().stream().map(Question::key).collect(Collectors.toCollection(HashSet::new));
        for (Passage passage : reading.passages()) {
            assertThat(passage.start()).isEqualTo(at);
            at = passage.end();
            if (passage.kind() == Kind.UNCOVERED || passage.kind() == Kind.DUTY) {
                assertThat(questions).contains(passage.ref());
            }
            if (passage.kind() == Kind.UNCOVERED) {
                assertThat(reading.text().substring(passage.start(), passage.end()).chars().anyMatch(Character::isLetterOrDigit)).isTrue();
            }
        }
        assertThat(at).isEqualTo(reading.text().length());
        reading.items().forEach(item -> assertThat(reading.passages().stream().filter(one -> one.start() < item.span().end() && one.end() > item.span().start()))
                .allMatch(one -> one.kind() == Kind.ITEM && one.ref().equals(item.no()) || one.kind() == Kind.CLAUSE
                        || signsOnly(reading.text().substring(Math.max(one.start(), item.span().start()), Math.min(one.end(), item.span().end())))));
    }

    private static boolean signsOnly(String words) {
        return words.chars().noneMatch(Character::isLetterOrDigit);
    }
}
