package cn.duban.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that works in a data directory, found by the note that PostgreSQL leaves there. The library can stop only a
 * server that it started itself, and gives it five seconds; this one may have been left behind by a killed program, and a
 * server may take its time.
 */
final class ServerProcess {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

    private final Path cluster;
    private final ProcessHandle server;

    private ServerProcess(Path cluster, ProcessHandle server) {
        this.cluster = cluster;
        this.server = server;
    }

    /** The server that runs on this directory, if any. A note of a server that is gone is taken away: its number may be another process's by now. */
    static Optional<ServerProcess> in(Path cluster) {
        Path note = cluster.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        try {
            Optional<ProcessHandle> server = pid(note).flatMap(ProcessHandle::of).filter(process -> isServerOn(cluster, process));
            if (server.isEmpty()) {
                Files.deleteIfExists(note);
            }
            return server.map(process -> new ServerProcess(cluster, process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return server.pid();
    }

    /** @throws StartRefusal when it still runs after a minute */
    void stop() {
        askToStop();
        try {
            server.onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartRefusal("database.refusal.stop", cluster, Long.toString(server.pid()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefusal("database.refusal.stop", cluster, Long.toString(server.pid()));
        }
    }

    private static Optional<Long> pid(Path note) throws IOException {
        List<String> lines = Files.readAllLines(note);
        return lines.stream().findFirst().map(String::trim).filter(line -> line.matches("\\d+")).map(Long::valueOf);
    }

    /** A PostgreSQL server works in its data directory; where the system does not show that, its name must do. */
    private static boolean isServerOn(Path cluster, ProcessHandle process) {
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSameFile(workingDirectory.toRealPath(), cluster);
        } catch (IOException e) {
            return process.isAlive() && process.info().command().filter(command -> command.contains("postgres")).isPresent();
        }
    }

    /** SIGINT is PostgreSQL's fast stop: it ends the sessions of the killed program. SIGTERM, which Java would send, waits for them. */
    private void askToStop() {
        try {
            int answer = new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
            if (answer == 0) {
                return;
            }
        } catch (IOException e) {
            LOG.debug("no kill command here", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.destroy();
    }
}
