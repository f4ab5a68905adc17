package cn.duban.workitem.web;

import cn.duban.org.UnitId;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import cn.duban.workitem.UnitConfirmation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 单位设置: whether the unit's leader in charge confirms what leaves it. */
@Controller
@PreAuthorize("hasAnyRole('HANDLER', 'LEADER_IN_CHARGE', 'ADMINISTRATOR')")
@Tag(name = "单位设置")
class UnitSettingsPage {

    private final UnitConfirmation confirmation;
    private final CurrentOfficial official;
    private final Reasons reasons;
    private final ItemPageWords words;

    UnitSettingsPage(UnitConfirmation confirmation, CurrentOfficial official, Reasons reasons, ItemPageWords words) {
        this.confirmation = confirmation;
        this.official = official;
        this.reasons = reasons;
        this.words = words;
    }

    @GetMapping("/unit-settings")
    String settings(Model page) {
        page.addAttribute("settings", confirmation.settingsOf(official.require()));
        page.addAttribute("words", words);
        return "workitem/unit-settings";
    }

    @PostMapping("/unit-settings/{unit}/leader-confirms")
    String want(@PathVariable UUID unit, @RequestParam boolean wanted, Model page, HttpServletResponse response, RedirectAttributes next) {
        try {
            confirmation.want(new UnitId(unit), wanted, official.require());
            next.addFlashAttribute("said", reasons.of(wanted ? "unit-settings.switched-on" : "unit-settings.switched-off"));
            return "redirect:/unit-settings";
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            response.setStatus(ActForms.statusOf(refusal).value());
            page.addAttribute("refused", reasons.of(refusal));
            page.addAttribute("refusedUnit", unit);
            return settings(page);
        }
    }

    @GetMapping("/api/unit-settings")
    @ResponseBody
    @Operation(summary = "本人所在单位的设置：是否需分管领导审核")
    List<UnitConfirmation.Setting> settings() {
        return confirmation.settingsOf(official.require());
    }

    @PutMapping("/api/unit-settings/{unit}/leader-confirms")
    @ResponseBody
    @Operation(summary = "设置是否需分管领导审核")
    UnitConfirmation.Setting want(@PathVariable UUID unit, @RequestParam boolean wanted) {
        confirmation.want(new UnitId(unit), wanted, official.require());
        return confirmation.setting(new UnitId(unit), official.require());
    }
}
