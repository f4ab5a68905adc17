package cn.duban.workitem.web;

import cn.duban.calendar.WarningLight;
import cn.duban.org.Role;
import cn.duban.org.UnitKind;
import cn.duban.org.Units;
import cn.duban.security.CurrentOfficial;
import cn.duban.security.VisibleScope;
import cn.duban.workitem.ActionProgress;
import cn.duban.workitem.ChildViews;
import cn.duban.workitem.LedgerCounts;
import cn.duban.workitem.LedgerFilter;
import cn.duban.workitem.LedgerRow;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemLedger;
import cn.duban.workitem.WorkItemState;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 台账: the work items this person may see, narrowed down, page by page. Its address says what is shown, so that it can be passed on. */
@Controller
@PreAuthorize("isAuthenticated()")
class LedgerPage {

    private static final int PAGE = 50;
    private static final Set<UnitKind> BODIES = EnumSet.of(UnitKind.OFFICE, UnitKind.LEADERSHIP_GROUP);

    private static final Set<WorkItemState> USUAL = EnumSet.of(WorkItemState.ASSIGNED, WorkItemState.IN_PROGRESS, WorkItemState.COMPLETION_REPORTED, WorkItemState.DONE);

    private final WorkItemLedger ledger;
    private final ChildViews children;
    private final Units units;
    private final CurrentOfficial official;
    private final ItemPageWords words;

    LedgerPage(WorkItemLedger ledger, ChildViews children, Units units, CurrentOfficial official, ItemPageWords words) {
        this.ledger = ledger;
        this.children = children;
        this.units = units;
        this.official = official;
        this.words = words;
    }

    @GetMapping("/ledger")
    String ledger(LedgerQuery query, Model page) {
        VisibleScope scope = official.scope();
        List<LedgerRow> found = ledger.page(query.filter(), scope, query.place(), PAGE + 1);
        List<LedgerRow> shown = found.subList(0, Math.min(PAGE, found.size()));
        List<ActionProgress> actions = ledger.progress(LedgerFilter.none(), scope);
        page.addAttribute("query", query);
        page.addAttribute("words", words);
        page.addAttribute("mayRegister", !official.bodiesAs(Role.OFFICE).isEmpty());
        page.addAttribute("rows", shown);
        page.addAttribute("children", children.counts(shown.stream().map(LedgerRow::id).toList()));
        page.addAttribute("parent", Optional.ofNullable(query.parent()).flatMap(id -> children.opened(new WorkItemId(id), scope)).orElse(null));
        LedgerCounts counts = ledger.counts(query.filterOfCounts(), scope);
        page.addAttribute("counts", counts);
        page.addAttribute("matching", query.isFilterOfCounts() ? counts.total() : ledger.counts(query.filter(), scope).total());
        page.addAttribute("states", states(query, counts));
        page.addAttribute("lamps", WarningLight.values());
        page.addAttribute("plans", plans(actions));
        page.addAttribute("actions", actions.stream().filter(action -> query.plan() == null || action.plan().equals(query.plan())).toList());
        page.addAttribute("units", units.all().stream().filter(unit -> !BODIES.contains(unit.kind())).toList());
        page.addAttribute("next", found.size() > PAGE ? query.addressAfter(shown.get(PAGE - 1).place().toString()) : null);
        return "workitem/ledger";
    }

    private static Map<UUID, String> plans(List<ActionProgress> actions) {
        Map<UUID, String> plans = new LinkedHashMap<>();
        actions.forEach(action -> plans.put(action.plan(), action.planTitle()));
        return plans;
    }

    /** The states every ledger has, and the rarer ones where there is something in them. */
    private static List<WorkItemState> states(LedgerQuery query, LedgerCounts counts) {
        return Arrays.stream(WorkItemState.values()).filter(state -> USUAL.contains(state) || counts.of(state) > 0 || state == query.state()).toList();
    }
}
