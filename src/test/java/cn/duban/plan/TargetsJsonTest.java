package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.workitem.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetsJsonTest {

    @Test
    void bringsBackARangeAndAStrictBound() {
        List<Target> targets = List.of(
                new Target("提升1—2个百分点", "素养水平", "increase", Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.valueOf(2)), "个百分点", false),
                new Target("超过90%", "签约率", ">=", Optional.of(new BigDecimal("90.0")), Optional.empty(), "%", true));
        assertThat(TargetsJson.read(TargetsJson.write(targets))).isEqualTo(targets);
    }

    @Test
    void readsALineOfBeforeRangesWereKnown() {
        assertThat(TargetsJson.read("[{\"phrase\":\"达90%\",\"metric\":\"签约率\",\"operator\":\">=\",\"value\":90,\"unit\":\"%\"}]"))
                .containsExactly(new Target("达90%", "签约率", ">=", Optional.of(BigDecimal.valueOf(90)), "%"));
    }

    @Test
    void refusesARangeWithoutAFirstEnd() {
        assertThatThrownBy(() -> TargetsJson.read("[{\"phrase\":\"\",\"metric\":\"验收\",\"operator\":\"complete\",\"value_max\":2,\"unit\":\"\"}]"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
