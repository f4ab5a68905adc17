package cn.duban.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The directory in which the embedded database keeps its files, locked by the program that runs on it. The lock is the
 * operating system's: it ends with the program however the program ends.
 */
final class DataDirectory implements AutoCloseable {

    private final Path directory;
    private final FileChannel channel;

    private DataDirectory(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** @throws StartRefusal when another program runs on the directory, or it cannot be written */
    static DataDirectory lock(Path given) {
        Path directory = given.toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory);
            closeToOthers(directory);
            FileChannel channel = FileChannel.open(directory.resolve("duban.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new StartRefusal("database.refusal.directoryInUse", directory);
            }
            return new DataDirectory(directory, channel);
        } catch (IOException e) {
            throw new StartRefusal("database.refusal.directory", directory, e.getMessage());
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The passwords and the rows are nobody else's business. */
    private static void closeToOthers(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Where the server keeps its files. */
    Path cluster() {
        return directory.resolve("postgres");
    }

    /** Where a cluster is made before it gets its name. */
    Path unfinishedCluster() {
        return directory.resolve("postgres.unfinished");
    }

    /** Where the server's programs are unpacked: not in the shared temporary directory, where others could exchange them. */
    Path programs() {
        return directory.resolve("programs");
    }

    /** What the server says. */
    Path log() {
        return directory.resolve("postgres.log");
    }

    Path passwords() {
        return directory.resolve("passwords.properties");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
