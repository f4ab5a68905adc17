package cn.duban.plan.web;

import cn.duban.org.Role;
import cn.duban.plan.DraftOffers;
import cn.duban.plan.OfferTaken;
import cn.duban.plan.OfferView;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanViews;
import cn.duban.security.Actor;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 核对改动: what an offer would change in the draft; each change is taken or left. */
@Controller
@RequestMapping("/plans/{id}/offers/{offer}")
@PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
class OfferPage {

    /** Before the key of a change that is in conflict: its radio buttons. */
    private static final String CONFLICT = "conflict.";

    private final PlanViews views;
    private final DraftOffers offers;
    private final CurrentOfficial official;
    private final OfferWords words;
    private final PlanWords planWords;
    private final Reasons reasons;

    OfferPage(PlanViews views, DraftOffers offers, CurrentOfficial official, OfferWords words, PlanWords planWords, Reasons reasons) {
        this.views = views;
        this.offers = offers;
        this.official = official;
        this.words = words;
        this.planWords = planWords;
        this.reasons = reasons;
    }

    @GetMapping
    String offer(@PathVariable UUID id, @PathVariable UUID offer, Model page) {
        return show(id, offer, Chosen.NOTHING_YET, page);
    }

    @PostMapping("/take")
    @PreAuthorize("hasRole('OFFICE')")
    String take(@PathVariable UUID id, @PathVariable UUID offer, @RequestParam String seen, @RequestParam(defaultValue = "") List<String> take,
                @RequestParam(defaultValue = "false") boolean all, @RequestParam(defaultValue = "") String reason, @RequestParam Map<String, String> fields,
                Model page, HttpServletResponse response) {
        Chosen chosen = Chosen.of(take, fields, reason);
        try {
            Set<String> taken = new HashSet<>(chosen.taken());
            if (all) {
                offers.view(new PlanId(id), offer, official.scope()).diff().plainKeys().forEach(taken::add);
            }
            offers.take(new PlanId(id), offer, new OfferTaken(seen, taken, chosen.decided(), reason), actor(id));
            return "redirect:/plans/" + id;
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND || refused.kind() == Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            response.setStatus(ActForms.statusOf(refused).value());
            page.addAttribute("refused", reasons.of(refused));
            page.addAttribute("refusedField", refused.field().orElse(""));
            return show(id, offer, chosen, page);
        }
    }

    @PostMapping("/leave")
    @PreAuthorize("hasRole('OFFICE')")
    String leave(@PathVariable UUID id, @PathVariable UUID offer) {
        offers.leave(new PlanId(id), offer, actor(id));
        return "redirect:/plans/" + id + "/exchange";
    }

    private Actor actor(UUID id) {
        return official.actingFor(views.officeOf(new PlanId(id), official.scope()));
    }

    private String show(UUID id, UUID offer, Chosen chosen, Model page) {
        OfferView view = offers.view(new PlanId(id), offer, official.scope());
        page.addAttribute("view", view);
        page.addAttribute("plan", view.plan());
        page.addAttribute("words", words);
        page.addAttribute("planWords", planWords);
        page.addAttribute("chosen", chosen);
        page.addAttribute("mayTake", view.offer().isOpen() && official.bodiesAs(Role.OFFICE).contains(view.plan().office()));
        return "plan/offer";
    }

    /**
     * What was chosen before something was refused.
     *
     * @param isFirst nothing was chosen yet: then everything is, but conflicts
     */
    record Chosen(boolean isFirst, Set<String> taken, Set<String> decided, String reason) {

        static final Chosen NOTHING_YET = new Chosen(true, Set.of(), Set.of(), "");

        static Chosen of(List<String> take, Map<String, String> fields, String reason) {
            Set<String> taken = new HashSet<>(take);
            Set<String> decided = new HashSet<>();
            fields.forEach((name, value) -> {
                if (name.startsWith(CONFLICT)) {
                    String key = name.substring(CONFLICT.length());
                    decided.add(key);
                    if (value.equals("take")) {
                        taken.add(key);
                    }
                }
            });
            return new Chosen(false, taken, decided, reason);
        }

        public boolean takes(String key) {
            return isFirst || taken.contains(key);
        }

        public boolean decidesFor(String key) {
            return decided.contains(key) && taken.contains(key);
        }

        public boolean decidesAgainst(String key) {
            return decided.contains(key) && !taken.contains(key);
        }
    }
}
