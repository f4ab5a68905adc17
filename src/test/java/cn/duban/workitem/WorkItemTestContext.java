package cn.duban.workitem;

import cn.duban.DatabaseTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** A test of work items on the database without the engine: what the process is told is written down instead. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Import({RecordingProcesses.class, RecordingContributions.class, Town.class})
@interface WorkItemTestContext {
}
