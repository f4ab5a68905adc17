package cn.duban.plan.web;

import cn.duban.org.Role;
import cn.duban.plan.FanOut;
import cn.duban.plan.FanOutChoice.Extent;
import cn.duban.plan.FanningOut;
import cn.duban.plan.Plan;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanState;
import cn.duban.plan.PlanViews;
import cn.duban.security.Actor;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 分至属地: per clause and per item, which local governments get a child when the plan is issued. */
@Controller
@RequestMapping("/plans/{id}/fan-out")
@PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
class FanOutPage {

    private final FanningOut fanningOut;
    private final PlanViews views;
    private final CurrentOfficial official;
    private final Reasons reasons;

    FanOutPage(FanningOut fanningOut, PlanViews views, CurrentOfficial official, Reasons reasons) {
        this.fanningOut = fanningOut;
        this.views = views;
        this.official = official;
        this.reasons = reasons;
    }

    /** What was chosen and refused; null for nothing. */
    record Typed(UUID item, String collective, Extent extent, Set<String> members, String reason, String field, String because) {

        public boolean is(UUID asked, String name) {
            return name.equals(collective) && Objects.equals(item, asked);
        }
    }

    @GetMapping
    String choices(@PathVariable UUID id, @RequestParam Optional<UUID> item, Model page) {
        return show(id, item, null, page);
    }

    @PostMapping
    @PreAuthorize("hasRole('OFFICE')")
    String choose(@PathVariable UUID id, @RequestParam Optional<UUID> item, @RequestParam String collective, @RequestParam Optional<Extent> extent,
                  @RequestParam(defaultValue = "") List<String> members, @RequestParam(defaultValue = "") String reason, Model page, HttpServletResponse response) {
        Typed typed = new Typed(item.orElse(null), collective, extent.orElse(null), Set.copyOf(members), reason, "", "");
        return changing(id, typed, page, response, actor -> fanningOut.choose(new PlanId(id), item, collective,
                extent.orElseThrow(() -> Refusal.invalid("extent", "refusal.plan.fan-out-extent")), members, reason, actor));
    }

    @PostMapping("/follow")
    @PreAuthorize("hasRole('OFFICE')")
    String follow(@PathVariable UUID id, @RequestParam UUID item, @RequestParam String collective, Model page, HttpServletResponse response) {
        return changing(id, new Typed(item, collective, null, Set.of(), "", "", ""), page, response, actor -> fanningOut.follow(new PlanId(id), item, collective, actor));
    }

    private String changing(UUID id, Typed typed, Model page, HttpServletResponse response, Consumer<Actor> deed) {
        try {
            deed.accept(official.actingFor(views.officeOf(new PlanId(id), official.scope())));
            return "redirect:/plans/" + id + "/fan-out" + (typed.item() == null ? "" : "?item=" + typed.item() + "#item-" + typed.item());
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND || refused.kind() == Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            response.setStatus(ActForms.statusOf(refused).value());
            return show(id, Optional.ofNullable(typed.item()), new Typed(typed.item(), typed.collective(), typed.extent(), typed.members(), typed.reason(),
                    refused.field().orElse(""), reasons.of(refused)), page);
        }
    }

    private String show(UUID id, Optional<UUID> item, Typed typed, Model page) {
        PlanId plan = new PlanId(id);
        Plan shown = views.view(plan, official.scope()).plan();
        FanOut fanOut = fanningOut.of(plan, official.scope());
        List<FanOut.Line> lines = fanningOut.lines(plan, official.scope());
        page.addAttribute("plan", shown);
        page.addAttribute("fanOut", fanOut);
        page.addAttribute("figures", FanOutFigures.of(lines));
        page.addAttribute("lines", lines);
        page.addAttribute("open", item.orElse(null));
        page.addAttribute("typed", typed);
        page.addAttribute("mayChoose", shown.state() == PlanState.CONFIRMED && official.bodiesAs(Role.OFFICE).contains(shown.office()));
        return "plan/fan-out";
    }
}
