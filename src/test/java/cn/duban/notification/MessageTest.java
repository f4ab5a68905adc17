package cn.duban.notification;

import cn.duban.DatabaseTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of messages that leave the program: a real SMTP server and a real chat gateway stand beside it, and nothing is sent unless the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@ContextConfiguration(initializers = OtherSide.class)
@Import(PostOffice.class)
@interface MessageTest {
}
