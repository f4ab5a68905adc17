package cn.duban.workflow;

import cn.duban.shared.DubanClock;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * Binds the engine's clock to the one clock. The engine writes times without a zone, in the zone of the JVM: every node
 * runs in UTC, or two nodes would read one timer as two instants.
 */
@Component
class EngineClock {

    EngineClock(DubanClock clock) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        clock.follow(offset -> ClockUtil.offset(offset.toMillis()));
    }
}
