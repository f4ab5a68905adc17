package cn.duban.workitem.web;

import cn.duban.form.FormErrors;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForm;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import cn.duban.workitem.RequestAct;
import cn.duban.workitem.RequestId;
import cn.duban.workitem.RequestKind;
import cn.duban.workitem.RequestView;
import cn.duban.workitem.Requests;
import cn.duban.workitem.WorkItemId;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 申请, raised and answered on the page of their work item. */
@Controller
@PreAuthorize("isAuthenticated()")
class RequestPage {

    /** In the model: the form that came back refused. */
    static final String REFUSED = "refusedRequest";

    private final Requests requests;
    private final CurrentOfficial official;
    private final ActForms forms;
    private final Reasons reasons;
    private final ItemPage itemPage;

    RequestPage(Requests requests, CurrentOfficial official, ActForms forms, Reasons reasons, ItemPage itemPage) {
        this.requests = requests;
        this.official = official;
        this.forms = forms;
        this.reasons = reasons;
        this.itemPage = itemPage;
    }

    /** A request stands on the page of its item. */
    @GetMapping("/requests/{id}")
    String request(@PathVariable RequestId id) {
        return "redirect:/items/" + requests.view(id, official.require()).item() + "#request-" + id;
    }

    @PostMapping("/items/{id}/requests/{kind}")
    String raise(@PathVariable WorkItemId id, @PathVariable String kind, @RequestParam String data, Model page, HttpServletResponse response,
                 RedirectAttributes next) {
        RequestKind wanted = RequestNames.kind(kind);
        return perform(id, wanted.form(), RequestForms.action(id, wanted), data,
                () -> requests.raise(id, wanted, forms.read(data), official.require()), page, response, next);
    }

    @PostMapping("/requests/{id}/{act}")
    String act(@PathVariable RequestId id, @PathVariable String act, @RequestParam String data, Model page, HttpServletResponse response,
               RedirectAttributes next) {
        RequestAct wanted = RequestNames.act(act);
        RequestView request = requests.view(id, official.require());
        return perform(request.item(), wanted.form(request.kind()), RequestForms.action(id, wanted), data,
                () -> requests.perform(id, wanted, forms.read(data), official.require()), page, response, next);
    }

    private String perform(WorkItemId item, String form, String action, String data, Runnable deed, Model page, HttpServletResponse response,
                           RedirectAttributes next) {
        try {
            deed.run();
            next.addFlashAttribute("said", reasons.of("act.done." + form));
            return "redirect:/items/" + item;
        } catch (FormErrors errors) {
            return refused(item, forms.refused(form, action, data, errors), HttpStatus.UNPROCESSABLE_ENTITY, page, response);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return refused(item, forms.refused(form, action, data, refusal), ActForms.statusOf(refusal), page, response);
        }
    }

    private String refused(WorkItemId item, ActForm form, HttpStatus status, Model page, HttpServletResponse response) {
        response.setStatus(status.value());
        page.addAttribute(REFUSED, form);
        return itemPage.show(item, page);
    }
}
