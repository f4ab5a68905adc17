package cn.duban;

import java.io.IOException;
import java.io.Reader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** {@code java -jar target/duban.jar} in a folder, with its embedded database in {@code data}. */
final class RunningProgram implements AutoCloseable {

    private static final Path JAR = Path.of("target/duban.jar").toAbsolutePath();
    private static final long LONGEST_START_SECONDS = 240;

    private final Process process;
    private final Path folder;

    private RunningProgram(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    static RunningProgram start(Path folder, int port) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path out = folder.resolve("out.log");
        Process process = new ProcessBuilder(java.toString(), "-jar", JAR.toString(), "--server.port=" + port)
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.to(out.toFile())).start();
        RunningProgram program = new RunningProgram(process, folder);
        program.waitUntilItAnswers(port, out);
        return program;
    }

    private void waitUntilItAnswers(int port, Path out) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!answers(port)) {
            boolean tooLong = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) > LONGEST_START_SECONDS;
            if (tooLong || process.waitFor(200, TimeUnit.MILLISECONDS)) {
                close();
                throw new AssertionError("It does not start:\n" + Files.readString(out));
            }
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** SIGKILL: no hook runs, the database server is left behind. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** How many rows a query on the program's database has. */
    int rows(String query) throws IOException, SQLException {
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

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
