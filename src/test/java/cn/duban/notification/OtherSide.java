package cn.duban.notification;

import cn.duban.TestServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

/** The office's servers: one for mail, one for chat. */
class OtherSide extends TestServer {

    static final String SECRET = "a-secret-of-the-office";
    static final GreenMail MAIL = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    /** What the chat gateway answers. */
    static volatile int answer = 200;
    private static final HttpServer CHAT = chat();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        super.initialize(context);
        mailIsUp();
        TestPropertyValues.of("spring.mail.host=127.0.0.1", "spring.mail.port=" + MAIL.getSmtp().getPort(), "duban.mail.from=duban@office.example",
                "duban.webhook.url=http://127.0.0.1:" + CHAT.getAddress().getPort() + "/duban", "duban.webhook.secret=" + SECRET,
                "duban.base-url=https://duban.example/", "duban.mail.domains=office.example").applyTo(context);
    }

    static void mailIsUp() {
        if (!MAIL.isRunning()) {
            MAIL.start();
        }
    }

    private static HttpServer chat() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", OtherSide::take);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        CALLS.add(new Call(exchange.getRequestURI().getPath(), exchange.getRequestHeaders().getFirst("X-Duban-Id"),
                Long.parseLong(exchange.getRequestHeaders().getFirst("X-Duban-Timestamp")), exchange.getRequestHeaders().getFirst("X-Duban-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the chat gateway was sent. */
    record Call(String path, String id, long timestamp, String signature, String body) {
    }
}
