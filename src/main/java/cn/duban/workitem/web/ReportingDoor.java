package cn.duban.workitem.web;

import cn.duban.form.FormErrors;
import cn.duban.form.FormTexts;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Language;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForm;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import cn.duban.workitem.Reporting;
import cn.duban.workitem.ReportingView;
import cn.duban.workitem.WorkItemId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 进展填报: the forms that are made for one item, its reports for programs, and the change of its reporting cycle. */
@Controller
@PreAuthorize("isAuthenticated()")
@Tag(name = "进展填报")
class ReportingDoor {

    private final Reporting reporting;
    private final CurrentOfficial official;
    private final ActForms forms;
    private final Reasons reasons;
    private final ItemPage item;
    private final FormTexts texts;

    ReportingDoor(Reporting reporting, CurrentOfficial official, ActForms forms, Reasons reasons, ItemPage item, FormTexts texts) {
        this.reporting = reporting;
        this.official = official;
        this.forms = forms;
        this.reasons = reasons;
        this.item = item;
        this.texts = texts;
    }

    @GetMapping({"/items/{id}/forms/{act}", "/api/items/{id}/forms/{act}"})
    @Operation(summary = "该事项这一步的表单，含按目标生成的数据项；period 为填报期，如 2023-01-01_2023-03-31")
    ResponseEntity<String> form(@PathVariable WorkItemId id, @PathVariable String act, @RequestParam Optional<String> period) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noStore())
                .body(texts.schema(reporting.form(id, Acts.named(act), ItemForms.given(period), official.require()), Language.spoken()));
    }

    @GetMapping("/api/items/{id}/reports")
    @ResponseBody
    @Operation(summary = "各期进展填报、数据，自报与核验")
    ReportingView reports(@PathVariable WorkItemId id) {
        return reporting.view(id, official.require());
    }

    @PutMapping("/api/items/{id}/reporting/cycle")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseBody
    @Operation(summary = "调整填报周期，内容即表单 set-cycle 的各项")
    ReportingView setCycle(@PathVariable WorkItemId id, @RequestBody Map<String, Object> data) {
        reporting.setCycle(id, data, official.require());
        return reporting.view(id, official.require());
    }

    @PostMapping("/items/{id}/reporting/cycle")
    @PreAuthorize("hasRole('OFFICE')")
    String setCycle(@PathVariable WorkItemId id, @RequestParam String data, Model page, HttpServletResponse response, RedirectAttributes next) {
        String action = "/items/" + id + "/reporting/cycle";
        try {
            reporting.setCycle(id, forms.read(data), official.require());
            next.addFlashAttribute("said", reasons.of("act.done.set-cycle"));
            return "redirect:/items/" + id;
        } catch (FormErrors errors) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return refused(id, forms.refused("set-cycle", action, data, errors), page);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            response.setStatus(ActForms.statusOf(refusal).value());
            return refused(id, forms.refused("set-cycle", action, data, refusal), page);
        }
    }

    private String refused(WorkItemId id, ActForm form, Model page) {
        page.addAttribute("cycleRefused", form);
        return item.show(id, page);
    }
}
