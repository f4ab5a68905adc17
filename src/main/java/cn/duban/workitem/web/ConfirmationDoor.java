package cn.duban.workitem.web;

import cn.duban.form.FormErrors;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForm;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import cn.duban.workitem.Confirming;
import cn.duban.workitem.SubmissionId;
import cn.duban.workitem.SubmissionView;
import cn.duban.workitem.WorkItemId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 分管领导审核: the leader's answer and the handler's taking back, from the item's page and by programs. */
@Controller
@PreAuthorize("isAuthenticated()")
@Tag(name = "分管领导审核")
class ConfirmationDoor {

    private static final String FORM = "confirm-submission";

    private final Confirming confirming;
    private final CurrentOfficial official;
    private final ActForms forms;
    private final Reasons reasons;
    private final ItemPage item;

    ConfirmationDoor(Confirming confirming, CurrentOfficial official, ActForms forms, Reasons reasons, ItemPage item) {
        this.confirming = confirming;
        this.official = official;
        this.forms = forms;
        this.reasons = reasons;
        this.item = item;
    }

    @PostMapping("/submissions/{id}/answer")
    @PreAuthorize("hasRole('LEADER_IN_CHARGE')")
    String answer(@PathVariable SubmissionId id, @RequestParam String data, Model page, HttpServletResponse response, RedirectAttributes next) {
        WorkItemId about = confirming.itemOf(id, official.require());
        try {
            confirming.answer(id, forms.read(data), official.require());
            next.addFlashAttribute("said", reasons.of("act.done." + FORM));
            return "redirect:/items/" + about;
        } catch (FormErrors errors) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("confirmationRefused", forms.refused(FORM, action(id), data, errors));
            return item.show(about, page);
        } catch (Refusal refusal) {
            response.setStatus(ActForms.statusOf(refusal).value());
            page.addAttribute("confirmationRefused", forms.refused(FORM, action(id), data, refusal));
            return item.show(about, page);
        }
    }

    @PostMapping("/submissions/{id}/withdraw")
    @PreAuthorize("hasRole('HANDLER')")
    String withdraw(@PathVariable SubmissionId id, RedirectAttributes next) {
        WorkItemId about = confirming.itemOf(id, official.require());
        confirming.withdraw(id, official.require());
        next.addFlashAttribute("said", reasons.of("act.done.withdraw-submission"));
        return "redirect:/items/" + about;
    }

    @GetMapping("/api/items/{id}/submission")
    @ResponseBody
    @Operation(summary = "本单位等候分管领导审核、或已被退回的填报；没有则为空")
    Optional<SubmissionView> submission(@PathVariable WorkItemId id) {
        return confirming.about(id, official.require());
    }

    @PostMapping("/api/submissions/{id}/answer")
    @PreAuthorize("hasRole('LEADER_IN_CHARGE')")
    @ResponseBody
    @Operation(summary = "分管领导审核，内容即表单 confirm-submission 的各项")
    void answer(@PathVariable SubmissionId id, @RequestBody Map<String, Object> data) {
        confirming.answer(id, data, official.require());
    }

    @PostMapping("/api/submissions/{id}/withdraw")
    @PreAuthorize("hasRole('HANDLER')")
    @ResponseBody
    @Operation(summary = "经办人撤回等候审核的填报")
    void withdraw(@PathVariable SubmissionId id) {
        confirming.withdraw(id, official.require());
    }

    static String action(SubmissionId id) {
        return "/submissions/" + id + "/answer";
    }

    static ActForm blank(SubmissionId id) {
        return ActForm.blank(FORM, action(id));
    }
}
