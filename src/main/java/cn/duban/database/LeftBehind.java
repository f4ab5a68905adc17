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
 * A database server whose program was killed: it runs on, without anybody to stop it. We hold the lock of the directory, so
 * whatever server still works there is such a one. Stopped in order, it leaves nothing to recover.
 */
final class LeftBehind {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);

    private final Path cluster;
    private final ProcessHandle server;

    private LeftBehind(Path cluster, ProcessHandle server) {
        this.cluster = cluster;
        this.server = server;
    }

    /** The server that runs on this directory, if any. A note of a server that is gone is taken away: its number may be another process's by now. */
    static Optional<LeftBehind> in(Path cluster) {
        Path note = cluster.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        try {
            Optional<ProcessHandle> server = pid(note).flatMap(ProcessHandle::of).filter(process -> isServerOn(cluster, process));
            if (server.isEmpty()) {
                Files.deleteIfExists(note);
            }
            return server.map(process -> new LeftBehind(cluster, process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        LOG.warn("A database server left behind by a killed program runs on {} (process {}); stopping it.", cluster, server.pid());
        askToStop();
        try {
            server.onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartRefusal("database.refusal.leftBehind", cluster, Long.toString(server.pid()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefusal("database.refusal.leftBehind", cluster, Long.toString(server.pid()));
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
