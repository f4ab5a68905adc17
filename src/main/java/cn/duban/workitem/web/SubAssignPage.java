package cn.duban.workitem.web;

import cn.duban.org.Unit;
import cn.duban.org.UnitId;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import cn.duban.workitem.Handling;
import cn.duban.workitem.SubAssigning;
import cn.duban.workitem.SubAssignment;
import cn.duban.workitem.SubAssignment.Share;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 层层分解: the units below, each with a date and its share of every target. */
@Controller
@PreAuthorize("isAuthenticated()")
@Tag(name = "任务")
class SubAssignPage {

    private final SubAssigning subAssigning;
    private final Handling handling;
    private final CurrentOfficial official;
    private final Reasons reasons;

    SubAssignPage(SubAssigning subAssigning, Handling handling, CurrentOfficial official, Reasons reasons) {
        this.subAssigning = subAssigning;
        this.handling = handling;
        this.official = official;
        this.reasons = reasons;
    }

    @GetMapping("/items/{id}/sub-assign")
    String form(@PathVariable WorkItemId id, Model page) {
        return show(id, Map.of(), List.of(), page);
    }

    @PostMapping("/items/{id}/sub-assign")
    String subAssign(@PathVariable WorkItemId id, @RequestParam(defaultValue = "") List<String> unit, @RequestParam Map<String, String> typed, Model page,
                     HttpServletResponse response, RedirectAttributes next) {
        try {
            int targets = handling.view(id, official.require()).targets().size();
            subAssigning.subAssign(id, new SubAssignment(unit.stream().map(one -> share(one, targets, typed)).toList()), official.require());
            next.addFlashAttribute("said", reasons.of("sub-assign.done", unit.size()));
            return "redirect:/items/" + id + "#children";
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND || refused.kind() == Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            response.setStatus(ActForms.statusOf(refused).value());
            page.addAttribute("refused", reasons.of(refused));
            page.addAttribute("field", refused.field().orElse(""));
            return show(id, typed, unit, page);
        }
    }

    @PostMapping("/api/items/{id}/sub-assignments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ResponseBody
    @Operation(summary = "层层分解：分给下级单位，values 以目标的位置（从 0 起）为键")
    void subAssign(@PathVariable WorkItemId id, @RequestBody SubAssignment order) {
        subAssigning.subAssign(id, order, official.require());
    }

    private String show(WorkItemId id, Map<String, String> typed, List<String> chosen, Model page) {
        WorkItemView item = handling.view(id, official.require());
        List<Unit> open;
        try {
            open = subAssigning.open(id, official.require());
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.CONFLICT) {
                throw refused;
            }
            open = List.of();
            page.addAttribute("refused", reasons.of(refused));
        }
        page.addAttribute("item", item);
        page.addAttribute("units", open);
        page.addAttribute("typed", new HashMap<>(typed));
        page.addAttribute("chosen", chosen);
        return "workitem/sub-assign";
    }

    private static Share share(String unit, int targets, Map<String, String> typed) {
        Map<Integer, BigDecimal> values = new HashMap<>();
        for (int target = 0; target < targets; target++) {
            String field = "share-" + unit + "-" + target;
            String value = typed.getOrDefault(field, "").strip();
            if (!value.isEmpty()) {
                values.put(target, number(field, value));
            }
        }
        return new Share(unit(unit), day("due-" + unit, typed.getOrDefault("due-" + unit, "")), values);
    }

    private static UnitId unit(String id) {
        try {
            return UnitId.of(id);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("units", "refusal.sub-assign.not-below");
        }
    }

    private static BigDecimal number(String field, String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw Refusal.invalid(field, "refusal.sub-assign.share");
        }
    }

    private static LocalDate day(String field, String value) {
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, "refusal.sub-assign.date");
        }
    }
}
