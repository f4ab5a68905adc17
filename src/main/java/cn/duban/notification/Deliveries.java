package cn.duban.notification;

import cn.duban.inbox.NoticeGiven;
import cn.duban.org.Official;
import cn.duban.org.OfficialId;
import cn.duban.org.Officials;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 投递: who is to hear of which notice over which channel, a row each, and so once. */
@Component
class Deliveries {

    /** Administrators look after the program, not after the matters of the body at which they hold their post. */
    private static final Set<Role> NOT_TOLD = EnumSet.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);

    private final JdbcClient jdbc;
    private final Officials officials;
    private final MessageSettings settings;
    private final Mailboxes mailboxes;
    private final Couriers couriers;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Officials officials, MessageSettings settings, Mailboxes mailboxes, Couriers couriers, Clock clock) {
        this.jdbc = jdbc;
        this.officials = officials;
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.couriers = couriers;
        this.clock = clock;
    }

    /** Writes down who is to hear of it; a second time it changes nothing. In the caller's transaction. */
    void note(NoticeGiven given) {
        if (couriers.on().isEmpty()) {
            return;
        }
        UnitId body = new UnitId(given.body());
        for (Official official : officials.at(body)) {
            MessageSetting setting = settings.of(official.id());
            if (setting.mode(given.kind()) != Mode.NONE && isTold(official, body)) {
                couriers.on().stream().filter(setting::wants).forEach(channel ->
                        note(given.notice(), channel, official.id(), setting.mode(given.kind()) == Mode.IMMEDIATE));
            }
        }
    }

    boolean anyUrgentWaiting(Mailbox box) {
        return jdbc.sql("select exists (select from delivery where official = :official and channel = :channel and outgoing is null and urgent)")
                .param("official", box.official().value()).param("channel", box.channel().name()).query(Boolean.class).single();
    }

    List<UUID> waiting(Mailbox box) {
        return jdbc.sql("select notice from delivery where official = :official and channel = :channel and outgoing is null")
                .param("official", box.official().value()).param("channel", box.channel().name()).query(UUID.class).list();
    }

    /** The notices that go into a message. */
    List<UUID> in(UUID outgoing) {
        return jdbc.sql("select notice from delivery where outgoing = :outgoing").param("outgoing", outgoing).query(UUID.class).list();
    }

    /** Puts what waits into a message; the digest takes all of it. */
    void putInto(UUID outgoing, Mailbox box, boolean urgentOnly) {
        jdbc.sql("update delivery set outgoing = :outgoing where official = :official and channel = :channel and outgoing is null and (urgent or not :urgentOnly)")
                .param("outgoing", outgoing).param("official", box.official().value()).param("channel", box.channel().name())
                .param("urgentOnly", urgentOnly).update();
    }

    /** Takes over what lay in messages that this one stands in for. */
    void moveInto(UUID outgoing, List<UUID> superseded) {
        jdbc.sql("update delivery set outgoing = :outgoing where outgoing = any (:superseded)")
                .param("outgoing", outgoing).param("superseded", superseded.toArray(UUID[]::new)).update();
    }

    private static boolean isTold(Official official, UnitId body) {
        return official.posts().stream().anyMatch(post -> post.body().equals(body) && !NOT_TOLD.contains(post.role()));
    }

    private void note(UUID notice, Channel channel, OfficialId official, boolean urgent) {
        mailboxes.open(official, channel, clock.instant());
        int noted = jdbc.sql("""
                insert into delivery (notice, channel, official, urgent) values (:notice, :channel, :official, :urgent) on conflict do nothing""")
                .param("notice", notice).param("channel", channel.name()).param("official", official.value()).param("urgent", urgent).update();
        if (noted == 1 && urgent) {
            jdbc.sql("update mailbox set look_at = least(look_at, :now) where official = :official and channel = :channel")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("official", official.value()).param("channel", channel.name()).update();
        }
    }
}
