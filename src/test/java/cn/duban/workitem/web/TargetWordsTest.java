package cn.duban.workitem.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.DatabaseTest;
import cn.duban.workitem.Target;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TargetWordsTest {

    @Autowired
    TargetWords words;

    @Test
    void saysARangeAndThatTheValueItselfDoesNotDo() {
        Target range = new Target("提升1—2个百分点", "健康素养水平", "increase", Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.valueOf(2)), "个百分点", false);
        Target over = new Target("超过90%", "签约率", ">=", Optional.of(BigDecimal.valueOf(90)), Optional.empty(), "%", true);
        Target under = new Target("低于3%", "差错率", "<=", Optional.of(BigDecimal.valueOf(3)), Optional.empty(), "%", true);
        assertThat(words.of(range)).isEqualTo("健康素养水平 提高 1—2 个百分点");
        assertThat(words.of(over)).isEqualTo("签约率 > 90%");
        assertThat(words.of(under)).isEqualTo("差错率 < 3%");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "产前筛查率, >=, 73, %, 产前筛查率 ≥ 73%",
        "5岁以下儿童死亡率, <=, 5.0, ‰, 5岁以下儿童死亡率 ≤ 5‰",
        "孕产妇死亡率, <=, 12, 1/100000, 孕产妇死亡率 ≤ 12/10万",
        "每千人口托位数, >=, 3.3, 1/1000, 每千人口托位数 ≥ 3.3",
        "试点市数, =, 2, 个, 试点市数 = 2 个",
        "开展统筹的县比例, =, 0.3333, ratio, 开展统筹的县比例 = 33.33%",
        "发病率, decrease, 5, %, 发病率 降低 5%",
        "补助, increase, 600, 元, 补助 提高 600 元",
        "规划布局, complete, -, '', 规划布局：完成",
        "区县覆盖率, complete, 100, %, 区县覆盖率：达到 100%",
        "'', >=, 90, %, 达到90%",
    })
    void saysWhatIsMeasuredAndHowFarItHasToCome(String metric, String operator, BigDecimal value, String unit, String said) {
        assertThat(words.of(new Target("达到90%", metric, operator, Optional.ofNullable(value), unit))).isEqualTo(said);
    }
}
