package cn.duban.workitem;

import cn.duban.workitem.spi.ContributionProcess;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stands where the engine stands with the contributions and writes down what it is told. */
@TestConfiguration(proxyBeanMethods = false)
class RecordingContributions {

    /** What was told, in order: {@code start <contribution>}, {@code advance <contribution> DELIVER} … */
    static final List<String> TOLD = new CopyOnWriteArrayList<>();

    @Bean
    @Primary
    ContributionProcess recordingContributionProcess() {
        return new ContributionProcess() {
            @Override
            public void start(ContributionId contribution) {
                TOLD.add("start " + contribution);
            }

            @Override
            public void resume(ContributionId contribution, ContributionState at) {
                TOLD.add("resume " + contribution + " " + at);
            }

            @Override
            public void advance(ContributionId contribution, ContributionAct act, boolean lifted) {
                TOLD.add("advance " + contribution + " " + act + (lifted ? " lifted" : ""));
            }

            @Override
            public void end(ContributionId contribution) {
                TOLD.add("end " + contribution);
            }
        };
    }
}
