package cn.duban.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scanner, a converter and a careless replacement do to figures and words. */
class MisprintsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            招募志愿者l20名            | l20      | 120       | letter-among-digits  | true
            培训村医2O0人              | 2O0      | 200       | letter-among-digits  | true
            招录定向生H7人             | H7       | 117       | letter-among-digits  | false
            死亡率控制在3.5%o以内      | 3.5%o    | 3.5‰      | per-mille-in-pieces  | true
            死亡率控制在5%0以内        | 5%0      | 5‰        | per-mille-in-pieces  | false
            占比不低于30%o             | 30%o     | 30%。     | stop-in-per-mille    | false
            为06岁儿童体检             | 06岁     | 0-6岁     | lost-dash-in-ages    | true
            为1864岁居民建档           | 1864岁   | 18-64岁   | lost-dash-in-ages    | true
            为636月龄儿童服务          | 636月龄  | 6-36月龄  | lost-dash-in-ages    | true
            全部学校20240%达标         | 20240%   | 100%      | year-put-for-ten     | false
            报销比例提高2024个百分点   | 2024     | 10        | year-put-for-ten     | false
            死亡率控制在9/2024万以内   | 2024     | 10        | year-put-for-ten     | false
            死亡率控制在6以下          | 6        | 6‰        | measure-lost         | false
            """)
    void aFigureThatCannotBeIsNoticedWithWhatItWas(String words, String printed, String meant, String rule, boolean certain) {
        assertThat(Misprints.in(words)).singleElement().satisfies(misprint -> {
            assertThat(misprint.printed()).isEqualTo(printed);
            assertThat(misprint.meant()).isEqualTo(meant);
            assertThat(misprint.rule()).isEqualTo(rule);
            assertThat(misprint.certain()).isEqualTo(certain);
            assertThat(words.substring(misprint.start(), misprint.end())).isEqualTo(printed);
        });
    }

    @Test
    void aDashLostElsewhereMakesPointsDoubtful() {
        assertThat(Misprints.in("水平提升12个百分点")).isEmpty();
        assertThat(Misprints.in("为06岁儿童体检，水平提升12个百分点")).extracting(Misprint::meant).containsExactly("0-6岁", "1-2个百分点");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H1N1流感防控", "HPV疫苗接种", "COVID19", "5G基站2个", "65岁及以上老人", "100岁老人", "6月龄儿童", "达到30%。", "占比30%", "2024年提高10个百分点", "到2030年", "20层楼", "O2O模式"})
    void whatMayWellBeIsLeftAlone(String words) {
        assertThat(Misprints.in(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"提升效劳能力,效劳,服务", "覆盖率到达90%,到达,达到", "根本医疗保险,根本,基本", "坚持预防为主原那么，,那么,则", "落实方案生育政策,方案,计划", "促进经济社会开展。,开展,发展",
            "稳固脱贫成果,稳固,巩固", "食品平安监管,平安,安全", "夯实根底,根底,基础", "预防接种异常反响。,反响,反应", "催促检查各单位,催促,督促", "创立国家卫生县城,创立,创建",
            "做好物资储藏。,储藏,储备", "健全绩效鼓励机制,鼓励,激励", "局部乡镇,局部,部分", "进步服务能力,进步,提高"})
    void aWordThatOfficialLanguageCannotHaveThereWasSwapped(String words, String printed, String meant) {
        List<Misprint> found = Misprints.in(words);
        assertThat(found).anySatisfy(misprint -> {
            assertThat(misprint.kind()).isEqualTo(Repair.Kind.SWAPPED_WORD);
            assertThat(misprint.printed()).isEqualTo(printed);
            assertThat(misprint.meant()).isEqualTo(meant);
            assertThat(misprint.certain()).as("one word may be the author's own").isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"15分钟可以到达社区", "从根本上解决问题", "制定实施方案", "广泛开展活动", "稳固的防线", "建设平安校园", "平安建设工作", "社会反响热烈", "鼓励社会办医", "局部地区降雨", "科技进步", "安康市人民政府",
            "那么我们就要行动"})
    void aWordInItsOwnPlaceIsLeftAlone(String words) {
        assertThat(Misprints.in(words)).isEmpty();
    }

    @Test
    void severalKindsOfSwappedWordsAreAConvertersWork() {
        assertThat(Misprints.in("效劳能力到达国家标准，夯实根底，稳固脱贫成果")).hasSizeGreaterThanOrEqualTo(4).allSatisfy(misprint -> assertThat(misprint.certain()).isTrue());
    }
}
