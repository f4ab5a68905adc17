package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built jar, run as a process of its own. */
public final class RunningJar implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PORT = Pattern.compile("--server\\.port=(\\d+)");

    private final Process process;
    private final Path folder;
    private final Path log;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();
    private String session = "";

    private RunningJar(Process process, Path folder, Path log, String address) {
        this.process = process;
        this.folder = folder;
        this.log = log;
        this.address = address;
    }

    /** Starts the jar in this folder; the environment has nothing of the test's own settings. */
    public static RunningJar start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar", Path.of("target", "duban.jar").toAbsolutePath().toString()));
        command.addAll(Arrays.asList(arguments));
        Path log = Files.createTempFile(Path.of("target"), "jar-", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("DUBAN_"));
        builder.environment().putAll(environment);
        Matcher port = PORT.matcher(String.join(" ", arguments));
        return new RunningJar(builder.start(), folder, log, "http://127.0.0.1:" + (port.find() ? port.group(1) : "8080"));
    }

    public String address() {
        return address;
    }

    public void awaitPage(String path, Duration longest) {
        long begin = System.nanoTime();
        await().atMost(longest).pollInterval(Duration.ofMillis(200)).until(() -> {
            assertThat(process.isAlive()).as("the program runs; it said: %s", output()).isTrue();
            return answers(path);
        });
        System.out.println(path + " answered " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin) + " s after the start of the program");
    }

    public void awaitOutput(String text, Duration longest) {
        await().atMost(longest).until(() -> output().contains(text));
    }

    public void signIn(String name, String password) throws Exception {
        HttpResponse<String> page = get("/sign-in", "");
        Matcher token = CSRF.matcher(page.body());
        assertThat(token.find()).isTrue();
        String form = "_csrf=" + encoded(token.group(1)) + "&signInName=" + encoded(name) + "&password=" + encoded(password);
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Cookie", cookie(page))
                .POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("refused");
        session = cookie(answer);
    }

    public HttpResponse<String> get(String path) throws Exception {
        return get(path, session);
    }

    public HttpResponse<String> get(String path, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** The cookie of who signed in last. */
    public String session() {
        return session;
    }

    /** What it printed so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: no hook runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, as a service manager stops it; answers the exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        return exitCode(Duration.ofMinutes(2));
    }

    public int exitCode(Duration longest) throws InterruptedException {
        assertThat(process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)).as("it has ended; it said: %s", output()).isTrue();
        return process.exitValue();
    }

    /** How many rows a query on the program's database has. */
    public int rows(String query) throws IOException, SQLException {
        Path data = folder.resolve("data");
        Properties passwords = new Properties();
        try (Reader file = Files.newBufferedReader(data.resolve("passwords.properties"), StandardCharsets.UTF_8)) {
            passwords.load(file);
        }
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/duban", "duban_app",
                passwords.getProperty("duban_app"));
                ResultSet count = connection.createStatement().executeQuery("select count(*) from (" + query + ") as found")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Ends it, whatever it does. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private boolean answers(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String cookie(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";")[0]).findFirst().orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
