package cn.duban.web;

import cn.duban.form.Form;
import cn.duban.form.FormTexts;
import cn.duban.form.Forms;
import cn.duban.shared.Language;
import cn.duban.shared.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives the task forms to form-js in the browser: the same file that the server checks by, with the units to choose from filled in. */
@RestController
@PreAuthorize("isAuthenticated()")
class FormSchemas {

    private final Forms forms;
    private final UnitOptions units;
    private final FormTexts texts;

    FormSchemas(Forms forms, UnitOptions units, FormTexts texts) {
        this.forms = forms;
        this.units = units;
        this.texts = texts;
    }

    @GetMapping("/forms/{name}")
    ResponseEntity<String> schema(@PathVariable String name) {
        Form form = forms.all().stream().filter(candidate -> candidate.name().equals(name)).findFirst()
                .orElseThrow(() -> Refusal.notFound("error.404.text"));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noCache()).body(units.fillIn(texts.schema(form, Language.spoken())));
    }
}
