package cn.duban.dashboard.web;

import cn.duban.calendar.WarningLight;
import cn.duban.inbox.TodoCounts;
import cn.duban.inbox.TodoKind;
import cn.duban.inbox.Todos;
import cn.duban.org.Role;
import cn.duban.security.CurrentOfficial;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import cn.duban.workflow.EngineProblems;
import cn.duban.workitem.Escalations;
import cn.duban.workitem.LedgerFilter;
import cn.duban.workitem.WorkItemLedger;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 督导总览: what the leadership group has to decide, what is overdue and about to be, and who has held the ball the longest. */
@Controller
@PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
class LeadershipPage {

    private static final int ROWS = 10;

    private final WorkItemLedger ledger;
    private final Escalations escalations;
    private final Todos todos;
    private final EngineProblems problems;
    private final CurrentOfficial official;
    private final DubanClock clock;

    LeadershipPage(WorkItemLedger ledger, Escalations escalations, Todos todos, EngineProblems problems, CurrentOfficial official,
            DubanClock clock) {
        this.ledger = ledger;
        this.escalations = escalations;
        this.todos = todos;
        this.problems = problems;
        this.official = official;
        this.clock = clock;
    }

    @GetMapping("/leadership")
    String leadership(Model page) {
        VisibleScope scope = official.scope();
        page.addAttribute("counts", ledger.counts(LedgerFilter.none(), scope));
        TodoCounts waiting = todos.counts(scope, clock.today());
        page.addAttribute("leads", official.require().holds(Role.LEADERSHIP));
        page.addAttribute("toInstruct", waiting.of(TodoKind.INSTRUCT));
        page.addAttribute("toConfirm", waiting.of(TodoKind.CONFIRM_MOOT));
        page.addAttribute("escalations", escalations.waitingFor(official.require(), ROWS));
        page.addAttribute("late", ledger.page(lamps(WarningLight.OVERDUE, WarningLight.RED), scope, Optional.empty(), ROWS));
        page.addAttribute("soon", ledger.page(lamps(WarningLight.DUE_SOON), scope, Optional.empty(), ROWS));
        page.addAttribute("held", ledger.heldLongest(scope, ROWS));
        page.addAttribute("actions", ledger.progress(LedgerFilter.none(), scope));
        // Who sits in the leadership group can do nothing about them.
        page.addAttribute("problems", official.require().holds(Role.OFFICE) ? problems.count() : 0);
        return "dashboard/leadership";
    }

    private static LedgerFilter lamps(WarningLight first, WarningLight... others) {
        return LedgerFilter.none().withLamps(EnumSet.of(first, others));
    }
}
