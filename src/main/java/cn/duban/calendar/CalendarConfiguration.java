package cn.duban.calendar;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    WorkCalendar workCalendar(@Value("${duban.calendar-file:}") String file) {
        return file.isBlank() ? WorkCalendar.legal() : new WorkCalendar(CalendarFile.read(Path.of(file)));
    }
}
