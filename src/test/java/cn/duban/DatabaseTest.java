package cn.duban;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole program on a real PostgreSQL: one server for all tests, with the two roles of an installation, and a
 * database of its own for each Spring context. The job executor is off (fire jobs by their activity), and so is the demo;
 * both can be switched on by {@code @TestPropertySource}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "duban.demo=false", "duban.messages.scheduled=false"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestServer.class)
public @interface DatabaseTest {
}
