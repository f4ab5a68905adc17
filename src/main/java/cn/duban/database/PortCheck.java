package cn.duban.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * A busy port is refused before the database is started, so that nobody waits for a start that cannot succeed. A program that
 * takes the port between this look and ours opening it is still noticed then.
 */
class PortCheck implements ApplicationListener<ApplicationContextInitializedEvent> {

    private static final int LONGEST_MILLIS = 500;

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        int port = environment.getProperty("server.port", Integer.class, 8080);
        // 0 takes any free port; the tests without a server say -1.
        if (port > 0 && somebodyAnswers(environment.getProperty("server.address", "127.0.0.1"), port)) {
            throw new StartRefusal("database.refusal.port", Integer.toString(port));
        }
    }

    private static boolean somebodyAnswers(String address, int port) {
        try (Socket socket = new Socket()) {
            InetAddress own = InetAddress.getByName(address);
            socket.connect(new InetSocketAddress(own.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : own, port), LONGEST_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
