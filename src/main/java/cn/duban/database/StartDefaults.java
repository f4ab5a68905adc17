package cn.duban.database;

import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What follows from the choice of the database: with the embedded one the program shows its demo, on this machine only;
 * on a server there is no demo. Each can be set otherwise.
 */
class StartDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        // The engine keeps its times without a zone, in the zone of the machine: every node must have the same one.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        boolean embedded = DatabaseChoice.isEmbedded(environment);
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("duban.demo", embedded);
        if (embedded) {
            defaults.put("server.address", "127.0.0.1");
        }
        environment.getPropertySources().addLast(new MapPropertySource("duban start defaults", defaults));
    }
}
