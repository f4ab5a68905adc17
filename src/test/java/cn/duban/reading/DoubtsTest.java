package cn.duban.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.document.SourceText;
import cn.duban.reading.Question.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the reader is not sure of it asks, and it asks once what one answer settles. */
class DoubtsTest {

    private static List<Question> asked(String text, Kind kind) {
        return PlanReader.read(SourceText.pasted(text), UnitRegister.shipped()).questions().stream().filter(question -> question.kind() == kind).toList();
    }

    private static final String NOBODY = "云山市2024年工作要点\n一、改善环境\n1.改造小区12个。\n2.清理河道。\n二、发展产业\n1.建设园区。\n2.引进企业5家。\n";

    @Test
    void aDocumentThatAssignsNobodySaysSoOnce() {
        assertThat(asked(NOBODY, Kind.NOBODY_ASSIGNED)).singleElement().satisfies(question -> assertThat(question.scope()).isEqualTo(Question.Scope.PLAN));
        assertThat(asked(NOBODY.replace("清理河道。", "清理河道。（责任单位：市水利局）"), Kind.NOBODY_ASSIGNED)).isEmpty();
    }

    @Test
    void unitsThatAreMissingAreAskedForOnceForEachHeading() {
        assertThat(asked(NOBODY, Kind.LEAD_MISSING)).extracting(question -> question.subject() + " " + question.itemNos())
                .containsExactly("改善环境 [1-1, 1-2]", "发展产业 [2-1, 2-2]");
    }

    @Test
    void unitsBehindTheLastOfSeveralItemsAreAskedAbout() {
        String text = "云山市2024年工作方案\n一、改善环境\n1.改造小区12个。\n2.清理河道。\n责任单位：市住房城乡建设局、市水利局\n二、发展产业\n1.建设园区。\n2.引进企业5家。\n责任单位：市财政局\n";
        assertThat(asked(text, Kind.UNITS_SHARED)).extracting(question -> question.rule() + " " + question.subject() + " " + question.itemNos())
                .containsExactly("units-behind-the-last 改善环境 [1-1, 1-2]", "units-behind-the-last 发展产业 [2-1, 2-2]");
    }

    @Test
    void unitsWithALabelBehindTheHeadingAreNoDoubt() {
        String text = "云山市2024年工作方案\n一、改善环境\n责任单位：市住房城乡建设局、市水利局\n1.改造小区12个。\n2.清理河道。\n";
        assertThat(asked(text, Kind.UNITS_SHARED)).isEmpty();
        assertThat(asked(text, Kind.LEAD_MISSING)).isEmpty();
    }

    @Test
    void whatTheTextItselfCallsWithoutEndIsAskedApartFromTheUndated() {
        String text = "云山市2024年工作方案\n1.长期坚持巡查河道。（责任单位：市水利局）\n2.改造小区12个。（责任单位：市财政局）\n";
        assertThat(asked(text, Kind.DEADLINE_WAIVED)).extracting(Question::itemNos).containsExactly(List.of("1"));
        assertThat(asked(text, Kind.DEADLINE_PRESUMED)).extracting(Question::itemNos).containsExactly(List.of("2"));
    }
}
