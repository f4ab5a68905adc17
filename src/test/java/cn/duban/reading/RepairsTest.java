package cn.duban.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.document.SourceText;
import cn.duban.reading.Repair.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Damage that is found, mended and reported, so that nothing changes or vanishes silently. */
class RepairsTest {

    private static Reading read(String name) {
        try {
            return PlanReader.read(SourceText.of(name, Files.readAllBytes(Path.of("src/test/resources/reading", name))), UnitRegister.shipped());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Repair> repairs(Reading reading, Kind kind) {
        return reading.repairs().stream().filter(repair -> repair.kind() == kind).toList();
    }

    @Test
    void shuffledPagesShowTheirOldAndNewOrder() {
        Reading reading = read("shuffled-pages.txt");
        assertThat(repairs(reading, Kind.PAGES_REORDERED)).singleElement().satisfies(repair -> {
            assertThat(repair.before()).isEqualTo("1, 7, 9, 2-4, 10-11, 5-6");
            assertThat(repair.after()).isEqualTo("1, 2-4, 5-6, 7, 9, 10-11");
        });
        assertThat(repairs(reading, Kind.JOINED)).extracting(Repair::before).anyMatch(words -> words.endsWith("送去相|关用品和药品。(责任单位"));
        assertThat(repairs(reading, Kind.NUMBER)).extracting(Repair::after).containsExactly("8");
    }

    @Test
    void aLineThatWasPutBackShowsWhereItStood() {
        Reading reading = read("displaced-line.txt");
        assertThat(repairs(reading, Kind.LINE_MOVED)).singleElement().satisfies(repair -> {
            assertThat(repair.before()).contains("省人力资源社会保好宣传周");
            assertThat(repair.after()).isEqualTo("好宣传周、食品开放日等活动的宣传,");
            assertThat(repair.span().sentence()).isEqualTo(repair.after());
        });
        assertThat(repairs(reading, Kind.BLANKS)).extracting(Repair::before).containsExactly("责任 单位");
    }

    @Test
    void furnitureAndPageMarkersAreKeptInTheReport() {
        assertThat(repairs(read("furniture.txt"), Kind.FURNITURE)).extracting(Repair::before).hasSize(2)
                .anyMatch(words -> words.contains("会员登录")).anyMatch(words -> words.contains("ICP备"));
        assertThat(repairs(read("page-markers.txt"), Kind.PAGE_MARKER)).extracting(Repair::before).containsExactly("1、", "2、", "3、", "4、");
    }

    @Test
    void aRunningHeadInTheMiddleOfADateIsTakenOut() {
        Reading reading = read("running-heads.txt");
        assertThat(reading.items()).extracting(DraftItem::no).containsExactly("1", "2", "3");
        assertThat(reading.items().get(0).text()).endsWith("投资于2025年9月底前完成。");
        assertThat(repairs(reading, Kind.PAGE_MARKER)).extracting(Repair::rule).contains("running-head", "page-number");
        assertThat(reading.text()).doesNotContain("公报");
    }

    @Test
    void aNumberMayRunIntoADateAndAnotherMayBeLost() {
        Reading reading = read("numbers-before-dates.txt");
        assertThat(reading.items()).extracting(DraftItem::no).containsExactly("1", "2", "3", "4", "5");
        assertThat(reading.items().get(0).text()).startsWith("3月底前");
        assertThat(reading.items().get(3).text()).startsWith("9月底前");
        assertThat(reading.items().get(4).text()).startsWith("2025年度");
        assertThat(reading.items().get(1).noInferred()).isTrue();
        assertThat(reading.items().get(2).noShifted()).isTrue();
        assertThat(repairs(reading, Kind.NUMBER)).extracting(Repair::before).containsExactly("", "2");
    }
}
