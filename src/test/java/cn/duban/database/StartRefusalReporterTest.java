package cn.duban.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.web.server.PortInUseException;

class StartRefusalReporterTest {

    @Test
    void saysARefusalInOneLineHoweverDeepItLies() {
        Throwable failure = new BeanCreationException("dataSource", "no", new StartRefusal("database.refusal.directoryInUse", "/srv/data"));
        assertThat(StartRefusalReporter.line(failure)).contains("无法启动：数据目录 /srv/data 正由另一个运行中的督办程序使用。");
    }

    @Test
    void namesThePortThatIsBusy() {
        assertThat(StartRefusalReporter.line(new PortInUseException(8080)).orElseThrow()).contains("8080").doesNotContain("\n");
    }

    @Test
    void saysInOneLineThatTheDatabaseDoesNotTakeThePassword() {
        Throwable failure = new IllegalStateException(new SQLException("FATAL: password authentication failed for user \"duban_app\"\n at", "28P01"));
        assertThat(StartRefusalReporter.line(failure).orElseThrow()).contains("password authentication failed").doesNotContain("\n");
    }

    @Test
    void leavesWhatItDoesNotKnowToTheUsualReport() {
        assertThat(StartRefusalReporter.line(new IllegalStateException("a bug"))).isEmpty();
        assertThat(StartRefusalReporter.line(new SQLException("syntax error", "42601"))).isEmpty();
    }
}
