package cn.duban.plan.web;

import cn.duban.org.Unit;
import cn.duban.calendar.Cycle;
import cn.duban.plan.DraftTargets;
import cn.duban.plan.ItemEdit;
import cn.duban.plan.PlanDrafting;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanItem;
import cn.duban.plan.PlanView;
import cn.duban.plan.PlanViews;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 任务 of a draft: the form in which the office puts its fields right. A page of its own, and a part of the plan's page where a script fetches it. */
@Controller
@RequestMapping("/plans/{id}/items/{item}")
@PreAuthorize("hasRole('OFFICE')")
class DraftItemPage {

    private final PlanPages pages;
    private final PlanViews views;
    private final PlanDrafting drafting;
    private final DraftTargets targets;
    private final PlanWords words;
    private final CurrentOfficial official;

    DraftItemPage(PlanPages pages, PlanViews views, PlanDrafting drafting, DraftTargets targets, PlanWords words, CurrentOfficial official) {
        this.pages = pages;
        this.views = views;
        this.drafting = drafting;
        this.targets = targets;
        this.words = words;
        this.official = official;
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID item, Model page) {
        PlanItem now = views.item(new PlanId(id), item, official.scope());
        return editing(id, now, new ItemEdit(now.version(), now.text(), now.leadUnit().orElse(""), now.responsibleUnits(),
                now.deadline().map(deadline -> deadline.date().toString()).orElse(""), now.cycle().map(Cycle::code).orElse("")), page);
    }

    @PostMapping
    String save(@PathVariable UUID id, @PathVariable UUID item, @RequestParam int version, @RequestParam String text, @RequestParam String lead,
                @RequestParam(defaultValue = "") String responsible, @RequestParam(defaultValue = "") String deadline,
                @RequestParam(defaultValue = "") String cycle, Model page, HttpServletResponse response) {
        ItemEdit edit = new ItemEdit(version, text, lead, PlanFields.units(responsible), deadline, cycle);
        try {
            drafting.edit(new PlanId(id), item, edit, pages.actor(id));
            return "redirect:/plans/" + id + "#item-" + item;
        } catch (Refusal refused) {
            page.addAttribute("refused", pages.shown(refused, response));
            page.addAttribute("refusedField", refused.field().orElse(""));
            return editing(id, views.item(new PlanId(id), item, official.scope()), edit, page);
        }
    }

    /** Each target is a row of fields of the same names; a row that was emptied is taken out. */
    @PostMapping("/targets")
    String saveTargets(@PathVariable UUID id, @PathVariable UUID item, @RequestParam int version, @RequestParam MultiValueMap<String, String> sent, Model page,
                       HttpServletResponse response) {
        List<TargetRow> rows = TargetRow.sent(all(sent, "phrase"), all(sent, "metric"), all(sent, "compares"), all(sent, "value"), all(sent, "valueMax"), all(sent, "unit"));
        try {
            targets.set(new PlanId(id), item, version, rows.stream().map(TargetRow::edit).toList(), pages.actor(id));
            return "redirect:/plans/" + id + "#item-" + item;
        } catch (Refusal refused) {
            page.addAttribute("targetsRefused", pages.shown(refused, response));
            page.addAttribute("targetRows", rows);
            return edit(id, item, page);
        }
    }

    private static List<String> all(MultiValueMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of());
    }

    private String editing(UUID id, PlanItem now, ItemEdit edit, Model page) {
        page.addAttribute("id", id);
        page.addAttribute("item", now);
        page.addAttribute("edit", edit);
        page.addAttribute("responsible", Unit.inOneLine(edit.responsible()));
        page.addAttribute("units", views.unitNames());
        page.addAttribute("cycles", Cycle.values());
        page.addAttribute("words", words);
        if (!page.containsAttribute("targetRows")) {
            page.addAttribute("targetRows", now.targets().stream().map(TargetRow::of).toList());
        }
        page.addAttribute("noTarget", TargetRow.EMPTY);
        page.addAttribute("comparisons", TargetRow.COMPARISONS);
        PlanView view = views.view(new PlanId(id), official.scope());
        page.addAttribute("view", view);
        page.addAttribute("neighbours", DraftNeighbours.of(view, now.id()));
        page.addAttribute("cuts", SentenceCut.in(now.text()));
        return "plan/item";
    }
}
