package cn.duban.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

    private final Form form = new FormReader().read("f", """
            {"schemaVersion": 16, "type": "default", "id": "f", "components": [
              {"id": "h", "type": "text", "text": "说明"},
              {"id": "a", "type": "textfield", "key": "code", "label": "编码", "validate": {"pattern": "[A-Z]{2}\\\\d+"}},
              {"id": "b", "type": "textarea", "key": "text", "label": "情况", "validate": {"required": true, "minLength": 2, "maxLength": 5}},
              {"id": "c", "type": "number", "key": "percent", "label": "比例", "validate": {"min": 0, "max": 100}},
              {"id": "d", "type": "datetime", "subtype": "date", "key": "day", "dateLabel": "日期"},
              {"id": "e", "type": "select", "key": "verdict", "label": "结论", "values": [{"label": "同意", "value": "accepted"}, {"label": "退回", "value": "returned"}]},
              {"id": "g", "type": "checkbox", "key": "sure", "label": "确认"},
              {"id": "i", "type": "select", "key": "unit", "label": "单位", "valuesKey": "units", "searchable": true}
            ]}""");

    @Test
    void givesBackCleanValuesAndLeavesOutWhatItDoesNotKnow() {
        Map<String, Object> clean = form.check(Map.of("text", "  已完成 ", "percent", "92.50", "day", "2023-03-17", "verdict", "accepted",
                "sure", "on", "code", "AB12", "_csrf", "x", "state", "DONE"));
        assertThat(clean).containsOnly(Map.entry("text", "已完成"), Map.entry("percent", new BigDecimal("92.50")),
                Map.entry("day", LocalDate.of(2023, 3, 17)), Map.entry("verdict", "accepted"), Map.entry("sure", true), Map.entry("code", "AB12"));
    }

    @Test
    void takesJsonTypesAsWellAsText() {
        assertThat(form.check(Map.of("text", "完成", "percent", 92, "sure", true))).containsEntry("percent", new BigDecimal("92")).containsEntry("sure", true);
    }

    @Test
    void aChosenUnitIsItsId() {
        UUID unit = UUID.randomUUID();
        assertThat(form.check(Map.of("text", "完成", "unit", unit.toString()))).containsEntry("unit", unit);
    }

    @Test
    void knowsNoOtherSourceOfOptionsThanTheUnits() {
        assertThatThrownBy(() -> new FormReader().read("f", """
                {"schemaVersion": 16, "type": "default", "id": "f", "components": [
                  {"id": "a", "type": "select", "key": "who", "label": "谁", "valuesKey": "people"}]}""")).hasMessageContaining("does not know");
    }

    @Test
    void whatIsLeftEmptyIsAbsentAndAnEmptyBoxIsFalse() {
        assertThat(form.check(Map.of("text", "完成", "percent", " ", "day", ""))).containsOnlyKeys("text", "sure").containsEntry("sure", false);
    }

    @ParameterizedTest
    @CsvSource({
        "text, '', form.required",
        "text, '  ', form.required",
        "text, 完, form.too-short",
        "text, 一二三四五六, form.too-long",
        "percent, -1, form.too-small",
        "percent, 101, form.too-great",
        "percent, 九成, form.not-a-number",
        "percent, 1e999999999, form.not-a-number",
        "percent, NaN, form.not-a-number",
        "day, 2023-02-30, form.not-a-date",
        "day, 昨天, form.not-a-date",
        "verdict, maybe, form.not-an-option",
        "unit, 省教育厅, form.not-an-option",
        "sure, perhaps, form.not-an-option",
        "code, abc, form.pattern",
        "code, 'AB1\nAB2', form.one-line"})
    void saysWhatIsWrongWithAField(String key, String value, String code) {
        Map<String, String> given = new HashMap<>(Map.of("text", "完成"));
        given.put(key, value);
        FormErrors errors = catchThrowableOfType(FormErrors.class, () -> form.check(given));
        assertThat(errors.problems()).containsOnlyKeys(key);
        assertThat(errors.problems().get(key).code()).isEqualTo(code);
        assertThat(ResourceBundle.getBundle("messages.form").containsKey(code)).isTrue();
    }

    @Test
    void countsCharactersNotCodeUnits() {
        assertThat(form.check(Map.of("text", "𠀀𠀁𠀂𠀃𠀄"))).containsKey("text");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> form.check(Map.of("percent", "200", "verdict", "x")))
                .isInstanceOfSatisfying(FormErrors.class, errors -> assertThat(errors.problems()).containsOnlyKeys("text", "percent", "verdict"));
    }
}
