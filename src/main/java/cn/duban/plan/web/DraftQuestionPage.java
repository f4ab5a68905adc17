package cn.duban.plan.web;

import cn.duban.plan.Answer;
import cn.duban.plan.PlanDrafting;
import cn.duban.plan.PlanId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 待定问题: the office answers what a draft leaves open. */
@Controller
@RequestMapping("/plans/{id}/questions")
@PreAuthorize("hasRole('OFFICE')")
class DraftQuestionPage {

    private static final String EXCEPTION = "exception.";

    private final PlanPages pages;
    private final PlanDrafting drafting;

    DraftQuestionPage(PlanPages pages, PlanDrafting drafting) {
        this.pages = pages;
        this.drafting = drafting;
    }

    /**
     * @param other what was typed instead of one of the proposals; it goes before them
     * @param also  what holds beside either, as that a name means the unit only here
     */
    @PostMapping("/{question}")
    String answer(@PathVariable UUID id, @PathVariable UUID question, @RequestParam Map<String, String> all,
                  @RequestParam(name = "value", defaultValue = "") List<String> values, @RequestParam(defaultValue = "") String other,
                  @RequestParam(defaultValue = "") List<String> also,
                  Model page, HttpServletResponse response) {
        Map<String, String> exceptions = new HashMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith(EXCEPTION) && !value.isBlank()) {
                exceptions.put(name.substring(EXCEPTION.length()), value);
            }
        });
        List<String> given = Stream.concat(other.isBlank() ? values.stream() : Stream.of(other), also.stream()).toList();
        return pages.changing(id, "#questions", page, response, new FailedAct(question, "", "", given, exceptions),
                actor -> drafting.answer(new PlanId(id), question, new Answer(given, exceptions), actor));
    }
}
