package cn.duban.database;

import cn.duban.database.DatabaseAccess.Login;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of the embedded server's three roles: drawn at the first start, kept beside the database, readable to its owner only. */
final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties passwords;

    private Passwords(Path file, Properties passwords) {
        this.file = file;
        this.passwords = passwords;
    }

    static Passwords of(Path file) {
        Properties passwords = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    passwords.load(reader);
                }
                return new Passwords(file, passwords);
            }
            for (String role : new String[] {EmbeddedServer.SUPERUSER, EmbeddedServer.OWNER, DatabaseAccess.APPLICATION_ROLE}) {
                passwords.setProperty(role, draw());
            }
            write(file, passwords);
            return new Passwords(file, passwords);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Login login(String role) {
        String password = passwords.getProperty(role);
        if (password == null) {
            throw new StartRefusal("database.refusal.passwordMissing", role, file);
        }
        return new Login(role, password);
    }

    /** Written beside and moved, so that a program killed meanwhile leaves no half file. */
    private static void write(Path file, Properties passwords) throws IOException {
        Path written = Files.createTempFile(file.getParent(), "passwords", ".new", closedToOthers(file));
        try (Writer writer = Files.newBufferedWriter(written)) {
            passwords.store(writer, "Passwords of the embedded database. Without them its data cannot be opened.");
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static FileAttribute<?>[] closedToOthers(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private static String draw() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
