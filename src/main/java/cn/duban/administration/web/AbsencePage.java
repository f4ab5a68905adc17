package cn.duban.administration.web;

import cn.duban.org.Absences;
import cn.duban.org.Official;
import cn.duban.org.OfficialId;
import cn.duban.org.Officials;
import cn.duban.security.AuditTrail;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.web.Reasons;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 外出委托: who is away says who acts meanwhile, and sees for whom they act themselves. */
@Controller
@PreAuthorize("isAuthenticated()")
class AbsencePage {

    private final Absences absences;
    private final Officials officials;
    private final CurrentOfficial current;
    private final AuditTrail audit;
    private final Reasons reasons;
    private final DubanClock clock;

    AbsencePage(Absences absences, Officials officials, CurrentOfficial current, AuditTrail audit, Reasons reasons, DubanClock clock) {
        this.absences = absences;
        this.officials = officials;
        this.current = current;
        this.audit = audit;
        this.reasons = reasons;
        this.clock = clock;
    }

    @GetMapping("/absence")
    String page(Model page) {
        Official own = own();
        page.addAttribute("colleagues", absences.colleaguesOf(own));
        page.addAttribute("own", absences.of(own.id()));
        page.addAttribute("lent", absences.lentTo(own.id()));
        page.addAttribute("today", clock.today());
        page.addAttribute("reasons", reasons);
        return "administration/absence";
    }

    @PostMapping("/absence")
    String note(@RequestParam(required = false) UUID delegate, @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate until, Model page, HttpServletResponse response, RedirectAttributes next) {
        Official own = own();
        try {
            UUID absence = absences.note(own, new OfficialId(given(delegate, "delegate")), given(from, "from"), given(until, "until"));
            audit.done(own, "absence.note", absence.toString());
            next.addFlashAttribute("said", reasons.of("absence.noted"));
            return "redirect:/absence";
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refusedField", refusal.field().orElse(""));
            page.addAttribute("refused", reasons.of(refusal));
            page.addAttribute("delegate", delegate);
            page.addAttribute("from", from);
            page.addAttribute("until", until);
            return page(page);
        }
    }

    @PostMapping("/absence/{id}/end")
    String end(@PathVariable UUID id, RedirectAttributes next) {
        Official own = own();
        absences.end(id, own);
        audit.done(own, "absence.end", id.toString());
        next.addFlashAttribute("said", reasons.of("absence.ended"));
        return "redirect:/absence";
    }

    private static <T> T given(T value, String field) {
        if (value == null) {
            throw Refusal.invalid(field, "refusal.org.absence-missing." + field);
        }
        return value;
    }

    /** With posts of their own only: what was lent is not lent on. */
    private Official own() {
        return officials.byId(current.require().id()).orElseThrow();
    }
}
