package cn.duban.workflow;

import static java.util.function.Predicate.not;

import cn.duban.shared.DubanClock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What the engine has to do at a time to come, for whoever moves the clock: it is done in the order of its due dates. */
@Service
public class DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final int PAGE = 100;
    /** A job may lose against a person or another node; failing itself it is put off by the engine and seen again later. */
    private static final int ATTEMPTS = 5;

    private final ManagementService management;
    private final JobExecutor executor;
    private final DubanClock clock;

    DueWork(ManagementService management, ProcessEngineConfiguration configuration, DubanClock clock) {
        this.management = management;
        this.executor = ((ProcessEngineConfigurationImpl) configuration).getJobExecutor();
        this.clock = clock;
    }

    /** When the next piece of work falls due; empty when none is waiting. */
    public Optional<Instant> nextDue() {
        return waiting(management.createJobQuery(), Map.of()).stream().findFirst().map(DueWork::due);
    }

    /**
     * Does all that falls due until then, itself included, one instant after the other, while the engine's own executor
     * rests. The clock shows each instant while its work is done and the last one afterwards; it never runs backwards.
     *
     * @return how many pieces of work were done
     */
    public synchronized int workOffUntil(Instant until) {
        boolean wasActive = executor.isActive();
        if (wasActive) {
            executor.shutdown();
        }
        try {
            return workOff(until);
        } finally {
            moveTo(until);
            if (wasActive) {
                executor.start();
            }
        }
    }

    private int workOff(Instant until) {
        Map<String, Integer> attempts = new HashMap<>();
        int done = 0;
        for (List<Job> next = nextUntil(until, attempts); !next.isEmpty(); next = nextUntil(until, attempts)) {
            moveTo(due(next.get(0)));
            for (Job job : next) {
                done += execute(job, attempts) ? 1 : 0;
            }
        }
        return done;
    }

    /** The jobs of the earliest instant only: what they bring about may fall due before the instant that follows. */
    private List<Job> nextUntil(Instant until, Map<String, Integer> attempts) {
        List<Job> waiting = waiting(management.createJobQuery().duedateLowerThan(Date.from(until.plusMillis(1))), attempts);
        return waiting.stream().filter(job -> due(job).equals(due(waiting.get(0)))).toList();
    }

    /** The engine's own housekeeping has no job definition and no place in the story; it waits for its night. */
    private static List<Job> waiting(JobQuery query, Map<String, Integer> attempts) {
        return query.withRetriesLeft().active().orderByJobDuedate().asc().orderByJobId().asc().listPage(0, PAGE).stream()
                .filter(job -> Objects.nonNull(job.getJobDefinitionId()))
                .filter(not(job -> attempts.getOrDefault(job.getId(), 0) >= ATTEMPTS)).toList();
    }

    private boolean execute(Job job, Map<String, Integer> attempts) {
        attempts.merge(job.getId(), 1, Integer::sum);
        try {
            management.executeJob(job.getId());
            return true;
        } catch (RuntimeException e) {
            // The engine has noted the failure, put the job off, and shows it among its problems when it gives up.
            LOG.warn("{} failed when it fell due: {}", job.getId(), e.getMessage());
            return false;
        }
    }

    private void moveTo(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            clock.showNow(instant);
        }
    }

    private static Instant due(Job job) {
        return job.getDuedate().toInstant();
    }
}
