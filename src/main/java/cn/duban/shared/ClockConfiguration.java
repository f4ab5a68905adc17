package cn.duban.shared;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    DubanClock clock() {
        return DubanClock.onWallTime();
    }
}
