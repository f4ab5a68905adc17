package cn.duban.demo.web;

import cn.duban.demo.TimeMachine;
import cn.duban.shared.Refusal;
import cn.duban.web.Reasons;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 时间机器: anyone who is signed in to the demo may move its clock, since all of them look at the same one. */
@Controller
@ConditionalOnProperty("duban.demo")
@PreAuthorize("isAuthenticated()")
class ClockPage {

    private final TimeMachine machine;
    private final Reasons words;

    ClockPage(TimeMachine machine, Reasons words) {
        this.machine = machine;
        this.words = words;
    }

    @GetMapping("/demo/clock")
    String clock() {
        return "demo/clock";
    }

    @PostMapping("/demo/clock/next-working-day")
    String nextWorkingDay(@RequestParam(defaultValue = "/todo") String back, RedirectAttributes page) {
        return cameTo(machine.forwardOneWorkingDay(), back, page);
    }

    @PostMapping("/demo/clock/forward")
    String forward(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
                   @RequestParam(defaultValue = "/todo") String back, RedirectAttributes page) {
        return cameTo(machine.forwardTo(date), back, page);
    }

    /** A day that cannot be gone to: the page of the clock says why. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    String refused(Refusal refusal, Model page) {
        page.addAttribute("refused", words.of(refusal));
        return "demo/clock";
    }

    private String cameTo(TimeMachine.Passage passage, String back, RedirectAttributes page) {
        page.addFlashAttribute("said", words.of(passage.done() == 0 ? "clock.moved" : "clock.moved.done", passage.to(), passage.done()));
        return "redirect:" + ownPath(back);
    }

    /** Never to another site: only a path of ours. */
    private static String ownPath(String back) {
        return back.startsWith("/") && !back.startsWith("//") && back.indexOf('\\') < 0 ? back : "/todo";
    }
}
