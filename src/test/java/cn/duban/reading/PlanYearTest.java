package cn.duban.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.document.SourceText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The year that a plan is for, where its title does not say it. */
class PlanYearTest {

    private static Optional<Integer> opening(String words) {
        return PlanYear.inPreamble(Glyphs.fold(words), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            经区政府研究，决定从2027年3月起在全区开展窨井盖排查，制定本方案。                     | 2027
            自2027年5月10日开始，用八个月时间整治背街小巷。                                      | 2027
            行动时间为2027年2月至11月。                                                          | 2027
            整治从2027年10月20日到2028年3月31日，分三步走。                                      | 2027
            为切实抓好2027年度秸秆禁烧各项工作，现提出如下方案。                                 | 2027
            经镇党委会议审定，为扎实推进全镇2027年村道养护工作，现制定方案。                       | 2027
            现将2027年度文明创建重点任务安排如下。                                               | 2027
            县里定于2027年4月集中开展一次渔港清理。                                              | 2027
            根据《渡口管理三年方案（2024年至2026年）》，决定自2027年1月起组织渡口改造。          | 2027
            2024年，全县渡口发生两起事故。为此，拟于2027年上半年在全县启动渡口改造。             | 2027
            """)
    void theOpeningSentencesSayWhenTheWorkIsDone(String words, int year) {
        assertThat(opening(words)).contains(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "为深刻吸取2024年渡船倾覆事故教训，制定本方案。",
        "自2021年起，我县先后改造渡口十二处。",
        "2023年1月至12月，全县累计改造渡口十二处。",
        "为贯彻落实2026年全省水运工作会议精神，制定本方案。",
        "为确保到2030年底渡口全部改造，制定本方案。",
        "根据《关于做好2026年1月至6月渡口检查工作的通知》（江交〔2026〕4号），制定本方案。"})
    void whatIsCitedOrReportedOrOnlyATargetSaysNothing(String words) {
        assertThat(opening(words)).isEmpty();
    }

    @Test
    void nothingIsAnnouncedForATimeBeforeTheIssue() {
        assertThat(PlanYear.inPreamble("从2025年3月起开展排查。", Optional.of(LocalDate.of(2026, 2, 1)))).isEmpty();
    }

    @Test
    void theYearOfMostDatesLeavesOutCitedTitles() {
        assertThat(PlanYear.ofMostDates("按照《2024年意见》《2024年办法》,2026年6月底前完成。")).contains(2026);
        assertThat(PlanYear.ofMostDates("2026年6月底前完成,2027年6月底前验收。")).isEmpty();
    }

    @Test
    void deadlinesTakeTheYearOfTheOpeningSentences() {
        String plan = """
                青禾县渡口改造实施方案
                经县政府同意，决定自2027年4月起在全县改造渡口，制定本方案。
                一、改造渡口（牵头单位：县交通运输局）
                （一）6月底前完成12处渡口勘察。
                （二）2028年3月底前完成12处渡口验收。
                """;
        Reading reading = PlanReader.read(SourceText.of("渡口.txt", plan.getBytes(StandardCharsets.UTF_8)), UnitRegister.shipped());
        assertThat(reading.plan().year()).contains(2027);
        assertThat(reading.items()).flatExtracting(DraftItem::deadlines).extracting(ReadDeadline::date).containsExactly("2027-06-30", "2028-03-31");
    }
}
