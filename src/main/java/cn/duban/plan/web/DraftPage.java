package cn.duban.plan.web;

import cn.duban.plan.DraftHeadings;
import cn.duban.plan.DraftRevision;
import cn.duban.plan.DraftUndo;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanView;
import cn.duban.plan.PlanViews;
import cn.duban.security.Actor;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.ResponseBody;

/** 草稿 as a whole: how far it has come, what it says of itself, and taking the last act back. */
@Controller
@RequestMapping("/plans/{id}")
class DraftPage {

    private final PlanPages pages;
    private final PlanViews views;
    private final DraftUndo undoing;
    private final DraftHeadings headings;
    private final CurrentOfficial official;

    DraftPage(PlanPages pages, PlanViews views, DraftUndo undoing, DraftHeadings headings, CurrentOfficial official) {
        this.pages = pages;
        this.views = views;
        this.undoing = undoing;
        this.headings = headings;
        this.official = official;
    }

    /** Asked every few seconds by a page that stands open, so that two people see each other's changes. */
    @GetMapping("/revision")
    @PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
    @ResponseBody
    DraftRevision revision(@PathVariable UUID id) {
        return views.revision(new PlanId(id), official.scope());
    }

    @PostMapping("/undo")
    @PreAuthorize("hasRole('OFFICE')")
    String undo(@PathVariable UUID id, Model page, HttpServletResponse response) {
        return pages.changing(id, "", page, response, FailedAct.NONE, actor -> undoing.undo(new PlanId(id), actor));
    }

    @GetMapping("/heading")
    @PreAuthorize("hasRole('OFFICE')")
    String heading(@PathVariable UUID id, Model page) {
        PlanView view = views.view(new PlanId(id), official.scope());
        page.addAttribute("plan", view.plan());
        page.addAttribute("view", view);
        return "plan/heading";
    }

    @PostMapping("/heading")
    @PreAuthorize("hasRole('OFFICE')")
    String rename(@PathVariable UUID id, @RequestParam String title, Model page, HttpServletResponse response) {
        return describing(id, page, response, actor -> headings.rename(new PlanId(id), title, actor));
    }

    @PostMapping("/identity")
    @PreAuthorize("hasRole('OFFICE')")
    String identify(@PathVariable UUID id, @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String date, Model page,
                    HttpServletResponse response) {
        return describing(id, page, response, actor -> headings.identify(new PlanId(id), number, date, actor));
    }

    @PostMapping("/actions/{no}/name")
    @PreAuthorize("hasRole('OFFICE')")
    String renameAction(@PathVariable UUID id, @PathVariable int no, @RequestParam String name, Model page, HttpServletResponse response) {
        return describing(id, page, response, actor -> headings.renameAction(new PlanId(id), no, name, actor));
    }

    private String describing(UUID id, Model page, HttpServletResponse response, Consumer<Actor> deed) {
        try {
            deed.accept(pages.actor(id));
            return "redirect:/plans/" + id;
        } catch (Refusal refused) {
            page.addAttribute("refused", pages.shown(refused, response));
            return heading(id, page);
        }
    }
}
