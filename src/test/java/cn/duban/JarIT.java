package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The program as a newcomer has it: {@code java -jar duban.jar} in an empty folder, then stopped, killed, and started again. */
@TestMethodOrder(OrderAnnotation.class)
class JarIT {

    /** Only so that a start that hangs ends the test; how long a start takes is measured, not tested. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    @TempDir
    static Path folder;
    private static int port;
    private static RunningJar program;

    @BeforeAll
    static void startsInAnEmptyFolder() throws Exception {
        port = freePort();
        program = RunningJar.start(folder, Map.of(), "--server.port=" + port);
        program.awaitPage("/sign-in", LONGEST_START);
    }

    @AfterAll
    static void leavesNothingRunning() throws Exception {
        program.stop();
        leftBehindServer().ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    @Order(1)
    void saysWhereToGoAndWhoMaySignIn() throws Exception {
        program.awaitOutput("bangong", Duration.ofSeconds(10));
        assertThat(program.output()).contains("http://localhost:" + port + "/", "weijian", "zuzhang", "duban-demo");
    }

    @Test
    @Order(2)
    void refusesADirectoryWhoseProgramStillRuns() throws Exception {
        assertRefusedInOneLine(RunningJar.start(folder, Map.of(), "--server.port=" + freePort()), "正由另一个运行中的督办程序使用");
    }

    @Test
    @Order(3)
    void refusesABusyPort(@TempDir Path other) throws Exception {
        assertRefusedInOneLine(RunningJar.start(other, Map.of(), "--server.port=" + port), "端口 " + port + " 已被其他程序占用");
    }

    @Test
    @Order(4)
    void refusesAWrongDatabasePassword(@TempDir Path other) throws Exception {
        String databasePort = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid")).get(3).trim();
        assertRefusedInOneLine(RunningJar.start(other, Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + databasePort + "/duban",
                "SPRING_DATASOURCE_USERNAME", "duban_app", "SPRING_DATASOURCE_PASSWORD", "wrong",
                "DUBAN_OWNER_USERNAME", "duban_owner", "DUBAN_OWNER_PASSWORD", "wrong")), "数据库不接受所给的用户名或密码");
    }

    @Test
    @Order(5)
    void refusesAServerWithoutAPasswordForItsOwner(@TempDir Path other) throws Exception {
        assertRefusedInOneLine(RunningJar.start(other, Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/duban", "SPRING_DATASOURCE_PASSWORD", "any")), "DUBAN_OWNER_PASSWORD");
    }

    @Test
    @Order(6)
    void keepsThePasswordsOfTheDatabaseToItself() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("data/passwords.properties"))).hasSize(2);
        assertThat(Files.getPosixFilePermissions(folder.resolve("data"))).hasSize(3);
        assertThat(Files.readString(folder.resolve("data/postgres/pg_hba.conf")).lines().filter(line -> line.contains("127.0.0.1/32")))
                .isNotEmpty().allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    @Order(7)
    void goesOnWithItsDataAfterItWasKilled() throws Exception {
        program.signIn("bangong", "duban-demo");
        assertThat(program.get("/todo").statusCode()).isEqualTo(200);
        program.kill();
        ProcessHandle leftBehind = leftBehindServer().orElseThrow();

        RunningJar again = RunningJar.start(folder, Map.of(), "--server.port=" + port);
        again.awaitPage("/sign-in", LONGEST_START);

        assertThat(leftBehind.isAlive()).isFalse();
        HttpResponse<String> page = again.get("/todo", program.session());
        assertThat(page.statusCode()).as("the session from before the kill").isEqualTo(200);
        program = again;
    }

    @Test
    @Order(8)
    void stopsWithoutAStackTraceAndStartsAgainOnTheSameData() throws Exception {
        assertThat(program.stop()).as("exit code after SIGTERM").isEqualTo(143);
        assertThat(program.output()).doesNotContain("\tat ", "Exception");
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();

        program = RunningJar.start(folder, Map.of(), "--server.port=" + port);
        program.awaitPage("/sign-in", LONGEST_START);
        program.signIn("bangong", "duban-demo");
    }

    @Test
    @Order(9)
    void stopsWithoutAStackTraceWhileItLoadsTheDemo(@TempDir Path other) throws Exception {
        // The pages answer before the demo's plan is read in.
        RunningJar loading = RunningJar.start(other, Map.of(), "--server.port=" + freePort());
        loading.awaitPage("/sign-in", LONGEST_START);
        assertThat(loading.stop()).as("exit code after SIGTERM").isEqualTo(143);
        assertThat(loading.output()).doesNotContain("\tat ", "Exception");
    }

    private static void assertRefusedInOneLine(RunningJar refused, String reason) throws Exception {
        assertThat(refused.exitCode(LONGEST_START)).isNotZero();
        List<String> lines = refused.output().lines().filter(line -> !line.isBlank()).toList();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).startsWith("无法启动").contains(reason);
    }

    private static Optional<ProcessHandle> leftBehindServer() throws IOException {
        Path note = folder.resolve("data/postgres/postmaster.pid");
        return Files.exists(note) ? ProcessHandle.of(Long.parseLong(Files.readAllLines(note).get(0).trim())) : Optional.empty();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
