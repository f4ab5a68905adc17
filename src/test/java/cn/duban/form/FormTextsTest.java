package cn.duban.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.shared.Language;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The forms in English. */
class FormTextsTest {

    private final FormTexts texts = new FormTexts();
    private final Forms forms = new Forms();

    @Test
    void everyTextOfEveryFormHasItsEnglishAndNoEnglishStandsForNothing() {
        Set<String> asked = forms.all().stream().flatMap(form -> texts.texts(form).keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(texts.english().stringPropertyNames())).isNotEmpty().isEqualTo(asked);
    }

    @Test
    void noFormSaysAnythingChineseInEnglish() {
        assertThat(forms.all()).allSatisfy(form -> assertThat(texts.schema(form, Language.ENGLISH)).doesNotContainPattern("\\p{IsHan}"));
    }

    @Test
    void onlyTheWordsOfAFormChangeWithTheLanguage() {
        assertThat(forms.all()).allSatisfy(form -> {
            Form english = new FormReader().read(form.name(), texts.schema(form, Language.ENGLISH));
            assertThat(english.fields()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("label", "pattern").isEqualTo(form.fields());
            assertThat(texts.schema(form, Language.CHINESE)).isEqualTo(form.schema());
        });
    }

    @Test
    void callsAFieldAsThePageDoes() {
        Form verify = forms.require("verify");
        assertThat(texts.label(verify, "returnBy", Language.ENGLISH)).contains("Rework due on");
        assertThat(texts.label(verify, "returnBy", Language.CHINESE)).isEmpty();
        assertThat(texts.label(verify, "no such field", Language.ENGLISH)).isEmpty();
    }
}
