package cn.duban.org;

import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 外出委托: who acts for whom, and when. Lent are the posts of one's own, never those that were lent to oneself, and never those of the three
 * administrators (三员分立).
 */
@Service
public class Absences {

    /** Days that an absence lasts at most. */
    public static final int LONGEST = 366;
    private static final Set<Role> NEVER_LENT = EnumSet.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);
    private static final String ABSENCES = """
            select a.*, o.name, d.name as delegate_name from absence a join official o on o.id = a.official join official d on d.id = a.delegate
            """;

    private final JdbcClient jdbc;
    private final Officials officials;
    private final DubanClock clock;

    Absences(JdbcClient jdbc, Officials officials, DubanClock clock) {
        this.jdbc = jdbc;
        this.officials = officials;
        this.clock = clock;
    }

    /**
     * Lets a colleague act from the official's posts on these days.
     *
     * @throws Refusal (invalid, with its field) if the days are past, turned round, too many, or taken by another absence; if the colleague is none
     *                 or is away on one of the days
     */
    @Transactional
    public UUID note(Official official, OfficialId delegate, LocalDate from, LocalDate until) {
        LocalDate today = clock.today();
        if (from.isBefore(today)) {
            throw Refusal.invalid("from", "refusal.org.absence-past");
        }
        if (until.isBefore(from) || until.isAfter(from.plusDays(LONGEST - 1))) {
            throw Refusal.invalid("until", "refusal.org.absence-days", LONGEST);
        }
        if (colleaguesOf(official).stream().noneMatch(colleague -> colleague.id().equals(delegate))) {
            throw Refusal.invalid("delegate", "refusal.org.absence-no-colleague");
        }
        jdbc.sql("select id from official where id = any (:both) order by id for update").param("both", new UUID[] {official.id().value(), delegate.value()})
                .query(UUID.class).list();
        if (overlapping(official.id(), from, until)) {
            throw Refusal.invalid("from", "refusal.org.absence-overlaps");
        }
        if (overlapping(delegate, from, until)) {
            throw Refusal.invalid("delegate", "refusal.org.absence-delegate-away");
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into absence (id, official, delegate, from_day, until_day, noted_at) values (:id, :official, :delegate, :from, :until, :at)")
                .param("id", id).param("official", official.id().value()).param("delegate", delegate.value()).param("from", from).param("until", until)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        return id;
    }

    /**
     * Ends an absence before its last day: from today on the delegate no longer acts.
     *
     * @throws Refusal (not found) if it is not the official's own or no longer ahead
     */
    @Transactional
    public void end(UUID absence, Official official) {
        int ended = jdbc.sql("update absence set ended_on = :today where id = :id and official = :official and ended_on is null and until_day >= :today")
                .param("today", clock.today()).param("id", absence).param("official", official.id().value()).update();
        if (ended == 0) {
            throw Refusal.notFound("refusal.org.absence-not-found");
        }
    }

    /** The absences of an official that hold or will hold, by their first day. */
    public List<Absence> of(OfficialId official) {
        return jdbc.sql(ABSENCES + "where a.official = :id and a.until_day >= :today and a.ended_on is null order by a.from_day")
                .param("id", official.value()).param("today", clock.today()).query((row, number) -> read(row)).list();
    }

    /** For whom an official acts, or will act, by the first day. */
    public List<Absence> lentTo(OfficialId delegate) {
        return jdbc.sql(ABSENCES + "where a.delegate = :id and a.until_day >= :today and a.ended_on is null order by a.from_day")
                .param("id", delegate.value()).param("today", clock.today()).query((row, number) -> read(row)).list();
    }

    /** The official with what colleagues who are away today have lent them; what they hold themselves stays their own. */
    public Official withLentPosts(Official official) {
        LocalDate today = clock.today();
        Official all = official;
        for (Absence absence : lentTo(official.id())) {
            if (absence.holdsOn(today)) {
                Set<Post> lent = officials.byId(absence.official()).map(Official::posts).orElse(Set.of()).stream()
                        .filter(post -> !NEVER_LENT.contains(post.role())).collect(Collectors.toSet());
                all = all.lent(lent, absence.official(), absence.name());
            }
        }
        return all;
    }

    /** Who can act for the official: those of the same unit, and those who hold a post at a body where the official holds one. By name. */
    public List<Official> colleaguesOf(Official official) {
        UUID[] bodies = official.posts().stream().map(post -> post.body().value()).toArray(UUID[]::new);
        return jdbc.sql("""
                select o.id from official o where o.id <> :id and (o.unit = :unit or exists (select from post p where p.official = o.id and p.body = any (:bodies)))
                order by o.name, o.id""")
                .param("id", official.id().value()).param("unit", official.unit().value()).param("bodies", bodies).query(UUID.class).list().stream()
                .flatMap(id -> officials.byId(new OfficialId(id)).stream()).toList();
    }

    private boolean overlapping(OfficialId official, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select exists (select from absence where official = :id and from_day <= :until and until_day >= :from and (ended_on is null or ended_on > :from))""")
                .param("id", official.value()).param("from", from).param("until", until).query(Boolean.class).single();
    }

    private static Absence read(ResultSet row) throws SQLException {
        return new Absence(row.getObject("id", UUID.class), new OfficialId(row.getObject("official", UUID.class)), row.getString("name"),
                new OfficialId(row.getObject("delegate", UUID.class)), row.getString("delegate_name"), row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class), Optional.ofNullable(row.getObject("ended_on", LocalDate.class)));
    }
}
