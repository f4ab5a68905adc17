package cn.duban.notification;

import cn.duban.database.StartRefusal;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

@Configuration(proxyBeanMethods = false)
@EnableAsync
@EnableScheduling
class NotificationConfiguration {

    static final String EXECUTOR = "noticeExecutor";

    @Bean
    QuietHours quietHours(@Value("${duban.messages.from}") LocalTime from, @Value("${duban.messages.until}") LocalTime until) {
        if (!from.isBefore(until)) {
            throw new StartRefusal("notification.refusal.hours", from.toString(), until.toString());
        }
        return new QuietHours(from, until);
    }

    /** One thread hears of notices in their order. Its queue may be lost: what it has not done is still in the publication registry. */
    @Bean(name = EXECUTOR, defaultCandidate = false)
    ThreadPoolTaskExecutor noticeExecutor() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("notices-");
        executor.setCorePoolSize(1);
        executor.setMaxPoolSize(1);
        return executor;
    }
}
