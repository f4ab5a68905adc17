package cn.duban.workflow;

import cn.duban.DatabaseTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;

/**
 * A test of the models on the real engine, the real domain and a real PostgreSQL. Nothing waits for a timer: the test moves
 * the clock and fires the one timer itself. Each test starts without running instances, on Monday 2023-02-20, 09:00.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DatabaseTest
@Import({Province.class, EngineHands.class, Registrations.class, SupervisionTimes.class, Contributors.class, Asking.class})
@ExtendWith(CleanEngine.class)
@interface ProcessTest {
}
