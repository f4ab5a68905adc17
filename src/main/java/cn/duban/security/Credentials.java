package cn.duban.security;

import cn.duban.org.Official;
import cn.duban.org.OfficialId;
import cn.duban.org.Officials;
import cn.duban.shared.DubanClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passwords. After five failures in a row nobody signs in under that name for a quarter of an hour. */
@Service
public class Credentials implements UserDetailsService {

    /** Characters that a password of one's own has at least. */
    public static final int SHORTEST_PASSWORD = 10;
    static final int FAILURES_ALLOWED = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Officials officials;
    private final PasswordEncoder encoder;
    private final DubanClock clock;

    Credentials(JdbcClient jdbc, Officials officials, PasswordEncoder encoder, DubanClock clock) {
        this.jdbc = jdbc;
        this.officials = officials;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Gives the official a password that they must change when they first sign in. */
    @Transactional
    public void giveOneTimePassword(OfficialId official, String password) {
        put(official, encoder.encode(password), true);
    }

    /** Gives the official a password to keep. */
    @Transactional
    public void setPassword(OfficialId official, String password) {
        put(official, encoder.encode(password), false);
    }

    /** Gives the same password to keep to many, at the price of one hash. For the demo. */
    @Transactional
    public void setPassword(Iterable<OfficialId> officials, String password) {
        String hash = encoder.encode(password);
        officials.forEach(official -> put(official, hash, false));
    }

    /** Whether the official has a password at all. */
    public boolean isGiven(OfficialId official) {
        return hash(official).isPresent();
    }

    boolean matches(OfficialId official, String password) {
        return hash(official).filter(hash -> encoder.matches(password, hash)).isPresent();
    }

    @Override
    public UserDetails loadUserByUsername(String signInName) {
        Official official = officials.bySignInName(signInName).orElseThrow(() -> new UsernameNotFoundException(signInName));
        return jdbc.sql("select password_hash, one_time, locked_until from credential where official = :official")
                .param("official", official.id().value())
                .query((row, number) -> new SignedIn(official, row.getString("password_hash"), row.getBoolean("one_time"),
                        isAhead(row.getTimestamp("locked_until"))))
                .optional().orElseThrow(() -> new UsernameNotFoundException(signInName));
    }

    @Transactional
    void failed(String signInName) {
        jdbc.sql("""
                update credential set failures = failures + 1,
                       locked_until = case when failures + 1 >= :allowed then :until else locked_until end
                where official = (select id from official where sign_in_name = :name)""")
                .param("allowed", FAILURES_ALLOWED).param("until", OffsetDateTime.ofInstant(wallTime().plus(LOCK), ZoneOffset.UTC))
                .param("name", signInName).update();
    }

    @Transactional
    void succeeded(String signInName) {
        jdbc.sql("""
                update credential set failures = 0, locked_until = null
                where failures > 0 and official = (select id from official where sign_in_name = :name)""")
                .param("name", signInName).update();
    }

    private void put(OfficialId official, String hash, boolean oneTime) {
        jdbc.sql("""
                insert into credential (official, password_hash, one_time) values (:official, :hash, :oneTime)
                on conflict (official) do update set password_hash = excluded.password_hash, one_time = excluded.one_time,
                                                     failures = 0, locked_until = null""")
                .param("official", official.value()).param("hash", hash).param("oneTime", oneTime).update();
    }

    private Optional<String> hash(OfficialId official) {
        return jdbc.sql("select password_hash from credential where official = :official").param("official", official.value())
                .query(String.class).optional();
    }

    private boolean isAhead(Timestamp until) {
        return until != null && until.toInstant().isAfter(wallTime());
    }

    /** Locks run on the wall clock like the sessions: the time machine must not open them. */
    private Instant wallTime() {
        return clock.instant().minus(clock.offset());
    }
}
