package cn.duban.plan.web;

import cn.duban.plan.DraftShaping;
import cn.duban.plan.DraftUnits;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanItem;
import cn.duban.plan.PlanView;
import cn.duban.plan.PlanViews;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds an item to a draft, from words of the source or blank, and gives several items their units at once. */
@Controller
@RequestMapping("/plans/{id}")
@PreAuthorize("hasRole('OFFICE')")
class DraftAddPage {

    private final PlanPages pages;
    private final PlanViews views;
    private final DraftShaping shaping;
    private final DraftUnits assigning;
    private final CurrentOfficial official;

    DraftAddPage(PlanPages pages, PlanViews views, DraftShaping shaping, DraftUnits assigning, CurrentOfficial official) {
        this.pages = pages;
        this.views = views;
        this.shaping = shaping;
        this.assigning = assigning;
        this.official = official;
    }

    /** The form; with a place in the source it is filled in from there, and goes behind the item that stands before it. */
    @GetMapping("/items/new")
    String form(@PathVariable UUID id, @RequestParam(defaultValue = "") String action, @RequestParam(defaultValue = "0") int start,
                @RequestParam(defaultValue = "0") int end, Model page) {
        PlanView view = views.view(new PlanId(id), official.scope());
        String text = views.text(new PlanId(id), official.scope());
        boolean source = start >= 0 && end > start && end <= text.length();
        Optional<PlanItem> before = source ? before(view, start) : Optional.empty();
        Optional<Integer> no = PlanFields.number(action).or(() -> before.map(item -> DraftNeighbours.of(view, item.id()).actionNo()));
        return adding(view, new Typed(no.map(String::valueOf).orElse(""), source ? text.substring(start, end).replaceAll("\\s+", "") : "",
                source ? start : 0, source ? end : 0), page);
    }

    @PostMapping("/items")
    String add(@PathVariable UUID id, @RequestParam(defaultValue = "") String action, @RequestParam(defaultValue = "") String text,
               @RequestParam(defaultValue = "0") int start, @RequestParam(defaultValue = "0") int end, Model page, HttpServletResponse response) {
        PlanView view = views.view(new PlanId(id), official.scope());
        try {
            int no = PlanFields.number(action).orElse(1);
            UUID added = shaping.add(new PlanId(id), no, place(view, no, start, end), text, start, end, pages.actor(id));
            return "redirect:/plans/" + id + "#item-" + added;
        } catch (Refusal refused) {
            page.addAttribute("refused", pages.shown(refused, response));
            page.addAttribute("refusedField", refused.field().orElse(""));
            return adding(view, new Typed(action, text, start, end), page);
        }
    }

    /** @param scope number of an action for all its items, blank for those that were chosen */
    @PostMapping("/assign")
    String assign(@PathVariable UUID id, @RequestParam(name = "item", defaultValue = "") List<UUID> items, @RequestParam(defaultValue = "") String scope,
                  @RequestParam(defaultValue = "") String lead, @RequestParam(defaultValue = "") String responsible, Model page,
                  HttpServletResponse response) {
        return pages.changing(id, "#draft", page, response, new FailedAct(null, "", "", List.of(lead, responsible), Map.of()), actor -> {
            List<UUID> chosen = new ArrayList<>(items);
            PlanFields.number(scope).ifPresent(no -> views.view(new PlanId(id), official.scope()).actions().stream()
                    .filter(one -> one.action().no() == no).flatMap(one -> one.items().stream()).map(PlanItem::id).forEach(chosen::add));
            assigning.assign(new PlanId(id), chosen.stream().distinct().toList(), lead, PlanFields.units(responsible), actor);
        });
    }

    private String adding(PlanView view, Typed typed, Model page) {
        page.addAttribute("view", view);
        page.addAttribute("id", view.plan().id());
        page.addAttribute("typed", typed);
        return "plan/add";
    }

    private static Optional<UUID> place(PlanView view, int no, int start, int end) {
        List<PlanItem> items = view.actions().stream().filter(action -> action.action().no() == no).flatMap(action -> action.items().stream()).toList();
        Optional<PlanItem> before = end > start ? items.stream().filter(item -> item.sourceEnd() > item.sourceStart() && item.sourceStart() < start)
                .reduce((one, other) -> other) : items.stream().reduce((one, other) -> other);
        return before.map(PlanItem::id);
    }

    private static Optional<PlanItem> before(PlanView view, int start) {
        return view.actions().stream().flatMap(action -> action.items().stream())
                .filter(item -> item.sourceEnd() > item.sourceStart() && item.sourceStart() < start)
                .reduce((one, other) -> other.sourceStart() > one.sourceStart() ? other : one);
    }

    /** What was typed, or is proposed. */
    record Typed(String action, String text, int start, int end) {
    }
}
