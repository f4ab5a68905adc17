package cn.duban.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTest {

    @Test
    void namesInOneLineAreToldApartWhateverStopsTheyHold() {
        List<String> names = List.of("省水利厅", "各县（市、区）人民政府", "各省、自治区、直辖市人民政府", "各区、县级市人民政府");
        assertThat(Unit.inOneLine(names)).isEqualTo("省水利厅、各县（市、区）人民政府、“各省、自治区、直辖市人民政府”、“各区、县级市人民政府”");
        assertThat(Unit.namesIn(Unit.inOneLine(names))).isEqualTo(names);
    }

    @Test
    void namesArePartedByWhateverOfficialsPartThemWith() {
        assertThat(Unit.namesIn("省水利厅，省财政厅；省教育厅\n 省 民政厅、")).containsExactly("省水利厅", "省财政厅", "省教育厅", "省民政厅");
    }
}
