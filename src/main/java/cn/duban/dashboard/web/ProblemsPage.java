package cn.duban.dashboard.web;

import static java.util.function.Predicate.not;

import cn.duban.org.Official;
import cn.duban.security.AuditTrail;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ProblemPanel;
import cn.duban.web.Reasons;
import cn.duban.workflow.EngineProblems;
import cn.duban.workflow.EngineProblems.Problem;
import cn.duban.workitem.Handling;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 中断的流程: what the engine no longer tries by itself, and the button that has it try again. */
@Controller
@PreAuthorize("hasAnyRole('OFFICE', 'ADMINISTRATOR')")
class ProblemsPage {

    private static final int ROWS = 50;
    /** The models that have words of their own; any other is that of a special action. */
    private static final Map<String, String> PROCESSES = Map.of("work-item-handling", "problems.process.item",
            "escalation", "problems.process.escalation", "supervision-step", "problems.process.step");

    private final EngineProblems problems;
    private final Handling handling;
    private final CurrentOfficial official;
    private final AuditTrail audit;
    private final Reasons words;
    private final List<ProblemPanel> panels;

    ProblemsPage(EngineProblems problems, Handling handling, CurrentOfficial official, AuditTrail audit, Reasons words, List<ProblemPanel> panels) {
        this.problems = problems;
        this.handling = handling;
        this.official = official;
        this.audit = audit;
        this.words = words;
        this.panels = panels;
    }

    @GetMapping("/problems")
    String problems(Model page) {
        Official reader = official.require();
        page.addAttribute("count", problems.count());
        page.addAttribute("panels", panels.stream().filter(not(ProblemPanel::isEmpty)).map(ProblemPanel::fragment).toList());
        page.addAttribute("problems", problems.list(ROWS).stream().map(problem -> row(problem, reader)).toList());
        return "dashboard/problems";
    }

    @PostMapping("/problems/{id}/again")
    String tryAgain(@PathVariable String id, RedirectAttributes page) {
        problems.tryAgain(id);
        audit.done(official.require(), "engine.try-again", id);
        page.addFlashAttribute("said", words.of("problems.triedAgain"));
        return "redirect:/problems";
    }

    private Row row(Problem problem, Official reader) {
        Optional<WorkItemView> item = problem.process().equals("work-item-handling") ? item(problem.subject(), reader) : Optional.empty();
        return new Row(problem.id(), PROCESSES.getOrDefault(problem.process(), "problems.process.action"),
                item.map(WorkItemView::number).orElse(null), item.map(WorkItemView::title).orElse(null),
                item.map(found -> "/items/" + found.id()).orElse(null), problem.element(), problem.message());
    }

    /** Empty for who may not see the item: that its process is stuck is all they are told. */
    private Optional<WorkItemView> item(String id, Official reader) {
        try {
            return Optional.of(handling.view(WorkItemId.of(id), reader));
        } catch (Refusal hidden) {
            return Optional.empty();
        }
    }

    /** A line of the list; number, title and link are null where there is no item, or none that the reader may see. */
    record Row(String id, String process, String number, String title, String link, String element, String message) {
    }
}
