package cn.duban.notification;

import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.inbox.Sentence;
import cn.duban.org.OfficialId;
import cn.duban.org.Officials;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.shared.DubanClock;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Hires people who want to be written to, tells their units something, and looks into their letter boxes. */
@TestComponent
class PostOffice {

    private final Organisation organisation;
    private final Officials officials;
    private final Notices notices;
    private final MessageSettings settings;
    private final ChannelStates channels;
    private final Outbox outbox;
    private final ThreadPoolTaskExecutor listener;
    private final DubanClock clock;

    PostOffice(Organisation organisation, Officials officials, Notices notices, MessageSettings settings, ChannelStates channels, Outbox outbox,
               @Qualifier(NotificationConfiguration.EXECUTOR) ThreadPoolTaskExecutor listener, DubanClock clock) {
        this.organisation = organisation;
        this.officials = officials;
        this.notices = notices;
        this.settings = settings;
        this.channels = channels;
        this.outbox = outbox;
        this.listener = listener;
        this.clock = clock;
    }

    /** The servers are up and empty, and it is ten o'clock on that day. */
    void open(LocalDate day) {
        OtherSide.mailIsUp();
        OtherSide.answer = 200;
        OtherSide.CALLS.clear();
        List.of(Channel.values()).forEach(channels::works);
        itIs(day, 10, 0);
    }

    void itIs(LocalDate day, int hour, int minute) {
        clock.showNow(day.atTime(LocalTime.of(hour, minute)).atZone(DubanClock.ZONE).toInstant());
    }

    UnitId unit() {
        return organisation.putUnit("省收信委" + UUID.randomUUID(), UnitKind.DEPARTMENT, Optional.empty(), Set.of());
    }

    OfficialId official(UnitId unit, Role role) {
        return organisation.putOfficial("reader-" + UUID.randomUUID(), "王晓岚", unit, Set.of(new Post(unit, role)));
    }

    /** Somebody of the unit who is written to by e-mail only. */
    OfficialId byMail(UnitId unit) {
        OfficialId official = official(unit, Role.HANDLER);
        settings.save(new MessageSetting(official, Optional.of(address(official)), true, false, true, 9, Map.of()));
        return official;
    }

    /** To a post elsewhere. */
    void leaves(OfficialId official) {
        UnitId elsewhere = unit();
        organisation.putOfficial(officials.byId(official).orElseThrow().signInName(), "王晓岚", elsewhere, Set.of(new Post(elsewhere, Role.HANDLER)));
    }

    void tell(UnitId unit, NoticeKind kind, String what) {
        notices.tell(unit, kind, UUID.randomUUID(), Sentence.of("notice.URGED", "7", "孕产妇系统管理率", what), "/items/7");
        heard();
    }

    /** Until everything that was committed has been handed on: the listener works through its queue in order. */
    void heard() {
        try {
            listener.submit(() -> { }).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    void sendDue() {
        outbox.sendDue();
    }

    List<MimeMessage> mails(OfficialId official) {
        return Arrays.stream(OtherSide.MAIL.getReceivedMessages()).filter(mail -> isTo(mail, address(official))).toList();
    }

    static String text(MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + mail.getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String address(OfficialId official) {
        return official.value() + "@office.example";
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
