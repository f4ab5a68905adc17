package cn.duban.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The database that comes with the program. Spring closes beans after those that need them: first the engine, then the pool,
 * then the server, then the lock.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseChoice.Embedded.class)
class EmbeddedConfiguration {

    @Bean(destroyMethod = "close")
    DataDirectory dataDirectory(@Value("${duban.data-directory}") Path directory) {
        return DataDirectory.lock(directory);
    }

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(DataDirectory directory) {
        return EmbeddedServer.start(directory);
    }

    @Bean
    DatabaseAccess databaseAccess(EmbeddedServer server) {
        return server.access();
    }
}
