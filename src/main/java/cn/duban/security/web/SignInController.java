package cn.duban.security.web;

import cn.duban.security.Personas;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The door. In the demo it also says who may come in. */
@Controller
public class SignInController {

    private final ObjectProvider<Personas> personas;

    SignInController(ObjectProvider<Personas> personas) {
        this.personas = personas;
    }

    @GetMapping("/sign-in")
    @PreAuthorize("permitAll()")
    public String signIn(Model model) {
        personas.ifAvailable(demo -> model.addAttribute("personas", demo.all()).addAttribute("password", demo.password()));
        return "security/sign-in";
    }
}
