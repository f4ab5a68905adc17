package cn.duban.notification;

import cn.duban.inbox.NoticeKind;
import cn.duban.org.OfficialId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have chosen. */
@Repository
class MessageSettings {

    private final JdbcClient jdbc;

    MessageSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MessageSetting of(OfficialId official) {
        return jdbc.sql("select email, by_mail, by_chat, digest, digest_hour from message_setting where official = :official")
                .param("official", official.value())
                .query((row, number) -> new MessageSetting(official, Optional.ofNullable(row.getString("email")), row.getBoolean("by_mail"),
                        row.getBoolean("by_chat"), row.getBoolean("digest"), row.getInt("digest_hour"), modes(official)))
                .optional().orElseGet(() -> MessageSetting.usual(official));
    }

    /** In the caller's transaction. */
    void save(MessageSetting setting) {
        jdbc.sql("""
                insert into message_setting (official, email, by_mail, by_chat, digest, digest_hour)
                values (:official, :email, :byMail, :byChat, :digest, :digestHour)
                on conflict (official) do update set email = excluded.email, by_mail = excluded.by_mail, by_chat = excluded.by_chat,
                    digest = excluded.digest, digest_hour = excluded.digest_hour""")
                .param("official", setting.official().value()).param("email", setting.email().orElse(null)).param("byMail", setting.byMail())
                .param("byChat", setting.byChat()).param("digest", setting.digest()).param("digestHour", setting.digestHour()).update();
        jdbc.sql("delete from message_mode where official = :official").param("official", setting.official().value()).update();
        setting.modes().forEach((kind, mode) -> jdbc.sql("insert into message_mode (official, kind, mode) values (:official, :kind, :mode)")
                .param("official", setting.official().value()).param("kind", kind.name()).param("mode", mode.name()).update());
    }

    private Map<NoticeKind, Mode> modes(OfficialId official) {
        Map<NoticeKind, Mode> modes = new EnumMap<>(NoticeKind.class);
        jdbc.sql("select kind, mode from message_mode where official = :official").param("official", official.value())
                .query(row -> {
                    modes.put(NoticeKind.valueOf(row.getString("kind")), Mode.valueOf(row.getString("mode")));
                });
        return modes;
    }
}
