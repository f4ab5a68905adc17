package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.workitem.spi.Ladder;
import cn.duban.workitem.spi.Ladder.Concern;
import cn.duban.workitem.spi.Ladder.Deed;
import cn.duban.workitem.spi.Ladder.Rung;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class EngineLadderTest {

    @Autowired
    Ladder ladder;

    @Test
    void urgesAfterThreeWorkingDaysWithoutASignatureAndEscalatesAfterFive() {
        assertThat(ladder.rungs(Concern.ACKNOWLEDGEMENT)).containsExactly(
                new Rung("acknowledge-urge", Concern.ACKNOWLEDGEMENT, 3, Deed.URGE, 0),
                new Rung("acknowledge-escalate", Concern.ACKNOWLEDGEMENT, 5, Deed.ESCALATE, 0));
    }

    @Test
    void remindsBeforeTheDeadlineAndClimbsAfterIt() {
        assertThat(ladder.rungs(Concern.DEADLINE)).containsExactly(
                new Rung("deadline-remind-first", Concern.DEADLINE, -7, Deed.REMIND, 0),
                new Rung("deadline-remind-last", Concern.DEADLINE, -1, Deed.REMIND, 0),
                new Rung("overdue-urge", Concern.DEADLINE, 1, Deed.URGE, 0),
                new Rung("overdue-yellow-card", Concern.DEADLINE, 3, Deed.YELLOW_CARD, 0),
                new Rung("overdue-red-card", Concern.DEADLINE, 7, Deed.RED_CARD, 0),
                new Rung("overdue-escalate", Concern.DEADLINE, 10, Deed.ESCALATE, 10));
    }

    @Test
    void urgesTheOfficeEveryFiveWorkingDaysWithoutAVerification() {
        assertThat(ladder.rungs(Concern.VERIFICATION)).containsExactly(new Rung("verify-urge", Concern.VERIFICATION, 5, Deed.URGE, 5));
    }

    @Test
    void remindsOfAReportBeforeItsPeriodEndsAndUrgesAfterIt() {
        assertThat(ladder.rungs(Concern.REPORT)).containsExactly(new Rung("report-remind", Concern.REPORT, -3, Deed.REMIND, 0),
                new Rung("report-urge", Concern.REPORT, 1, Deed.URGE, 0), new Rung("report-urge-again", Concern.REPORT, 5, Deed.URGE, 0));
    }

    /** The name is part of the claim that makes a rung happen once: two rungs of one name would be one. */
    @Test
    void noTwoRungsHaveTheSameName() {
        Stream<Rung> all = Arrays.stream(Concern.values()).flatMap(concern -> ladder.rungs(concern).stream());
        assertThat(all.map(Rung::name)).doesNotHaveDuplicates();
    }
}
