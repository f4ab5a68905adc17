package cn.duban.workflow;

import cn.duban.database.DatabaseAccess;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.annotation.Order;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the owner create the engine's tables before the engine starts as the application, which may create nothing. A second
 * engine does it, because only the engine knows its scripts and their order; it runs only when tables are missing or old.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@DependsOn("flywayInitializer")
class EngineSchema extends AbstractProcessEnginePlugin {

    /**
     * Without these two, each poll of the job executor scans the whole table: with 300,000 timers 180 to 310 ms instead of
     * 0.2 ms. The engine's own scripts leave them out.
     */
    private static final List<String> INDEXES_FOR_ACQUISITION = List.of(
            "create index if not exists duban_job_due on act_ru_job (duedate_)",
            "create index if not exists duban_job_locked on act_ru_job (lock_exp_time_) where lock_owner_ is not null");

    private final DatabaseAccess access;
    private final JdbcClient owner;

    EngineSchema(DatabaseAccess access) {
        this.access = access;
        this.owner = JdbcClient.create(access.asOwner());
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (!isCurrent()) {
            create();
        }
        if (access.embedded()) {
            releaseJobsOfAKilledProgram();
        }
    }

    private boolean isCurrent() {
        boolean exists = owner.sql("select to_regclass('act_ge_property') is not null and to_regclass('duban_job_locked') is not null")
                .query(Boolean.class).single();
        return exists && owner.sql("select value_ from act_ge_property where name_ = 'schema.version'")
                .query(String.class).optional().filter(version -> version.startsWith(minor(ProcessEngine.VERSION))).isPresent();
    }

    /** {@code 7.24.0} and {@code 7.24.0.0} have the same tables: they change with the minor version only. */
    private static String minor(String version) {
        return version.replaceFirst("^(\\d+\\.\\d+\\.).*$", "$1");
    }

    private void create() {
        ProcessEngineConfiguration configuration = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setProcessEngineName("schema")
                .setDataSource(access.asOwner())
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                .setJobExecutorActivate(false);
        ((ProcessEngineConfigurationImpl) configuration).setMetricsEnabled(false);
        configuration.buildProcessEngine().close();
        INDEXES_FOR_ACQUISITION.forEach(index -> owner.sql(index).update());
    }

    /** The embedded database has one program; jobs locked at its start were locked by one that is gone. They need not wait for their lock to run out. */
    private void releaseJobsOfAKilledProgram() {
        owner.sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ is not null").update();
    }
}
