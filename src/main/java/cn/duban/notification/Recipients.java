package cn.duban.notification;

import cn.duban.calendar.Calendars;
import cn.duban.org.Official;
import cn.duban.org.OfficialId;
import cn.duban.org.Officials;
import cn.duban.org.Unit;
import cn.duban.org.Units;
import cn.duban.security.Languages;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks a recipient up anew for each message: posts and wishes change. */
@Component
class Recipients {

    private final Officials officials;
    private final Units units;
    private final Languages languages;
    private final MessageSettings settings;
    private final Calendars calendars;

    Recipients(Officials officials, Units units, Languages languages, MessageSettings settings, Calendars calendars) {
        this.officials = officials;
        this.units = units;
        this.languages = languages;
        this.settings = settings;
        this.calendars = calendars;
    }

    Optional<Recipient> find(OfficialId id) {
        return officials.byId(id).map(this::of);
    }

    Recipient of(Official official) {
        return new Recipient(official, units.byId(official.unit()).map(Unit::name).orElse(""), languages.of(official.id()), settings.of(official.id()), calendars.of(official.unit()));
    }
}
