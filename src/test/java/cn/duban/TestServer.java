package cn.duban;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PostgreSQL server of the tests: without fsync, thrown away at the end; entered like a server in production. */
public class TestServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String PASSWORD = "secret";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                "spring.datasource.url=" + database(),
                "spring.datasource.username=duban_app",
                "spring.datasource.password=" + PASSWORD,
                "duban.owner.username=duban_owner",
                "duban.owner.password=" + PASSWORD,
                "spring.datasource.hikari.maximum-pool-size=10").applyTo(context);
    }

    /** The database that a context works on: an empty one, unless a test brings its own. */
    protected String database() {
        return newDatabase();
    }

    /** The same database, entered as the one who may do everything. */
    protected static DataSource asSuperuser(String url) {
        return started().getDatabase("postgres", url.substring(url.lastIndexOf('/') + 1));
    }

    /** An empty database with the two roles; answers its JDBC address. */
    public static synchronized String newDatabase() {
        JdbcClient superuser = JdbcClient.create(started().getPostgresDatabase());
        String name = "duban_" + DATABASES.incrementAndGet();
        superuser.sql("create database " + name + " owner duban_owner").update();
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
    }

    private static void stopAfterTheContexts() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres started() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(new File("target/postgres"))
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(TestServer::stopAfterTheContexts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            JdbcClient superuser = JdbcClient.create(server.getPostgresDatabase());
            superuser.sql("create role duban_owner with login password '" + PASSWORD + "'").update();
            superuser.sql("create role duban_app with login password '" + PASSWORD + "'").update();
        }
        return server;
    }
}
