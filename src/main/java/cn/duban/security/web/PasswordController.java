package cn.duban.security.web;

import cn.duban.security.PasswordChange;
import cn.duban.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where officials choose a password of their own; the first page that an imported person sees. */
@Controller
@RequestMapping("/password")
@PreAuthorize("isAuthenticated()")
public class PasswordController {

    private final PasswordChange passwords;

    PasswordController(PasswordChange passwords) {
        this.passwords = passwords;
    }

    @GetMapping
    public String page() {
        return "security/password";
    }

    @PostMapping
    public String change(@RequestParam String current, @RequestParam String chosen, @RequestParam String again,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            passwords.change(current, chosen, again, request, response);
            return "redirect:/";
        } catch (Refusal refused) {
            response.setStatus(422);
            model.addAttribute("refused", refused.code()).addAttribute("arguments", refused.arguments())
                    .addAttribute("refusedField", refused.field().orElse(""));
            return "security/password";
        }
    }
}
