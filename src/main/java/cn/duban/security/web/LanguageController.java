package cn.duban.security.web;

import cn.duban.security.PageLanguage;
import cn.duban.shared.Language;
import cn.duban.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 中文/EN: anyone may switch, also before they sign in, and stays on the page. */
@Controller
@PreAuthorize("permitAll()")
public class LanguageController {

    private final PageLanguage pages;

    LanguageController(PageLanguage pages) {
        this.pages = pages;
    }

    @PostMapping("/language")
    public String choose(@RequestParam String language, @RequestParam(defaultValue = "/") String back, HttpServletRequest request,
                         HttpServletResponse response) {
        pages.choose(Language.ofCode(language).orElseThrow(() -> Refusal.invalid("language", "error.400.text")), request, response);
        return "redirect:" + LanguageSwitch.own(back);
    }
}
