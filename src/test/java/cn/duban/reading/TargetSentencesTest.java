package cn.duban.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How officials write targets, and the numbers beside them that are none. */
class TargetSentencesTest {

    private static Excerpt sentence(String words) {
        return Excerpt.of(words, 0, words.length());
    }

    private static String read(String words) {
        return IndicatorGrammar.read(sentence(words)).stream().map(target -> (target.operator().code() + (target.strict() ? "!" : "") + " "
                + target.value().map(value -> value.toPlainString() + target.valueMax().map(max -> ".." + max.toPlainString()).orElse("") + " ").orElse("")
                + target.unit().orElse("")).strip()).collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            签约率超过65%                     | >=! 65 %
            失业率低于5%                      | <=! 5 %
            贷款余额突破120亿元               | >=! 120 亿元
            接待游客超900万人次               | >=! 900 万人次
            差错率不得高于3%                  | <= 3 %
            检查频次最多2次                   | <= 2 次
            培训不得少于12课时                | >= 12 课时
            人均预期寿命提高到79.5岁          | >= 79.5 岁
            矿山数量控制在28座以内            | <= 28 座
            费用降至3.6%以下                  | <= 3.6 %
            承诺时限较法定时限压缩85%         | decrease 85 %
            用水量控制在3.2亿立方米以内       | <= 3.2 亿立方米
            义诊覆盖约300个行政村             | = 300 个
            新增停车泊位近2000个              | = 2000 个
            建成口袋公园20余个                | >= 20 个
            优良天数比例达到85%左右           | = 85 %
            建成示范点10个以上                | >= 10 个
            建成10个示范点以上                | >= 10 个
            覆盖率≥95%                        | >= 95 %
            差错率≤3‰                         | <= 3 ‰
            服药率过半                        | >= 50 %
            """)
    void theWordsAroundANumberCompare(String words, String targets) {
        assertThat(read(words)).isEqualTo(targets);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            水平提升1—2个百分点               | increase 1..2 个百分点
            培育3至5个产业集群                | = 3..5 个
            每镇培养1—2名骨干                 | = 1..2 名
            合格率达到90%—95%                 | >= 90..95 %
            """)
    void aRangeHasTwoEnds(String words, String targets) {
        assertThat(read(words)).isEqualTo(targets);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            镇、村覆盖率分别达到90%、95%       | >= 90 %; >= 95 %
            体检率分别提高3个和5个百分点       | increase 3 个百分点; increase 5 个百分点
            三项优良率90%、85%和80%以上        | >= 90 %; >= 85 %; >= 80 %
            起数和人数分别下降5%和8%以上       | decrease 5 %; decrease 8 %
            两率分别控制在10/10万、5‰以下      | <= 10 1/100000; <= 5 ‰
            """)
    void eachNumberOfAListIsATargetUnderTheWordsOfTheList(String words, String targets) {
        assertThat(read(words)).isEqualTo(targets);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            配备率从0.5/万人提升至1.2/万人     | 0.5 | >= 1.2 1/10000
            办理时限由15天压缩至7天            | 15  | <= 7 天
            企业由43家整合至20家               | 43  | <= 20 家
            签约率由70%左右提高到85%以上       | 70  | >= 85 %
            标准从每人84元提高到94元           | 84  | >= 94 元
            """)
    void whatItRisesOrFallsFromIsTheBaseline(String words, String baseline, String targets) {
        assertThat(read(words)).isEqualTo(targets);
        assertThat(IndicatorGrammar.read(sentence(words)).get(0).baseline()).map(value -> value.toPlainString()).contains(baseline);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            百分之九十五的村通硬化路           | >= 95 %
            三分之二的乡镇建成服务中心         | = 0.6667 ratio
            开展两次应急演练                   | = 2 次
            建设一百五十家示范卫生室           | = 150 家
            补贴四百万件以上                   | >= 400 万件
            普及率达九成以上                   | >= 90 %
            报表压减四成                       | decrease 40 %
            每县至少建成一所中心               | >= 1 所
            每万名老人拥有床位350张            | >= 350 1/10000
            每百户居民配备专员1名              | >= 1 1/100
            """)
    void numbersInWordsAndPerSoManyPeopleAreRead(String words, String targets) {
        assertThat(read(words)).isEqualTo(targets);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            实现三级网络全覆盖                 | complete 100 %
            完成老年医院主体验收               | complete
            8月底前综合楼建成交付              | complete
            顺利通过国家卫生城市复审           | complete
            普法规划完成总结验收               | complete
            汛后15日内完成水毁工程排查         | complete
            """)
    void whatIsFinishedOrNotIsATargetWithoutNumber(String words, String targets) {
        assertThat(read(words)).isEqualTo(targets);
    }

    @ParameterizedTest
    @ValueSource(strings = {"三级甲等医院牵头组建联合体", "推进“百千万工程”和“一带一路”建设", "开展“两癌”筛查，落实“四早”要求", "做到三个一：一张清单、一套机制、一支队伍",
            "围绕10个领域开展整治", "聚焦5个方面23项任务", "为6个月以内婴儿建立档案", "电话：0571-12345678", "按照国发〔2022〕15号文件要求", "为35-64岁妇女检查",
            "现有4处示范点提档升级", "目前全市建成率已达98%", "2022年已建成41家", "建设15分钟健身圈", "落实24小时值班", "排名前10位的企业", "近3个月未就诊人员",
            "招收3年制学生", "5G基站", "全员人均产出", "推进5A级景区创建", "第2批试点", "每5000名人口", "人均收入低于8500元的农户", "组建分队（不少于20人）"})
    void whatOnlySaysForWhomOrWhatIsNoTarget(String words) {
        assertThat(read(words)).isEmpty();
    }

    @Test
    void aWishAndARecurringCountAreMarked() {
        assertThat(IndicatorGrammar.read(sentence("力争到2026年底，森林覆盖率达到45%"))).singleElement().satisfies(target -> assertThat(target.aspirational()).isTrue());
        assertThat(IndicatorGrammar.read(sentence("每年培训村医500人次"))).singleElement().satisfies(target -> assertThat(target.per()).contains("year"));
        assertThat(IndicatorGrammar.read(sentence("力争创建3个，新建2个"))).extracting(ReadIndicator::aspirational).containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            重点人群签约率由70%提高到85%以上   | 重点人群签约率
            孕产妇、婴儿死亡率分别控制在9/10万、4‰以下 | 孕产妇死亡率
            建设41家村级示范卫生室             | 建设村级示范卫生室
            推动30%以上乡镇卫生院达到推荐标准  | 乡镇卫生院达到推荐标准
            死亡人数比上年下降10%              | 死亡人数
            2小时内响应                        | 响应
            """)
    void theMetricIsInThePlansWords(String words, String metric) {
        assertThat(IndicatorGrammar.read(sentence(words)).get(0).metric()).isEqualTo(metric);
    }

    @Test
    void aYearPutForEveryTenIsReadAsTenAndDoubted() {
        assertThat(IndicatorGrammar.read(sentence("达标率20230%"))).singleElement().satisfies(target -> {
            assertThat(target.value()).map(Number::intValue).contains(100);
            assertThat(target.doubtful()).isTrue();
        });
        assertThat(IndicatorGrammar.read(sentence("死亡率控制在10/2023万以内"))).singleElement()
                .satisfies(target -> assertThat(target.unit()).isEqualTo(Optional.of("1/100000")));
    }
}
