package cn.duban.workitem.web;

import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForms;
import cn.duban.web.LampView;
import cn.duban.web.LampWords;
import cn.duban.web.Reasons;
import cn.duban.workitem.CalendarRetiming;
import cn.duban.workitem.TimingChange;
import cn.duban.workitem.WorkItemId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 重新计时: the items that a new calendar would move, as they are and as they would be; the office confirms all or some. */
@Controller
@RequestMapping("/rules/retiming")
@PreAuthorize("hasRole('OFFICE')")
class RetimingPage {

    private static final int SIZE = 50;

    private final CalendarRetiming retiming;
    private final CurrentOfficial official;
    private final LampWords lamps;
    private final Reasons reasons;

    RetimingPage(CalendarRetiming retiming, CurrentOfficial official, LampWords lamps, Reasons reasons) {
        this.retiming = retiming;
        this.official = official;
        this.lamps = lamps;
        this.reasons = reasons;
    }

    @GetMapping
    String waiting(@RequestParam Optional<UUID> after, Model page) {
        UnitId office = office();
        CalendarRetiming.Standing standing = retiming.standing(office);
        List<TimingChange> changes = standing.version().map(version -> retiming.waiting(office, version, after, SIZE)).orElse(List.of());
        page.addAttribute("standing", standing);
        page.addAttribute("rows", changes.stream().map(this::row).toList());
        page.addAttribute("next", changes.size() == SIZE ? changes.get(SIZE - 1).item().value() : null);
        return "workitem/retiming";
    }

    @PostMapping
    String confirm(@RequestParam int version, @RequestParam(required = false) List<UUID> item, @RequestParam(defaultValue = "false") boolean all,
                   Model page, HttpServletResponse response, RedirectAttributes next) {
        try {
            List<WorkItemId> chosen = item == null ? List.of() : item.stream().map(WorkItemId::new).toList();
            int confirmed = retiming.confirm(version, all ? Optional.empty() : Optional.of(chosen), official.actingFor(office()));
            next.addFlashAttribute("said", reasons.of("retiming.confirmed", confirmed, version));
            return "redirect:/rules/retiming";
        } catch (Refusal refused) {
            response.setStatus(ActForms.statusOf(refused).value());
            page.addAttribute("refused", reasons.of(refused));
            return waiting(Optional.empty(), page);
        }
    }

    private UnitId office() {
        return official.actingAs(Role.OFFICE).body();
    }

    private Row row(TimingChange change) {
        return new Row(change, change.lampBefore().map(lamps::of).orElse(null), change.lampAfter().map(lamps::of).orElse(null));
    }

    /** A change with its lamps in words. */
    record Row(TimingChange change, LampView lampBefore, LampView lampAfter) {
    }
}
