package cn.duban.notification;

import cn.duban.inbox.NoticeKind;
import cn.duban.org.Official;
import cn.duban.security.AuditTrail;
import cn.duban.shared.Refusal;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 消息设置: a person chooses what they are sent, where to, and when. */
@Service
public class MessageChoice {

    private final MessageSettings settings;
    private final Mailboxes mailboxes;
    private final Couriers couriers;
    private final QuietHours quiet;
    private final Set<String> domains;
    private final AuditTrail audit;
    private final Clock clock;

    MessageChoice(MessageSettings settings, Mailboxes mailboxes, Couriers couriers, QuietHours quiet,
                  @Value("${duban.mail.domains:}") String domains, AuditTrail audit, Clock clock) {
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.couriers = couriers;
        this.quiet = quiet;
        this.domains = Arrays.stream(domains.toLowerCase(Locale.ROOT).split("[,\\s]+")).filter(domain -> !domain.isEmpty()).collect(Collectors.toSet());
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public View of(Official official) {
        MessageSetting setting = settings.of(official.id());
        Map<NoticeKind, Mode> modes = new EnumMap<>(NoticeKind.class);
        Arrays.stream(NoticeKind.values()).forEach(kind -> modes.put(kind, setting.mode(kind)));
        return new View(couriers.on(Channel.EMAIL), couriers.on(Channel.WEBHOOK),
                new Wish(setting.email().orElse(""), setting.byMail(), setting.byChat(), setting.digest(), setting.digestHour(), modes), hours(), quiet.from().toString(), quiet.until().toString());
    }

    /**
     * Keeps what a person wishes; it holds from now on.
     *
     * @throws Refusal (invalid, field {@code email} or {@code digestHour}) if the address is none, or not one of the office's, or the hour is a quiet one
     */
    @Transactional
    public void choose(Wish wish, Official official) {
        String email = wish.email().strip();
        if (!email.isEmpty() && !MailAddress.isOne(email)) {
            throw Refusal.invalid("email", "refusal.notification.email");
        }
        if (!email.isEmpty() && !domains.isEmpty() && !domains.contains(MailAddress.domain(email))) {
            throw Refusal.invalid("email", "refusal.notification.domain", domains.stream().sorted().collect(Collectors.joining("、")));
        }
        if (!hours().contains(wish.digestHour())) {
            throw Refusal.invalid("digestHour", "refusal.notification.hour", hours().get(0), hours().get(hours().size() - 1));
        }
        Map<NoticeKind, Mode> modes = new EnumMap<>(NoticeKind.class);
        wish.modes().forEach((kind, mode) -> {
            if (mode != Mode.usual(kind)) {
                modes.put(kind, mode);
            }
        });
        settings.save(new MessageSetting(official.id(), Optional.of(email).filter(written -> !written.isEmpty()), wish.byMail(), wish.byChat(),
                wish.digest(), wish.digestHour(), modes));
        mailboxes.lookAgain(official.id(), clock.instant());
        audit.done(official, "messages.choose", official.name());
    }

    /** The full hours at which a digest may go out. */
    private List<Integer> hours() {
        return IntStream.range(0, 24).filter(hour -> !quiet.from().isAfter(LocalTime.of(hour, 0)) && quiet.until().isAfter(LocalTime.of(hour, 0)))
                .boxed().toList();
    }

    /** What the page says: which channels there are, what was chosen, and between which times anything goes out at all. */
    public record View(boolean mailOn, boolean chatOn, Wish wish, List<Integer> hours, String from, String until) {
    }

    /** @param email as typed; may be empty */
    public record Wish(String email, boolean byMail, boolean byChat, boolean digest, int digestHour, Map<NoticeKind, Mode> modes) {
    }
}
