package cn.duban.database;

import cn.duban.database.DatabaseAccess.Login;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL server that comes with the program, on a free port of this machine's loopback. The library it comes from is
 * made for tests: what it leaves unsafe (no fsync, no passwords) is set here and checked before the first row is written.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "duban_owner";
    private static final String DATABASE = "duban";
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final EmbeddedPostgres server;
    private final Path cluster;
    private final DatabaseAccess access;

    private EmbeddedServer(EmbeddedPostgres server, Path cluster, DatabaseAccess access) {
        this.server = server;
        this.cluster = cluster;
        this.access = access;
    }

    /** Starts the server on the directory, after stopping one that a killed program left behind, and sees to database and roles. */
    static EmbeddedServer start(DataDirectory directory) {
        stopLeftBehind(directory.cluster());
        Passwords passwords = Passwords.of(directory.passwords());
        Login superuser = passwords.login(SUPERUSER);
        if (!Files.exists(directory.cluster())) {
            initialise(directory, superuser);
        }
        EmbeddedPostgres server = start(directory, directory.cluster(), superuser);
        try {
            DataSource postgres = server.getDatabase(SUPERUSER, "postgres", Map.of("password", superuser.password()));
            refuseUnsafeSettings(JdbcClient.create(postgres));
            Login owner = passwords.login(OWNER);
            Login application = passwords.login(DatabaseAccess.APPLICATION_ROLE);
            new Roles(JdbcClient.create(postgres)).ensure(DATABASE, owner, application);
            String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
            return new EmbeddedServer(server, directory.cluster(), new DatabaseAccess(url, owner, application, true));
        } catch (RuntimeException e) {
            stop(server, directory.cluster());
            throw e;
        }
    }

    DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        stop(server, cluster);
    }

    /** Made beside and moved, so that a program killed during its first start leaves no half cluster under the name of a whole one. */
    private static void initialise(DataDirectory directory, Login superuser) {
        Path unfinished = directory.unfinishedCluster();
        stopLeftBehind(unfinished);
        try {
            FileSystemUtils.deleteRecursively(unfinished);
            stop(start(directory, unfinished, superuser), unfinished);
            Files.move(unfinished, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartRefusal("database.refusal.server", directory.cluster(), e.getMessage());
        }
    }

    private static EmbeddedPostgres start(DataDirectory directory, Path cluster, Login superuser) {
        Path password = null;
        try {
            password = Files.createTempFile(cluster.getParent(), "superuser", ".tmp", Passwords.closedToOthers(cluster));
            Files.writeString(password, superuser.password());
            return EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setOverrideWorkingDirectory(directory.programs().toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(LONGEST_START)
                    // The library has no other way to give initdb an option; the last --auth wins over its own "trust".
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", password.toString())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setConnectConfig("password", superuser.password())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "60")
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(directory.log().toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(directory.log().toFile()))
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new StartRefusal("database.refusal.server", cluster, e.getMessage(), directory.log());
        } finally {
            delete(password);
        }
    }

    /** A set of data is worth nothing if the power cut takes back what was committed. */
    private static void refuseUnsafeSettings(JdbcClient postgres) {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            String value = postgres.sql("select current_setting(:setting)").param("setting", setting).query(String.class).single();
            if (!value.equals("on")) {
                throw new StartRefusal("database.refusal.unsafe", setting, value);
            }
        }
    }

    /** We hold the lock of the directory, so whatever server works there has lost its program. Stopped in order, it leaves nothing to recover. */
    private static void stopLeftBehind(Path cluster) {
        ServerProcess.in(cluster).ifPresent(leftBehind -> {
            LOG.warn("A database server left behind by a killed program runs on {} (process {}); stopping it.", cluster, leftBehind.pid());
            leftBehind.stop();
        });
    }

    /** The library then finds the server stopped, complains to its own (silenced) logger, and gives its lock back. */
    private static void stop(EmbeddedPostgres server, Path cluster) {
        try {
            ServerProcess.in(cluster).ifPresent(ServerProcess::stop);
            server.close();
        } catch (IOException | StartRefusal e) {
            LOG.warn("The embedded database did not stop in order; it recovers at the next start: {}", e.getMessage());
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("Could not delete {}: {}", file, e.getMessage());
        }
    }
}
