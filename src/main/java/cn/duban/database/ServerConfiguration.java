package cn.duban.database;

import cn.duban.database.DatabaseAccess.Login;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** A PostgreSQL server of one's own: {@code SPRING_DATASOURCE_URL} names it, two logins enter it. */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseChoice.Server.class)
class ServerConfiguration {

    @Bean
    DatabaseAccess databaseAccess(Environment environment) {
        Login application = new Login(
                environment.getProperty("spring.datasource.username", DatabaseAccess.APPLICATION_ROLE),
                required(environment, "spring.datasource.password"));
        if (!application.user().equals(DatabaseAccess.APPLICATION_ROLE)) {
            throw new StartRefusal("database.refusal.applicationRole", application.user(), DatabaseAccess.APPLICATION_ROLE);
        }
        Login owner = new Login(environment.getProperty("duban.owner.username", "duban_owner"), required(environment, "duban.owner.password"));
        return new DatabaseAccess(environment.getRequiredProperty("spring.datasource.url"), owner, application, false);
    }

    private static String required(Environment environment, String property) {
        String value = environment.getProperty(property, "");
        if (value.isEmpty()) {
            throw new StartRefusal("database.refusal.missing", property.toUpperCase(Locale.ROOT).replace('.', '_'));
        }
        return value;
    }
}
