package cn.duban.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The XML of deployed models. A deployed definition never changes, so what was read once is kept, for the models asked for last. */
@Component
class DeployedModels {

    private static final int KEPT = 32;

    private final ObjectProvider<RepositoryService> repository;
    private final Map<String, String> byDefinition = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };

    DeployedModels(ObjectProvider<RepositoryService> repository) {
        this.repository = repository;
    }

    String xml(String definition) {
        synchronized (byDefinition) {
            return byDefinition.computeIfAbsent(definition, this::read);
        }
    }

    private String read(String definition) {
        try (InputStream model = repository.getObject().getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
