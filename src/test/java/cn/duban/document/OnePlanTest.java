package cn.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.reading.DraftItem;
import cn.duban.reading.PlanReader;
import cn.duban.reading.ReadDeadline;
import cn.duban.reading.Reading;
import cn.duban.reading.UnitRegister;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One plan is the same plan whatever kind of file it comes in. */
class OnePlanTest {

    @ParameterizedTest
    @ValueSource(strings = {"plan.txt", "plan.gb.txt", "plan.docx", "plan.doc", "plan.pdf", "plan.xlsx", "plan.html", "pasted"})
    void theSamePlanHasTheSameItems(String name) throws IOException {
        Reading reading = PlanReader.read(source(name), UnitRegister.shipped());
        List<DraftItem> items = reading.items();
        assertThat(reading.plan().title()).isEqualTo(OnePlan.TITLE);
        assertThat(items).extracting(DraftItem::no).containsExactly("1", "2", "3");
        assertThat(items).extracting(DraftItem::text).containsExactly(OnePlan.ROWS.get(0).get(2), OnePlan.ROWS.get(1).get(2), OnePlan.ROWS.get(2).get(2));
        assertThat(items).extracting(DraftItem::actionNo).containsExactly(1, 1, 2);
        assertThat(items).extracting(DraftItem::units).containsExactly(List.of("市水利局", "市生态环境局", "市财政局"), List.of("市水利局", "市公安局"), List.of("市生态环境局"));
        assertThat(items).extracting(item -> item.deadlines().stream().map(ReadDeadline::date).toList())
                .containsExactly(List.of("2026-06-30"), List.of("2026-12-31"), List.of("2026-09-30"));
    }

    private static SourceText source(String name) throws IOException {
        return switch (name) {
            case "plan.gb.txt" -> SourceText.of(name, OnePlan.txt().getBytes(Charset.forName("GB18030")));
            case "plan.docx" -> SourceText.of(name, OnePlan.docx());
            case "plan.doc" -> SourceText.of(name, DocTextTest.file("table.doc"));
            case "plan.pdf" -> SourceText.of(name, OnePlan.pdf());
            case "plan.xlsx" -> SourceText.of(name, OnePlan.xlsx());
            case "plan.html" -> SourceText.of(name, OnePlan.html().getBytes(Charset.forName("GB18030")));
            case "pasted" -> SourceText.pasted(OnePlan.txt());
            default -> SourceText.of(name, OnePlan.txt().getBytes(StandardCharsets.UTF_8));
        };
    }
}
