package cn.duban.notification.web;

import cn.duban.inbox.NoticeKind;
import cn.duban.notification.MessageChoice;
import cn.duban.notification.MessageChoice.View;
import cn.duban.notification.MessageChoice.Wish;
import cn.duban.notification.Mode;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.Reasons;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 消息设置. */
@Controller
@PreAuthorize("isAuthenticated()")
class MessageSettingsPage {

    private final MessageChoice choice;
    private final CurrentOfficial official;
    private final Reasons words;

    MessageSettingsPage(MessageChoice choice, CurrentOfficial official, Reasons words) {
        this.choice = choice;
        this.official = official;
        this.words = words;
    }

    @GetMapping("/messages/settings")
    String page(Model page) {
        View view = choice.of(official.require());
        return show(view, view.wish(), page);
    }

    @PostMapping("/messages/settings")
    String choose(@RequestParam Map<String, String> typed, Model page, RedirectAttributes after, HttpServletResponse response) {
        Wish wish = wish(typed);
        try {
            choice.choose(wish, official.require());
        } catch (Refusal refused) {
            response.setStatus(422);
            page.addAttribute("refused", words.of(refused)).addAttribute("refusedField", refused.field().orElse(""));
            return show(choice.of(official.require()), wish, page);
        }
        after.addFlashAttribute("said", words.of("settings.saved"));
        return "redirect:/messages/settings";
    }

    private static String show(View view, Wish wish, Model page) {
        page.addAttribute("view", view).addAttribute("wish", wish).addAttribute("kinds", NoticeKind.values()).addAttribute("modes", Mode.values());
        return "notification/settings";
    }

    /** What the form cannot have sent counts as not chosen: the usual then holds. */
    private static Wish wish(Map<String, String> typed) {
        Map<NoticeKind, Mode> modes = new EnumMap<>(NoticeKind.class);
        Arrays.stream(NoticeKind.values()).forEach(kind -> Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(typed.get("mode." + kind))).forEach(mode -> modes.put(kind, mode)));
        String hour = typed.getOrDefault("digestHour", "");
        return new Wish(typed.getOrDefault("email", ""), typed.containsKey("byMail"), typed.containsKey("byChat"), typed.containsKey("digest"),
                hour.matches("\\d{1,2}") ? Integer.parseInt(hour) : -1, modes);
    }
}
