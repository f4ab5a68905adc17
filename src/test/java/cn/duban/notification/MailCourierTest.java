package cn.duban.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.calendar.WorkCalendar;
import cn.duban.org.Official;
import cn.duban.org.OfficialId;
import cn.duban.org.UnitId;
import cn.duban.shared.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What the courier makes of a mail server that behaves badly. */
class MailCourierTest {

    private static final Letter LETTER = new Letter(false, "督办：亮红牌", "王晓岚，您好：", List.of(), List.of());
    private static final UnitId UNIT = new UnitId(UUID.randomUUID());
    private static final OfficialId READER = new OfficialId(UUID.randomUUID());
    private static final Recipient TO = new Recipient(new Official(READER, "reader", "王晓岚", UNIT, Set.of()), "省收信委", Language.CHINESE,
            new MessageSetting(READER, Optional.of("reader@office.example"), true, false, true, 9, Map.of()), WorkCalendar.legal());

    private ServerSocket server;
    private MailCourier courier;

    @BeforeEach
    void aServer() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getLocalPort());
        courier = new MailCourier(Optional.of(sender), "duban@office.example");
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void aServerThatDoesNotAnswerIsAway() throws IOException {
        server.close();
        assertThat(deliver()).isInstanceOf(Outcome.Away.class);
    }

    @Test
    void anAddressThatIsRefusedConcernsThisMessageOnly() {
        answering("RCPT", "550 no such mailbox", false);
        assertThat(deliver()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.reason()).contains("550 no such mailbox"));
    }

    @Test
    void aConnectionThatBreaksAfterTheLastWordLeavesItUncertain() {
        answering(".", "", true);
        assertThat(deliver()).isInstanceOf(Outcome.Uncertain.class);
    }

    @Test
    void whatTheServerRefusesToKeepWasNotTaken() {
        answering(".", "452 no room", false);
        assertThat(deliver()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.reason()).contains("452 no room"));
    }

    private Outcome deliver() {
        return courier.deliver(UUID.randomUUID(), LETTER, TO);
    }

    /** Takes everything until the given line, and answers that in its own way, or hangs up. */
    private void answering(String line, String answer, boolean hangUp) {
        Thread thread = new Thread(() -> {
            try (Socket socket = server.accept()) {
                serve(socket, line, answer, hangUp);
            } catch (IOException closed) {
                // The test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void serve(Socket socket, String special, String answer, boolean hangUp) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        say(socket, "220 here");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            boolean its = data ? line.equals(special) : line.startsWith(special);
            if (its && hangUp) {
                return;
            }
            if (!data || line.equals(".")) {
                say(socket, its ? answer : line.startsWith("DATA") ? "354 go on" : "250 good");
            }
            data = !its && (line.startsWith("DATA") || data && !line.equals("."));
        }
    }

    private static void say(Socket socket, String words) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
