package cn.duban.plan.web;

import cn.duban.org.Role;
import cn.duban.plan.AmendmentApproval;
import cn.duban.plan.AmendmentId;
import cn.duban.plan.AmendmentQuestion;
import cn.duban.plan.AmendmentReview;
import cn.duban.plan.AmendmentReviews;
import cn.duban.plan.AmendmentRow;
import cn.duban.plan.AmendmentRow.Change;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanViews;
import cn.duban.security.Actor;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 核对修订: what an amendment would do to each item, side by side; questions are answered beside the item; then it is approved as a whole. */
@Controller
@RequestMapping("/plans/{id}/amendments/{amendment}")
@PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
class AmendmentPage {

    private static final Set<Change> NOT_SHOWN_FIRST = EnumSet.of(Change.SAME, Change.RENUMBERED);

    private final PlanViews views;
    private final AmendmentReviews reviews;
    private final AmendmentApproval approval;
    private final CurrentOfficial official;
    private final AmendmentWords words;
    private final Reasons reasons;

    AmendmentPage(PlanViews views, AmendmentReviews reviews, AmendmentApproval approval, CurrentOfficial official, AmendmentWords words, Reasons reasons) {
        this.views = views;
        this.reviews = reviews;
        this.approval = approval;
        this.official = official;
        this.words = words;
        this.reasons = reasons;
    }

    @GetMapping
    String amendment(@PathVariable UUID id, @PathVariable UUID amendment, @RequestParam(defaultValue = "") String show, Model page) {
        return show(id, amendment, show, page);
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID amendment) {
        PlanViews.Original file = reviews.file(new PlanId(id), new AmendmentId(amendment), official.scope());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(file.content());
    }

    /** @param number of the item that an answer names, where it was typed and not chosen */
    @PostMapping("/answer")
    @PreAuthorize("hasRole('OFFICE')")
    String answer(@PathVariable UUID id, @PathVariable UUID amendment, @RequestParam String key, @RequestParam(defaultValue = "") String value,
                  @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String show, Model page, HttpServletResponse response) {
        return doing(id, amendment, show, key, value, page, response, "redirect:/plans/" + id + "/amendments/" + amendment + "?show=" + (show.matches("[A-Za-z_]+") ? show : "") + "#next",
                actor -> reviews.answer(new PlanId(id), new AmendmentId(amendment), key, number.isBlank() ? value : named(id, amendment, key, value, number.strip()), actor));
    }

    private String named(UUID id, UUID amendment, String key, String word, String number) {
        AmendmentReview review = reviews.view(new PlanId(id), new AmendmentId(amendment), official.scope());
        boolean offered = word.equals("merged");
        Optional<UUID> item = offered ? review.rows().stream().flatMap(row -> row.sources().stream().filter(one -> row.numberOf(one).equals(number))).findFirst()
                : review.rows().stream().flatMap(row -> row.running().stream()).filter(one -> one.item().number().equals(number)).map(one -> one.item().id()).findFirst();
        return word + ":" + item.orElseThrow(() -> Refusal.invalid(key, "refusal.plan.amendment-no-number", number));
    }

    @PostMapping("/approve")
    @PreAuthorize("hasRole('OFFICE')")
    String approve(@PathVariable UUID id, @PathVariable UUID amendment, @RequestParam String seen, Model page, HttpServletResponse response) {
        return doing(id, amendment, "", "", "", page, response, "redirect:/plans/" + id + "/amendments/" + amendment,
                actor -> approval.approve(new PlanId(id), new AmendmentId(amendment), seen, actor));
    }

    @PostMapping("/carry-on")
    @PreAuthorize("hasRole('OFFICE')")
    String carryOn(@PathVariable UUID id, @PathVariable UUID amendment, Model page, HttpServletResponse response) {
        return doing(id, amendment, "", "", "", page, response, "redirect:/plans/" + id + "/amendments/" + amendment,
                actor -> approval.carryOn(new PlanId(id), new AmendmentId(amendment), actor));
    }

    @PostMapping("/leave")
    @PreAuthorize("hasRole('OFFICE')")
    String leave(@PathVariable UUID id, @PathVariable UUID amendment, Model page, HttpServletResponse response) {
        return doing(id, amendment, "", "", "", page, response, "redirect:/plans/" + id + "/amendments",
                actor -> reviews.leave(new PlanId(id), new AmendmentId(amendment), actor));
    }

    private String doing(UUID id, UUID amendment, String show, String key, String typed, Model page, HttpServletResponse response, String then, java.util.function.Consumer<Actor> deed) {
        try {
            deed.accept(official.actingFor(views.officeOf(new PlanId(id), official.scope())));
            return then;
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND || refused.kind() == Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            response.setStatus(ActForms.statusOf(refused).value());
            page.addAttribute("refused", reasons.of(refused));
            page.addAttribute("refusedKey", key);
            page.addAttribute("typed", typed);
            return show(id, amendment, show, page);
        }
    }

    private String show(UUID id, UUID amendment, String show, Model page) {
        AmendmentReview review = reviews.view(new PlanId(id), new AmendmentId(amendment), official.scope());
        Optional<Change> only = java.util.Arrays.stream(Change.values()).filter(change -> change.name().equals(show)).findFirst();
        List<AmendmentRow> rows = review.rows().stream().filter(row -> only.map(row::is).orElse(show.equals("all") || !NOT_SHOWN_FIRST.containsAll(row.changes()))).toList();
        List<AmendmentQuestion> open = review.open();
        boolean mayChange = official.bodiesAs(Role.OFFICE).contains(review.plan().office());
        page.addAttribute("review", review);
        page.addAttribute("plan", review.plan());
        page.addAttribute("amendment", review.amendment());
        page.addAttribute("rows", rows);
        page.addAttribute("open", open);
        page.addAttribute("first", open.isEmpty() ? "" : open.get(0).key());
        page.addAttribute("show", show);
        page.addAttribute("words", words);
        page.addAttribute("mayChange", mayChange);
        page.addAttribute("mayDecide", mayChange && review.amendment().state() == cn.duban.plan.Amendment.State.OPEN);
        reviews.outcome(new PlanId(id), new AmendmentId(amendment), official.scope()).ifPresent(outcome -> page.addAttribute("outcome", outcome));
        return "plan/amendment";
    }
}
