package cn.duban.workitem.web;

import cn.duban.form.FormField;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForm;
import cn.duban.web.ActForms;
import cn.duban.workitem.EvidenceView;
import cn.duban.workitem.RequestAct;
import cn.duban.workitem.RequestId;
import cn.duban.workitem.RequestKind;
import cn.duban.workitem.RequestView;
import cn.duban.workitem.WorkItemId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The forms in which requests are raised and answered. */
@Component
class RequestForms {

    private final ActForms forms;

    RequestForms(ActForms forms) {
        this.forms = forms;
    }

    static String action(WorkItemId item, RequestKind kind) {
        return "/items/" + item + "/requests/" + kind.form();
    }

    static String action(RequestId request, RequestAct act) {
        return "/requests/" + request + "/" + act.path();
    }

    /** Empty, but with the evidence from which the proof of a pause is chosen. */
    ActForm raising(WorkItemId item, RequestKind kind, List<EvidenceView> proofs) {
        return forms.prefilled(kind.form(), action(item, kind), kind == RequestKind.PAUSE ? offering(Map.of(), proofs) : Map.of());
    }

    /** As it came back refused, with what was typed; the evidence to choose from is offered again. */
    ActForm refused(ActForm form, List<EvidenceView> proofs) {
        return form.name().equals(RequestKind.PAUSE.form()) ? form.retyped(forms.prefilled(form.name(), form.action(), offering(typed(form), proofs)).typed()) : form;
    }

    ActForm acting(RequestView request, RequestAct act) {
        return ActForm.blank(act.form(request.kind()), action(request.id(), act));
    }

    private Map<String, Object> typed(ActForm form) {
        try {
            return forms.read(form.typed());
        } catch (Refusal unreadable) {
            return Map.of();
        }
    }

    private static Map<String, Object> offering(Map<String, Object> typed, List<EvidenceView> proofs) {
        Map<String, Object> data = new LinkedHashMap<>(typed);
        data.put(FormField.EVIDENCE, proofs.stream().map(piece -> Map.of("value", piece.attachment().id().toString(), "label",
                piece.note().isBlank() ? piece.attachment().name() : piece.attachment().name() + "（" + piece.note() + "）")).toList());
        return data;
    }
}
