package cn.duban.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.PlanId;
import cn.duban.plan.web.SourceWords.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SourcePaneTest {

    private static final String TEXT = "一、医疗行动\n1.每季度组织义诊，覆\n盖率达92%以上。（责任单位：县卫计局）\n";

    @Test
    void showsEveryCharacterOfTheTextOnceAndInOrder() {
        SourcePane pane = SourcePane.of(TEXT, List.of(item(7, TEXT.length())), List.of(new SourceMark(17, 27, "target-0"), new SourceMark(20, 27, "deadline")),
                List.of(new SourceRepair("LOOK_ALIKE", 22, 24, "g2", "92", true)));
        assertThat(pane.lines().stream().map(SourcePaneTest::words).collect(Collectors.joining("\n"))).isEqualTo(TEXT.strip());
    }

    @Test
    void marksTheWordsOfAFieldInEveryLineTheyRunThrough() {
        Place target = SourceWords.in(TEXT, 7, TEXT.length()).first("覆盖率达92%以上").orElseThrow();
        SourcePane pane = SourcePane.of(TEXT, List.of(item(7, TEXT.length())), List.of(new SourceMark(target.start(), target.end(), "target-0")), List.of());
        assertThat(marked(pane, "target-0")).containsExactly("覆", "盖率达92%以上");
    }

    @Test
    void theNumberOfAnItemStandsOnlyWhereItBegins() {
        SourcePane pane = SourcePane.of(TEXT, List.of(item(7, TEXT.length())), List.of(), List.of());
        assertThat(pane.lines()).extracting(line -> line.stretches().get(0).first()).containsExactly(false, true, false);
    }

    @Test
    void whatNoPassageHoldsIsShownAllTheSame() {
        SourcePane pane = SourcePane.of(TEXT, List.of(), List.of(), List.of());
        assertThat(pane.lines()).extracting(SourcePaneTest::words).containsExactly("一、医疗行动", "1.每季度组织义诊，覆", "盖率达92%以上。（责任单位：县卫计局）");
    }

    @Test
    void aPlaceWhereSomethingWasTakenOutKeepsItsRepair() {
        SourcePane pane = SourcePane.of(TEXT, List.of(), List.of(), List.of(new SourceRepair("PAGE_MARKER", 9, 9, "- 3 -", "", true)));
        assertThat(pieces(pane)).filteredOn(piece -> piece.repair() != null).singleElement().extracting(SourceLine.Piece::start).isEqualTo(9);
    }

    @Test
    void findsAUnitWhereItIsAssignedAndNotWhereItIsMentioned() {
        String text = "县财政局保障经费，责任单位：县财政局";
        assertThat(SourceWords.in(text, 0, text.length()).last("县财政局")).hasValueSatisfying(place -> assertThat(place.start()).isEqualTo(14));
    }

    @Test
    void twoHundredPagesAreCutInATimeThatGrowsWithTheirLength() {
        String line = "1.每季度组织义诊，覆盖率达92%以上。（责任单位：县卫计局）\n";
        String text = line.repeat(4000);
        List<SourcePassage> passages = new ArrayList<>();
        List<SourceMark> marks = new ArrayList<>();
        for (int at = 0; at < text.length(); at += line.length()) {
            passages.add(item(at, at + line.length()));
            marks.add(new SourceMark(at + 8, at + 12, "deadline"));
        }
        long before = System.nanoTime();
        assertThat(SourcePane.of(text, passages, marks, List.of()).lines()).hasSize(4000);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void wordsThatLookLikeHtmlAreShownAndNotObeyed() {
        String text = "1.开展<script>alert(\"义诊\")</script>活动";
        SourcePane pane = SourcePane.of(text, List.of(new SourcePassage(0, text.length(), "item", "item-1", "source-1", "<b>1</b>")),
                List.of(new SourceMark(4, 12, "target-0")), List.of());
        String html = SourceHtml.of(pane.lines(), null, PlanId.of("00000000-0000-0000-0000-000000000001"), false);
        assertThat(html).doesNotContain("<script", "<b>").contains("&lt;script", "&quot;义诊&quot;", "&lt;b&gt;1&lt;/b&gt;");
    }

    private static SourcePassage item(int start, int end) {
        return new SourcePassage(start, end, "item", "item-1", "source-1", "1");
    }

    private static List<String> marked(SourcePane pane, String field) {
        return pieces(pane).stream().filter(piece -> List.of(piece.fields().split(" ")).contains(field)).map(SourceLine.Piece::text).toList();
    }

    private static List<SourceLine.Piece> pieces(SourcePane pane) {
        return pane.lines().stream().flatMap(line -> line.stretches().stream()).flatMap(run -> run.pieces().stream()).toList();
    }

    private static String words(SourceLine line) {
        return line.stretches().stream().flatMap(run -> run.pieces().stream()).map(SourceLine.Piece::text).collect(Collectors.joining());
    }
}
