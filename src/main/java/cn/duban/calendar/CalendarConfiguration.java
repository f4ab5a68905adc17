package cn.duban.calendar;

import cn.duban.org.Units;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    Calendars calendars(CalendarVersions versions, Units units, @Value("${duban.calendar-file:}") String file) {
        return new Calendars(versions, units, file.isBlank() ? HolidayNotices.published() : CalendarFile.read(Path.of(file)));
    }

    /** The country's calendar as it is now: whoever keeps it sees a new version as soon as it is taken. */
    @Bean
    WorkCalendar workCalendar(Calendars calendars) {
        return new WorkCalendar(calendars::nationalNow);
    }
}
