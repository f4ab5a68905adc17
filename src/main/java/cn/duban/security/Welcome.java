package cn.duban.security;

import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the keyboard where to go and, in the demo, who may sign in. */
@Component
class Welcome {

    private final Environment environment;
    private final MessageSource messages;
    private final ObjectProvider<Personas> personas;

    Welcome(Environment environment, MessageSource messages, ObjectProvider<Personas> personas) {
        this.environment = environment;
        this.messages = messages;
        this.personas = personas;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        StringBuilder text = new StringBuilder(System.lineSeparator()).append(line("security.welcome", "http://localhost:" + port + "/"));
        personas.ifAvailable(demo -> {
            text.append(line("security.welcome.demo", demo.password()));
            demo.all().forEach(persona -> text.append("  %-10s %s · %s · %s%n"
                    .formatted(persona.signInName(), persona.name(), persona.body(), messages.getMessage(persona.does(), null, Locale.SIMPLIFIED_CHINESE))));
        });
        System.out.println(text);
    }

    private String line(String code, Object argument) {
        return messages.getMessage(code, new Object[] {argument}, Locale.SIMPLIFIED_CHINESE) + System.lineSeparator();
    }
}
