package cn.duban.security;

import cn.duban.org.OfficialId;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Language;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 语言: which language each official has chosen. For whatever speaks to a person while they are not there, such as a message. */
@Service
public class Languages {

    private final JdbcClient jdbc;
    private final DubanClock clock;

    Languages(JdbcClient jdbc, DubanClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Chinese for who has never chosen. */
    public Language of(OfficialId official) {
        return chosenBy(official).orElse(Language.CHINESE);
    }

    @Transactional
    public void choose(OfficialId official, Language language) {
        jdbc.sql("""
                insert into language_choice (official, language, chosen_at) values (:official, :language, :at)
                on conflict (official) do update set language = excluded.language, chosen_at = excluded.chosen_at""")
                .param("official", official.value()).param("language", language.code())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    Optional<Language> chosenBy(OfficialId official) {
        return jdbc.sql("select language from language_choice where official = :official").param("official", official.value())
                .query(String.class).optional().flatMap(Language::ofCode);
    }
}
