package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.calendar.WorkCalendar;
import cn.duban.inbox.Notice;
import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.org.UnitId;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@WorkItemTestContext
class WatchTest {

    private static final LocalDate FAR = LocalDate.of(2023, 12, 29);

    @Autowired private Watch watch;
    @Autowired private WorkItems items;
    @Autowired private History history;
    @Autowired private Notices notices;
    @Autowired private EscalationRows escalations;
    @Autowired private WorkCalendar calendar;
    @Autowired private DubanClock clock;
    @Autowired private Town town;
    @Autowired private TransactionTemplate transaction;

    private Cast cast;

    @BeforeEach
    void startsOnTheDayOfTheAssignment() {
        town.itIs(Cast.ASSIGNED_ON);
        cast = new Cast(town);
        RecordingProcesses.TOLD.clear();
    }

    @Test
    void theFirstOccasionIsNineOClockOnTheThirdWorkingDayAfterTheAssignment() {
        WorkItemId item = town.assigned(cast, FAR);
        assertThat(watch.nextOccasion(item)).isEqualTo(Instant.parse("2023-02-23T01:00:00Z"));
    }

    @Test
    void whoDoesNotSignForItIsUrgedAndThenEscalated() {
        WorkItemId item = town.assigned(cast, FAR);
        fire(item);
        assertThat(told(cast.lead)).extracting(Notice::kind).containsExactly(NoticeKind.URGE);
        assertThat(told(cast.lead).get(0).text()).isEqualTo("第7项“孕产妇系统管理率达92%以上”交办后已到第 3 个工作日（2023年2月23日），仍未签收，请尽快签收。");
        assertThat(escalations.of(item)).isEmpty();
        fire(item);
        assertThat(clock.today()).isEqualTo(LocalDate.of(2023, 2, 27));
        assertThat(escalations.of(item)).singleElement().satisfies(raised -> {
            assertThat(raised.state()).isEqualTo(EscalationState.OPEN);
            assertThat(raised.leadershipGroup()).isEqualTo(cast.group);
            assertThat(RecordingProcesses.TOLD).containsExactly("start " + raised.id());
        });
        assertThat(history.of(item)).extracting(HistoryEntry::act).containsExactly("REGISTER", "URGE", "ESCALATE");
        assertThat(history.of(item).get(1).official()).isEmpty();
        assertThat(history.of(item).get(1).step()).isEqualTo("watch");
    }

    @Test
    void climbsTheWholeLadderToTheLeadershipGroupAndOn() {
        WorkItemId item = town.inProgress(cast, LocalDate.of(2023, 6, 30));
        for (int rung = 0; rung < 7; rung++) {
            fire(item);
        }
        assertThat(history.of(item).stream().skip(2)).extracting(entry -> entry.onDay() + " " + entry.act()).containsExactly(
                "2023-06-20 REMIND", "2023-06-29 REMIND", "2023-07-03 URGE", "2023-07-05 YELLOW_CARD", "2023-07-11 RED_CARD",
                "2023-07-14 ESCALATE", "2023-07-28 ESCALATE");
        assertThat(items.find(item).orElseThrow().standing().card()).contains(Card.RED);
        assertThat(PastState.on(history.of(item), LocalDate.of(2023, 7, 6))).containsEntry("card", "YELLOW");
        assertThat(escalations.of(item)).as("the first still waits").hasSize(1);
        assertThat(told(cast.group)).as("but the group hears of it again").hasSize(1);
    }

    @Test
    void firingItTwiceDoesItOnce() {
        WorkItemId item = town.assigned(cast, FAR);
        fire(item);
        watch.climb(item);
        watch.climb(item);
        assertThat(told(cast.lead)).hasSize(1);
        assertThat(history.of(item)).hasSize(2);
    }

    @Test
    void firingItOnFourNodesAtOnceDoesItOnce() throws Exception {
        WorkItemId item = town.inProgress(cast, LocalDate.of(2023, 6, 30));
        town.itIs(LocalDate.of(2023, 7, 14));
        Twice.atOnce(4, () -> {
            watch.climb(item);
            return true;
        });
        assertThat(history.of(item).stream().skip(2)).extracting(HistoryEntry::act)
                .containsExactly("REMIND", "REMIND", "URGE", "YELLOW_CARD", "RED_CARD", "ESCALATE");
        assertThat(escalations.of(item)).hasSize(1);
        assertThat(told(cast.lead)).hasSize(6);
    }

    @Test
    void firedTooEarlyItDoesNothingAndComesAgain() {
        WorkItemId item = town.assigned(cast, FAR);
        Instant occasion = watch.nextOccasion(item);
        clock.showNow(occasion.minusSeconds(60));
        watch.climb(item);
        assertThat(told(cast.lead)).isEmpty();
        assertThat(watch.nextOccasion(item)).isEqualTo(occasion);
    }

    @Test
    void whatWasMissedWhileTheProgramWasDownIsWorkedOffInOrder() {
        WorkItemId item = town.assigned(cast, LocalDate.of(2023, 2, 28));
        town.itIs(LocalDate.of(2023, 3, 14));
        assertThat(watch.nextOccasion(item)).isBefore(clock.instant());
        watch.climb(item);
        assertThat(history.of(item).stream().skip(1)).extracting(HistoryEntry::act)
                .containsExactly("URGE", "ESCALATE", "REMIND", "URGE", "YELLOW_CARD", "RED_CARD", "ESCALATE");
        assertThat(watch.nextOccasion(item)).isAfter(clock.instant());
    }

    @Test
    void aDeedWhoseTransactionFailsIsDoneAgain() {
        WorkItemId item = town.assigned(cast, FAR);
        clock.showNow(watch.nextOccasion(item));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            watch.climb(item);
            throw new IllegalStateException("the node dies");
        })).hasMessage("the node dies");
        assertThat(told(cast.lead)).isEmpty();
        watch.climb(item);
        assertThat(told(cast.lead)).hasSize(1);
    }

    @Test
    void theOfficeIsUrgedWhenVerificationTakesLongerThanFiveWorkingDays() {
        WorkItemId item = town.inProgress(cast, FAR);
        town.reportCompletion(cast, item);
        fire(item);
        assertThat(clock.today()).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(told(cast.office)).singleElement().satisfies(notice -> assertThat(notice.kind()).isEqualTo(NoticeKind.URGE));
        assertThat(told(cast.lead)).isEmpty();
    }

    @Test
    void theOfficeIsUrgedToStrikeOffWhatIsDoneAndThenTheItemIsLeftAlone() {
        WorkItemId item = town.done(cast, LocalDate.of(2023, 2, 28));
        town.itIs(LocalDate.of(2023, 3, 6));
        watch.climb(item);
        assertThat(told(cast.office)).singleElement().satisfies(notice -> assertThat(notice.text()).contains("评价销号"));
        town.strikeOff(cast, item);
        int before = history.of(item).size();
        town.itIs(LocalDate.of(2023, 9, 1));
        watch.climb(item);
        assertThat(history.of(item)).hasSize(before);
        assertThat(watch.nextOccasion(item)).isAfter(clock.instant());
    }

    @Test
    void everyOccasionIsNineOClockOfAWorkingDay() {
        WorkItemId item = town.assigned(cast, LocalDate.of(2023, 4, 30));
        for (int rung = 0; rung < 12; rung++) {
            Instant occasion = watch.nextOccasion(item);
            LocalDate day = LocalDate.ofInstant(occasion, DubanClock.ZONE);
            assertThat(calendar.isWorkingDay(day)).as("%s", day).isTrue();
            assertThat(occasion).isEqualTo(calendar.opening(day)).isAfterOrEqualTo(clock.instant());
            fire(item);
        }
    }

    /** What the engine does: the time comes, the timer fires. */
    private void fire(WorkItemId item) {
        clock.showNow(watch.nextOccasion(item));
        watch.climb(item);
    }

    private List<Notice> told(UnitId body) {
        return notices.of(new VisibleScope(Set.of(body)), Optional.empty(), 50);
    }
}
