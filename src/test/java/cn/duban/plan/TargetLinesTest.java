package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.workitem.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetLinesTest {

    @Test
    void readsBackEveryKindOfTargetThatItWrites() {
        for (String operator : List.of(">=", "<=", "=", "increase", "decrease", "complete")) {
            for (Optional<BigDecimal> most : List.of(Optional.<BigDecimal>empty(), Optional.of(new BigDecimal("30")))) {
                for (boolean strict : operator.matches("=|complete") ? new boolean[] {false} : new boolean[] {false, true}) {
                    Target target = new Target("", "普惠托位", operator, Optional.of(new BigDecimal("12.50")), most, "个", strict);
                    String line = TargetLines.line(target);
                    assertThat(TargetLines.read(line)).containsExactly(new Target(line, "普惠托位", operator, target.value(), most, "个", strict));
                }
            }
        }
        assertThat(TargetLines.read("完成 验收").get(0).value()).isEmpty();
    }

    @Test
    void keepsATargetWhoseLineWasNotTouched() {
        Target read = new Target("孕产妇系统管理率达92%以上", "孕产妇系统管理率", ">=", Optional.of(new BigDecimal("92")), "%");
        assertThat(TargetLines.read("孕产妇系统管理率 ≥ 92 %\n托位 增加 30 个", List.of(read)).get(0)).isSameAs(read);
    }

    @Test
    void saysWhichLineIsNoTarget() {
        assertThatThrownBy(() -> TargetLines.read("管理率 ≥ 92 %；尽量多一些")).isInstanceOf(IllegalArgumentException.class).hasMessage("尽量多一些");
    }

    @Test
    void readsTheJsonThatModelsCarry() {
        Target target = new Target("达92%以上", "管理率", ">=", Optional.of(new BigDecimal("92.0")), "%");
        assertThat(TargetLines.read(TargetsJson.write(List.of(target)))).containsExactly(target);
    }
}
