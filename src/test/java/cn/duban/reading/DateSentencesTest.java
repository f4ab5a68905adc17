package cn.duban.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How officials bound completion, and how they say that something comes round; the plan's year is 2026. */
class DateSentencesTest {

    private static final PlanTime IN_2026 = PlanTime.of(Optional.of(2026));

    private static Excerpt sentence(String words) {
        return Excerpt.of(words, 0, words.length());
    }

    private static List<ReadDeadline> read(String words) {
        return DeadlineGrammar.read(sentence(words), IN_2026);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            今年上半年完成摸底                 | 2026-06-30 | period-end
            前三季度完成投资75%                | 2026-09-30 | period-end
            “即办”事项上半年扩围至全市         | 2026-06-30 | period-end
            2024—2026年，每年改造20个小区      | 2026-12-31 | year-range
            到“十五五”末覆盖率达到90%          | 2030-12-31 | five-year-plan
            二〇二六年六月三十日前完成         | 2026-06-30 | named-date
            2026.6.30前完成整改                | 2026-06-30 | named-date
            6月中旬前完成验收                  | 2026-06-20 | named-month
            5年内建成示范区                    | 2031-12-31 | within-years
            力争用三年左右时间补齐短板         | 2029-12-31 | within-years
            下半年组织验收                     | 2026-12-31 | period-end
            截至2026年底，建成站点60个         | 2026-12-31 | year-end
            9月启动招标                        | 2026-09-30 | named-month
            年度内完成改造                     | 2026-12-31 | within-year
            """)
    void aPhraseThatBoundsCompletionHasItsDayAndItsRule(String words, LocalDate due, String rule) {
        assertThat(read(words)).singleElement().satisfies(deadline -> {
            assertThat(deadline.due()).contains(due);
            assertThat(deadline.rule()).isEqualTo(rule);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6月前完成招标       | true
            6月底前完成招标     | false
            一季度前完成清单    | true
            一季度完成清单      | false
            2026年前完成搬迁    | true
            2026年底前完成搬迁  | false
            年中前完成评估      | true
            """)
    void wordsThatCanBeReadInTwoWaysSaySo(String words, boolean twoReadings) {
        assertThat(read(words)).singleElement().satisfies(deadline -> assertThat(deadline.twoReadings()).isEqualTo(twoReadings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"做好2026年继续医学教育项目", "迎接2026年度考核", "落实《行动计划（2021—2030年）》", "根据2022年3月印发的《意见》", "2022年已建成41家",
            "截至2025年底，全市已建成站点40个", "2025年以来持续下降", "自2026年1月1日起施行", "较2025年底增加5个", "近三年内未发生事故", "建设周期3年", "“十四五”规划确定的项目",
            "组织“安全生产月”6月集中宣传", "实行一月一主题", "一季度一督查", "每季度末月25日前报送数据", "7个工作日内办结", "0至6个月龄婴儿"})
    void whatNamesAProgrammeComparesOrHasPassedBoundsNothing(String words) {
        assertThat(read(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            自本方案印发之日起30日内制定细则       | P30D  | 本方案印发
            收到群众诉求后5个工作日内办结          | P5WD  | 收到群众诉求
            方案印发后，10个工作日内报备           | P10WD | 方案印发
            接到报警后24小时内上报                 | PT24H | 接到报警
            自竣工之日起两年内免费维护             | P2Y   | 竣工
            """)
    void aPeriodCountedFromAnEventNamesItAndLeavesItsEndToTheCalendar(String words, String date, String event) {
        assertThat(read(words)).singleElement().satisfies(deadline -> {
            assertThat(deadline.date()).isEqualTo(date);
            assertThat(deadline.due()).isEmpty();
            assertThat(deadline.counted()).map(CountedPeriod::event).contains(event);
        });
    }

    @Test
    void monthsWithoutAYearFollowTheYearNamedBefore() {
        assertThat(read("2025年12月底前开工，次年6月底前竣工")).extracting(deadline -> deadline.due().orElseThrow())
                .containsExactly(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 6, 30));
        assertThat(read("5月和10月各开展一次清理")).extracting(ReadDeadline::date).containsExactly("2026-05", "2026-10");
    }

    @Test
    void aBlottedYearIsThePlansAndMarked() {
        assertThat(read("20*年底前完成验收")).singleElement().satisfies(deadline -> {
            assertThat(deadline.due()).contains(LocalDate.of(2026, 12, 31));
            assertThat(deadline.yearScrubbed()).isTrue();
            assertThat(deadline.yearInferred()).isTrue();
        });
    }

    @Test
    void oneYearPutForAllIsNoticedWhereARateIsComparedWithItself() {
        String words = "到2023年，发病率较2023年降低5%。到2023年，覆盖率达到90%。";
        assertThat(PlanTime.of(Optional.of(2023), words).yearsScrubbed()).isTrue();
        assertThat(PlanTime.of(Optional.of(2023), words.replaceFirst("较2023", "较2020")).yearsScrubbed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2026年6月        | 2026-06-30
            6月底            | 2026-06-30
            2026.6.30        | 2026-06-30
            2026/6/30        | 2026-06-30
            2026-06-30       | 2026-06-30
            20260630         | 2026-06-30
            6.30             | 2026-06-30
            6月30日          | 2026-06-30
            6—9月            | 2026-09-30
            二季度           | 2026-06-30
            全年             | 2026-12-31
            2026年全年       | 2026-12-31
            3月启动，10月完成 | 2026-10-31
            长期             | -
            持续推进         | -
            按节点推进       | -
            2026.13.40       | -
            """)
    void everyDateOfAColumnBounds(String words, LocalDate due) {
        assertThat(DeadlineLabel.of(words, new SourceSpan(0, 0, ""), IN_2026).flatMap(ReadDeadline::due)).isEqualTo(Optional.ofNullable(due));
    }

    @Test
    void aColumnMaySayThatItGoesOnOrIsToBeDoneAtOnceOrComesRound() {
        Excerpt body = sentence("抓好值班值守");
        SourceSpan span = body.span();
        assertThat(ItemTimes.of(body, Optional.of("长期坚持"), Optional.empty(), span, IN_2026).ongoing()).contains("长期坚持");
        assertThat(ItemTimes.of(body, Optional.of("2026年6月底前，长期坚持"), Optional.empty(), span, IN_2026)).satisfies(times -> {
            assertThat(times.ongoing()).isEmpty();
            assertThat(times.deadlines()).hasSize(1);
        });
        assertThat(ItemTimes.of(body, Optional.of("立即"), Optional.empty(), span, IN_2026).deadlines()).extracting(ReadDeadline::rule).containsExactly("at-once");
        assertThat(ItemTimes.of(body, Optional.of("每季度"), Optional.empty(), span, IN_2026).recurrence()).extracting(ReadRecurrence::cycle).containsExactly("quarterly");
        assertThat(ItemTimes.of(sentence("常态化开展巡查"), Optional.empty(), Optional.empty(), span, IN_2026).ongoing()).contains("常态化开展巡查");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            每半年召开一次以上联席会议     | half-yearly
            每学期开展一次培训             | half-yearly
            两年一轮巡察                   | every-2-years
            每两个月调度一次               | every-2-months
            一周一会商                     | weekly
            每三年修订一次                 | every-3-years
            逐月分析研判                   | monthly
            季度例会制度                   | quarterly
            月调度、季通报、半年评估       | monthly; quarterly; half-yearly
            每年12月底前报送总结           | yearly
            5月和10月各开展一次清理        | half-yearly
            每年5月、10月各组织一次清理    | half-yearly
            每月5日前报送情况              | monthly
            按月通报、按季调度             | monthly; quarterly
            """)
    void whatComesRoundHasACycle(String words, String cycles) {
        assertThat(RecurrenceGrammar.read(sentence(words)).stream().map(ReadRecurrence::cycle).collect(Collectors.joining("; "))).isEqualTo(cycles);
    }

    @ParameterizedTest
    @ValueSource(strings = {"定期通报", "常态化督导", "进行一次全面检查", "为6月龄儿童建档", "按年龄分组", "每年递增5%", "逐年提高", "每月不低于1180元", "一季度通报情况", "本月调度"})
    void whatHappensOnceOrAllTheTimeHasNone(String words) {
        assertThat(RecurrenceGrammar.read(sentence(words))).isEmpty();
    }
}
