package cn.duban.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets, dates and cycles as single sentences say them. */
class SentencesTest {

    private static Excerpt sentence(String words) {
        return Excerpt.of(words, 0, words.length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            接种率达到95%以上            | >= 95 %
            接种率达95%                  | >= 95 %
            接种率不低于95%              | >= 95 %
            死亡率控制在12/10万以内      | <= 12 1/100000
            三项死亡率分别控制在12/10万、3.5‰、5‰及以下 | <= 12 1/100000; <= 3.5 ‰; <= 5 ‰
            服药率分别达65%以上、75%以上 | >= 65 %; >= 75 %
            补偿比例分别提高到45%和35%   | >= 45 %; >= 35 %
            建设病房41家                 | = 41 家
            培训指导员4000余名           | >= 4000 名
            新增作品200件左右            | = 200 件
            素养水平提升1-2个百分点      | increase 1 个百分点
            发病率较2022年降低5%         | decrease 5 %
            每10万人口医师达4名以上      | >= 4 1/100000
            每千人口托位数达3.3个        | >= 3.3 1/1000
            配备率从0.64/10万人提升至1.1/10万人 | >= 1.1 1/100000
            轮训村医2.8万人              | = 2.8 万人
            为12万失能老年人上门服务     | = 12 万人
            为老人进行一次筛查           | = 1 次
            每年至少开展一次评估         | >= 1 次
            审批时限压缩至3个工作日      | <= 3 个工作日
            力争百分之百来自无偿献血     | >= 100 %
            实现乡村医生全覆盖           | complete 100 %
            完成黔西县验收               | complete
            县级医院100%达到标准         | >= 100 %
            """)
    void aNumberWithItsWordsIsATarget(String words, String targets) {
        String read = IndicatorGrammar.read(sentence(words)).stream().map(target -> (target.operator().code() + " "
                + target.value().map(value -> value.toPlainString()).orElse("") + " " + target.unit().orElse("")).strip()).collect(Collectors.joining("; "));
        assertThat(read).isEqualTo(targets);
    }

    @ParameterizedTest
    @CsvSource({"服务65岁及以上老年人", "办好第三届比赛", "建设“5+3”培养体系", "3年制免费医学生", "出行15分钟可以到达", "看好近3年排名前10位的病", "管理2型糖尿病患者",
            "巩固全覆盖的服务成果", "一次性补助", "改扩建一期项目", "动员二级以上医院参加"})
    void aNumberThatOnlySaysForWhomIsNoTarget(String words) {
        assertThat(IndicatorGrammar.read(sentence(words))).isEmpty();
    }

    @Test
    void aDamagedFigureIsMarkedDoubtful() {
        assertThat(IndicatorGrammar.read(sentence("招录定向医学生H9人"))).singleElement().satisfies(target -> {
            assertThat(target.doubtful()).isTrue();
            assertThat(target.value()).map(Number::intValue).contains(119);
        });
        assertThat(IndicatorGrammar.read(sentence("死亡率控制在6以下"))).singleElement().satisfies(target -> assertThat(target.doubtful()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023年上半年完成布局        | 2023-H1    | 2023-06-30 | period-end
            到2023年，达标率达到100%    | 2023       | 2023-12-31 | until-year
            力争到2025年底建成          | 2025-12-31 | 2025-12-31 | year-end
            2023年3月17日前印发方案     | 2023-03-17 | 2023-03-17 | named-date
            2023年6月底前完成           | 2023-06-30 | 2023-06-30 | named-month
            确保2023年覆盖率达100%      | 2023       | 2023-12-31 | until-year
            年内建成物资库              | 2023       | 2023-12-31 | within-year
            全年引才300人               | 2023       | 2023-12-31 | within-year
            年底前投入使用              | 2023-12-31 | 2023-12-31 | year-end
            9月底前完成                 | 2023-09-30 | 2023-09-30 | named-month
            三季度末完成清理            | 2023-Q3    | 2023-09-30 | period-end
            2023年实现药品达500种       | 2023       | 2023-12-31 | until-year
            """)
    void aDateThatBoundsCompletionIsADeadlineAndNamesItsRule(String words, String date, LocalDate due, String rule) {
        assertThat(DeadlineGrammar.read(sentence(words), Optional.of(2023))).singleElement().satisfies(deadline -> {
            assertThat(deadline.date()).isEqualTo(date);
            assertThat(deadline.due()).contains(due);
            assertThat(deadline.rule()).isEqualTo(rule);
        });
    }

    @ParameterizedTest
    @CsvSource({"做好2023年继续医学教育项目申报", "开展专家团2023年系列活动", "安置2023年度毕业生", "发病率较2023年下降", "落实行动计划（2021-2030年）", "建设周期3年",
            "2023年2月30日前完成"})
    void aYearThatNamesAProgrammeOrADayThatIsNoneBoundsNothing(String words) {
        assertThat(DeadlineGrammar.read(sentence(words), Optional.of(2023))).isEmpty();
    }

    @Test
    void withoutThePlansYearARelativeDateStaysOpen() {
        assertThat(DeadlineGrammar.read(sentence("年底前投入使用"), Optional.empty())).singleElement().satisfies(deadline -> {
            assertThat(deadline.date()).isEqualTo("year-end");
            assertThat(deadline.due()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"每月更新2期,monthly", "按季度调度,quarterly", "每半年召开一次会议,half-yearly", "每年至少开展一次,yearly", "二年一次的体检,every-2-years",
            "每两个月通报一次,every-2-months", "每周三联调,weekly", "实行一月一主题,monthly", "每三年评估一次,every-3-years"})
    void whatIsDoneAgainAndAgainHasACycle(String words, String cycle) {
        assertThat(RecurrenceGrammar.read(sentence(words))).extracting(ReadRecurrence::cycle).containsExactly(cycle);
    }

    @ParameterizedTest
    @CsvSource({"持续开展宣传", "定期随访", "常态化巡诊", "每千人口有医生1名", "按年龄分组"})
    void whatIsOnlyOngoingHasNone(String words) {
        assertThat(RecurrenceGrammar.read(sentence(words))).isEmpty();
    }

    @Test
    void anElidedLevelIsPutBackButThePlaceOfMarketsIsNoCity() {
        UnitNames names = new UnitNames(UnitRegister.shipped());
        assertThat(names("省科技厅、工业和信息化厅、市场监管局", names)).containsExactly("省科技厅", "省工业和信息化厅", "省市场监管局");
        assertThat(names("省委宣传部、教育厅，贵阳海关，团省委", names)).containsExactly("省委宣传部", "省教育厅", "贵阳海关", "团省委");
    }

    @Test
    void localGovernmentsAreOneUnitInSpiteOfTheirCommas() {
        UnitNames names = new UnitNames(UnitRegister.shipped());
        assertThat(names("省公安厅，各市州人民政府、各县市、区、特区人民政府", names)).containsExactly("省公安厅", "各市(州)人民政府", "各县(市、区、特区)人民政府");
        assertThat(names("市教育局、各有关区、县级市", names)).containsExactly("市教育局", "各有关区、县级市");
    }

    @Test
    void wordsThatNameNobodyAreNoUnits() {
        assertThat(names("各地区、各部门", new UnitNames(UnitRegister.shipped()))).isEmpty();
    }

    private static List<String> names(String list, UnitNames names) {
        return names.split(Glyphs.fold(list)).stream().map(UnitNames.Named::name).toList();
    }
}
