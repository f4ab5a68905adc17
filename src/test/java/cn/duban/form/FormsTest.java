package cn.duban.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {

    private static final String COMPONENT = """
            {"schemaVersion": 16, "type": "default", "id": "f", "components": [%s]}""";

    private final FormReader reader = new FormReader();

    @Test
    void everyFormOfTheFolderIsInsideTheSubset() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            List<String> names = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".form"))
                    .map(name -> name.replace(".form", "")).toList();
            assertThat(new Forms().all()).extracting(Form::name).containsExactlyInAnyOrderElementsOf(names).hasSizeGreaterThanOrEqualTo(9);
        }
    }

    @Test
    void everyFormAsksForSomethingInChinese() {
        assertThat(new Forms().all()).allSatisfy(form -> assertThat(form.fields()).isNotEmpty()
                .allSatisfy(field -> assertThat(field.label()).containsPattern("\\p{IsHan}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"id\":\"x\",\"type\":\"script\",\"key\":\"k\",\"label\":\"标\"} | type",
        "{\"id\":\"x\",\"type\":\"expression\",\"key\":\"k\",\"label\":\"标\"} | type",
        "{\"id\":\"x\",\"type\":\"textfield\",\"key\":\"k\",\"label\":\"标\",\"conditional\":{\"hide\":\"=true\"}} | conditional",
        "{\"id\":\"x\",\"type\":\"textfield\",\"key\":\"k\",\"label\":\"标\",\"validate\":{\"validationType\":\"email\"}} | validationType",
        "{\"id\":\"x\",\"type\":\"datetime\",\"subtype\":\"datetime\",\"key\":\"k\",\"dateLabel\":\"标\"} | date only",
        "{\"id\":\"x\",\"type\":\"select\",\"key\":\"k\",\"label\":\"标\",\"valuesKey\":\"v\"} | valuesKey",
        "{\"id\":\"x\",\"type\":\"select\",\"key\":\"k\",\"label\":\"标\"} | nothing to choose",
        "{\"id\":\"x\",\"type\":\"textfield\",\"key\":\"k\",\"label\":\"标\",\"values\":[{\"label\":\"a\",\"value\":\"a\"}]} | may not offer",
        "{\"id\":\"x\",\"type\":\"textfield\",\"key\":\"k\",\"label\":\"标\",\"validate\":{\"pattern\":\"(\"}} | pattern",
        "{\"id\":\"x\",\"type\":\"textfield\",\"label\":\"标\"} | a key and a label"})
    void refusesAFormOutsideTheSubsetAndSaysWhy(String component, String reason) {
        assertThatThrownBy(() -> reader.read("f", COMPONENT.formatted(component))).hasMessageContaining("Form f").hasMessageContaining(reason);
    }

    @Test
    void refusesTwoFieldsOfOneKey() {
        String field = "{\"id\":\"x\",\"type\":\"textfield\",\"key\":\"k\",\"label\":\"标\"}";
        assertThatThrownBy(() -> reader.read("f", COMPONENT.formatted(field + "," + field))).hasMessageContaining("twice");
    }

    @Test
    void refusesAFormThatIsNotCalledLikeItsFile() {
        assertThatThrownBy(() -> reader.read("g", COMPONENT.formatted(""))).hasMessageContaining("file name");
    }
}
