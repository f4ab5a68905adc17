package cn.duban.workflow;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * What the engine is told in code rather than in {@code application.properties}: the only beans an expression in a model
 * may name, and names for the shared models that do not depend on where the program lies.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineConfiguration extends AbstractProcessEnginePlugin {

    private final Map<Object, Object> visibleBeans;

    /** The clock is asked for so that it is bound before the engine writes its first time. */
    EngineConfiguration(EngineClock clock, EngineRegistration registration, EngineWatch watch, EngineSupervision supervision,
            EngineTodoListener todoListener, EngineChildren children, EngineRetiming retiming) {
        this.visibleBeans = Map.of("registration", registration, "watch", watch, "supervision", supervision, "todoListener", todoListener,
                "children", children, "retiming", retiming);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        SpringProcessEngineConfiguration engine = (SpringProcessEngineConfiguration) configuration;
        // Not the starter's own manager, which would let an expression name any bean of the program.
        engine.setExpressionManager(new JuelExpressionManager(visibleBeans));
        // Rights are ours: they join into every query, and no one talks to the engine but our own use cases.
        engine.setAuthorizationEnabled(false);
        engine.setDeploymentResources(Stream.of(engine.getDeploymentResources()).map(SharedModel::new).toArray(Resource[]::new));
    }
}
