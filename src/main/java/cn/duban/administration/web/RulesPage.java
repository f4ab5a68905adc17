package cn.duban.administration.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 规则: what time is counted by. The calendar is what everybody who may look at rules may look at. */
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'OFFICE')")
class RulesPage {

    @GetMapping("/rules")
    String rules() {
        return "redirect:/rules/calendar";
    }
}
