package cn.duban.workitem.web;

import cn.duban.security.CurrentOfficial;
import cn.duban.web.ActForm;
import cn.duban.workitem.RequestAct;
import cn.duban.workitem.RequestKind;
import cn.duban.workitem.RequestOffer;
import cn.duban.workitem.RequestView;
import cn.duban.workitem.Requests;
import cn.duban.workitem.WorkItemId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 申请 on the page of a work item: what is and was asked, who holds it since when, and the forms in which this person asks or answers. */
@Component
class RequestsPanel {

    private final Requests requests;
    private final RequestForms forms;
    private final CurrentOfficial official;

    RequestsPanel(Requests requests, RequestForms forms, CurrentOfficial official) {
        this.requests = requests;
        this.forms = forms;
        this.official = official;
    }

    /**
     * What the fragment shows.
     *
     * @param open      who is still waited for, the latest first
     * @param past      how the others ended, the latest first
     * @param raising   the forms in which this person may ask
     * @param lateSince the deadline after which no extension can be asked for any more, where that is why this person cannot
     * @param refused   a form that came back and has no place to stand any more; null where there is none
     * @param opened    key of the form that came back refused; empty text where none did
     */
    record Shown(List<Entry> open, List<Entry> past, List<ActForm> raising, Optional<LocalDate> lateSince, boolean proofMissing, ActForm refused, String opened) {

        public boolean isEmpty() {
            return open.isEmpty() && past.isEmpty() && raising.isEmpty() && lateSince.isEmpty() && refused == null;
        }
    }

    /** A request with the forms in which this person may act on it. */
    record Entry(RequestView request, List<ActForm> forms) {
    }

    Shown of(WorkItemId item, Optional<ActForm> refused) {
        RequestOffer offer = requests.offer(item, official.require());
        Optional<ActForm> back = refused.map(form -> forms.refused(form, offer.proofs()));
        List<Entry> all = requests.of(item, official.require()).stream().map(request -> entry(request, back)).toList();
        List<ActForm> raising = offer.kinds().stream().sorted().map(kind -> standing(forms.raising(item, kind, offer.proofs()), back)).toList();
        boolean placed = back.isEmpty() || raising.contains(back.get()) || all.stream().anyMatch(entry -> entry.forms().contains(back.get()));
        return new Shown(all.stream().filter(entry -> entry.request().isOpen()).toList(), all.stream().filter(entry -> !entry.request().isOpen()).toList(),
                raising, offer.lateSince(), offer.kinds().contains(RequestKind.PAUSE) && offer.proofs().isEmpty(), placed ? null : back.get(),
                back.map(ActForm::key).orElse(""));
    }

    private Entry entry(RequestView request, Optional<ActForm> refused) {
        return new Entry(request, Arrays.stream(RequestAct.values()).filter(request.permitted()::contains)
                .map(act -> standing(forms.acting(request, act), refused)).toList());
    }

    private static ActForm standing(ActForm blank, Optional<ActForm> refused) {
        return refused.filter(form -> form.key().equals(blank.key())).orElse(blank);
    }
}
