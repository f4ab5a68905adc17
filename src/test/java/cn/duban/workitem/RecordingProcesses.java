package cn.duban.workitem;

import cn.duban.workitem.spi.ConfirmationProcess;
import cn.duban.workitem.spi.EscalationProcess;
import cn.duban.workitem.spi.HandlingProcess;
import cn.duban.workitem.spi.Ladder;
import cn.duban.workitem.spi.RequestProcess;
import cn.duban.workitem.spi.StartingProcess;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stands where the engine stands and writes down what it is told. */
@TestConfiguration(proxyBeanMethods = false)
class RecordingProcesses {

    /** What was told, in order: {@code advance <item> ACKNOWLEDGE}, {@code rearm <item>}, {@code start <escalation>} … */
    static final List<String> TOLD = new CopyOnWriteArrayList<>();

    /** How many more items can be started; below zero there is no end. */
    static final AtomicInteger STARTS_UNTIL_THE_POWER_FAILS = new AtomicInteger(-1);

    @Bean
    @Primary
    HandlingProcess recordingHandling() {
        return new HandlingProcess() {
            @Override
            public void advance(WorkItemId item, Act act, String outcome) {
                TOLD.add(("advance " + item + " " + act + " " + outcome).strip());
            }

            @Override
            public void paused(WorkItemId item) {
                TOLD.add("paused " + item);
            }

            @Override
            public void merged(WorkItemId item) {
                TOLD.add("merged " + item);
            }

            @Override
            public String model(WorkItemId item) {
                return "<definitions/>";
            }

            @Override
            public List<String> currentElements(WorkItemId item) {
                return List.of("task_handle");
            }

            @Override
            public void rearm(WorkItemId item) {
                TOLD.add("rearm " + item);
            }
        };
    }

    @Bean
    @Primary
    EscalationProcess recordingEscalations() {
        return new EscalationProcess() {
            @Override
            public void start(EscalationId escalation) {
                TOLD.add("start " + escalation);
            }

            @Override
            public void instructed(EscalationId escalation) {
                TOLD.add("instructed " + escalation);
            }

            @Override
            public void itemClosed(EscalationId escalation) {
                TOLD.add("itemClosed " + escalation);
            }

            @Override
            public void mootAnswered(EscalationId escalation, boolean moot) {
                TOLD.add("mootAnswered " + escalation + " " + moot);
            }
        };
    }

    @Bean
    @Primary
    StartingProcess recordingStarts() {
        return new StartingProcess() {
            @Override
            public void start(WorkItemId item) {
                if (STARTS_UNTIL_THE_POWER_FAILS.getAndDecrement() == 0) {
                    throw new IllegalStateException("the power failed");
                }
                TOLD.add("handle " + item);
            }

            @Override
            public void startChildren(WorkItemId parent) {
                TOLD.add("startChildren " + parent);
            }
        };
    }

    @Bean
    @Primary
    RequestProcess recordingRequests() {
        return new RequestProcess() {
            @Override
            public void start(RequestId request, boolean unitConfirms) {
                TOLD.add("start " + request + " " + unitConfirms);
            }

            @Override
            public void confirmed(RequestId request, boolean confirmed) {
                TOLD.add("confirmed " + request + " " + confirmed);
            }

            @Override
            public void answered(RequestId request, boolean passedUp) {
                TOLD.add("answered " + request + " " + passedUp);
            }

            @Override
            public void decided(RequestId request) {
                TOLD.add("decided " + request);
            }

            @Override
            public void takenBack(RequestId request) {
                TOLD.add("takenBack " + request);
            }

            @Override
            public void itemClosed(RequestId request) {
                TOLD.add("itemClosed " + request);
            }
        };
    }

    @Bean
    @Primary
    ConfirmationProcess recordingConfirmations() {
        return new ConfirmationProcess() {
            @Override
            public void start(SubmissionId submission) {
                TOLD.add("submit " + submission);
            }

            @Override
            public void answered(SubmissionId submission, boolean confirmed) {
                TOLD.add("answered " + submission + " " + confirmed);
            }

            @Override
            public void withdrawn(SubmissionId submission) {
                TOLD.add("withdrawn " + submission);
            }
        };
    }

    @Bean
    @Primary
    Ladder fixedLadder() {
        return new FixedLadder();
    }
}
