package cn.duban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NumberOrderTest {

    @Test
    void countsAsOfficialsDo() {
        List<String> inOrder = List.of("1", "2", "3-4", "3-10", "10", "19.2", "96");
        assertThat(Stream.of("96", "10", "3-10", "2", "19.2", "1", "3-4").sorted((a, b) -> NumberOrder.key(a).compareTo(NumberOrder.key(b))))
                .containsExactlyElementsOf(inOrder);
    }

    @Test
    void leavesTextThatIsNoNumberAsItIs() {
        assertThat(NumberOrder.key("督查")).isEqualTo("督查");
    }
}
