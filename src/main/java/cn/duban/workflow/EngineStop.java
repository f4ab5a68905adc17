package cn.duban.workflow;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Stops the engine's own work before the database goes: nothing more is begun, and what was taken is finished. */
@Component
class EngineStop implements SmartLifecycle {

    /** Seconds; work that takes longer is broken off, and taken up by the next start when its lock has run out. */
    private static final int LONGEST_WAIT = 30;

    private final ObjectProvider<JobExecutor> jobs;
    private final ObjectProvider<ThreadPoolTaskExecutor> threads;
    private volatile boolean running;

    EngineStop(ObjectProvider<JobExecutor> jobs, @Qualifier("camundaTaskExecutor") ObjectProvider<ThreadPoolTaskExecutor> threads) {
        this.jobs = jobs;
        this.threads = threads;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        jobs.ifAvailable(JobExecutor::shutdown);
        threads.ifAvailable(pool -> {
            pool.setWaitForTasksToCompleteOnShutdown(true);
            pool.setAwaitTerminationSeconds(LONGEST_WAIT);
            pool.shutdown();
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After whoever waits for the start to end, before the pages. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}
