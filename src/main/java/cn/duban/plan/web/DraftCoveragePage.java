package cn.duban.plan.web;

import cn.duban.plan.DraftCoverage;
import cn.duban.plan.DraftPassage;
import cn.duban.plan.DraftShaping;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 覆盖: what is to become of a passage of which nothing came: no task, an item of its own, or a part of one. */
@Controller
@RequestMapping("/plans/{id}/passages")
@PreAuthorize("hasRole('OFFICE')")
class DraftCoveragePage {

    private final PlanPages pages;
    private final PlanViews views;
    private final DraftCoverage coverage;
    private final DraftShaping shaping;
    private final CurrentOfficial official;

    DraftCoveragePage(PlanPages pages, PlanViews views, DraftCoverage coverage, DraftShaping shaping, CurrentOfficial official) {
        this.pages = pages;
        this.views = views;
        this.coverage = coverage;
        this.shaping = shaping;
        this.official = official;
    }

    @GetMapping("/{start}")
    String passage(@PathVariable UUID id, @PathVariable int start, Model page) {
        PlanView view = views.view(new PlanId(id), official.scope());
        DraftPassage passage = passage(id, start);
        page.addAttribute("id", id);
        page.addAttribute("view", view);
        page.addAttribute("passage", passage);
        page.addAttribute("words", views.text(new PlanId(id), official.scope()).substring(passage.start(), passage.end()).strip());
        page.addAttribute("nearest", nearest(view, start));
        return "plan/passage";
    }

    @PostMapping("/not-a-task")
    String notATask(@PathVariable UUID id, @RequestParam(name = "start", defaultValue = "") List<Integer> starts, Model page, HttpServletResponse response) {
        return pages.changing(id, "#source", page, response, FailedAct.NONE, actor -> coverage.notATask(new PlanId(id), starts, actor));
    }

    @PostMapping("/{start}/reopen")
    String reopen(@PathVariable UUID id, @PathVariable int start, Model page, HttpServletResponse response) {
        return pages.changing(id, "#source", page, response, FailedAct.NONE, actor -> coverage.reopen(new PlanId(id), start, actor));
    }

    /** The passage becomes part of an item: of its source, and of its text where that is wanted. */
    @PostMapping("/{start}/belongs")
    String belongs(@PathVariable UUID id, @PathVariable int start, @RequestParam UUID item, @RequestParam(defaultValue = "false") boolean text, Model page,
                   HttpServletResponse response) {
        return pages.changing(id, "#item-" + item, page, response, FailedAct.NONE, actor -> {
            DraftPassage passage = passage(id, start);
            shaping.cover(new PlanId(id), item, passage.start(), passage.end(), text, actor);
        });
    }

    private DraftPassage passage(UUID id, int start) {
        return coverage.of(new PlanId(id), official.scope()).stream().filter(one -> one.start() == start).findFirst()
                .orElseThrow(() -> Refusal.conflict("refusal.plan.passage-changed"));
    }

    private static UUID nearest(PlanView view, int start) {
        return view.actions().stream().flatMap(action -> action.items().stream()).filter(item -> item.sourceStart() < start && item.sourceEnd() > item.sourceStart())
                .reduce((one, other) -> other.sourceStart() > one.sourceStart() ? other : one).map(PlanItem::id).orElse(null);
    }
}
