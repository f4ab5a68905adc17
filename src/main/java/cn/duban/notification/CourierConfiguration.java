package cn.duban.notification;

import cn.duban.database.StartRefusal;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** The ways out that this installation has set up; half a setting is refused at the start, not found out at the first red card. */
@Configuration(proxyBeanMethods = false)
class CourierConfiguration {

    private static final int SHORTEST_SECRET = 16;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Bean
    Courier mailCourier(ObjectProvider<JavaMailSender> sender, @Value("${duban.mail.from:${spring.mail.username:}}") String from) {
        Optional<JavaMailSender> found = Optional.ofNullable(sender.getIfAvailable());
        if (found.isPresent() && !MailAddress.isOne(from)) {
            throw new StartRefusal("notification.refusal.from");
        }
        return new MailCourier(found, from);
    }

    @Bean
    Courier webhookCourier(@Value("${duban.webhook.url:}") String url, @Value("${duban.webhook.secret:}") String secret, Clock clock) {
        if (url.isBlank()) {
            return new WebhookCourier(Optional.empty(), "unused", clock);
        }
        if (secret.length() < SHORTEST_SECRET) {
            throw new StartRefusal("notification.refusal.secret", Integer.toString(SHORTEST_SECRET));
        }
        return new WebhookCourier(Optional.of(safe(url.strip())), secret, clock);
    }

    /** Names of people and items must not travel in the open; on the same machine they do not travel. */
    static URI safe(String url) {
        try {
            URI uri = URI.create(url);
            boolean here = "http".equals(uri.getScheme()) && uri.getHost() != null && THIS_MACHINE.contains(uri.getHost());
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || here)) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Refused like any other that cannot be used.
        }
        throw new StartRefusal("notification.refusal.url", url);
    }
}
