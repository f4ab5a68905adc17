package cn.duban.web;

import cn.duban.form.FormErrors;
import cn.duban.form.FormTexts;
import cn.duban.form.Forms;
import cn.duban.shared.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says in words what is wrong with the fields of a form, which it calls as the page does. */
@Component
class FormReasons {

    private final Forms forms;
    private final FormTexts texts;
    private final Reasons reasons;

    FormReasons(Forms forms, FormTexts texts, Reasons reasons) {
        this.forms = forms;
        this.texts = texts;
        this.reasons = reasons;
    }

    /** A sentence for each field that was filled in wrongly, by its key. */
    Map<String, String> of(FormErrors errors) {
        Map<String, String> sentences = new LinkedHashMap<>();
        errors.problems().forEach((field, problem) -> {
            Object[] arguments = problem.argumentArray();
            // A component that one occasion added to the form is not in the folder; its label came in the page's language.
            texts.label(forms.require(errors.form()), field, Language.spoken()).ifPresent(label -> arguments[0] = label);
            sentences.put(field, reasons.of(problem.code(), arguments));
        });
        return sentences;
    }
}
