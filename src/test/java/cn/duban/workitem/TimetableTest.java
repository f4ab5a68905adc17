package cn.duban.workitem;

import static cn.duban.workitem.Cast.acting;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.WorkCalendar;
import cn.duban.workitem.Occasion.Key;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private final Cast cast = Cast.ofStrangers();
    private final Timetable timetable = new Timetable(new FixedLadder(), WorkCalendar.legal(), List.of(new OwnClocks()));

    @Test
    void urgesAfterThreeAndEscalatesAfterFiveWorkingDaysWithoutSigning() {
        WorkItem item = assigned(LocalDate.of(2023, 4, 26), LocalDate.of(2023, 12, 31));
        // 28 April, then the worked Saturday 6 May after Labour Day.
        assertThat(timetable.due(item, Set.of(), LocalDate.of(2023, 5, 6))).extracting(Occasion::key)
                .containsExactly(new Key("acknowledge-urge", LocalDate.of(2023, 5, 4)), new Key("acknowledge-escalate", LocalDate.of(2023, 5, 6)));
        assertThat(timetable.due(item, Set.of(), LocalDate.of(2023, 5, 3))).isEmpty();
    }

    @Test
    void countsRemindersBackFromTheLastWorkingDayOfADeadlineThatIsADayOff() {
        WorkItem item = inProgress(LocalDate.of(2023, 2, 20), LocalDate.of(2023, 12, 31));
        assertThat(timetable.due(item, Set.of(), LocalDate.of(2023, 12, 31))).extracting(Occasion::key)
                .containsExactly(new Key("deadline-remind-first", LocalDate.of(2023, 12, 20)), new Key("deadline-remind-last", LocalDate.of(2023, 12, 28)));
    }

    @Test
    void climbsFromUrgingOverTheCardsToTheLeadershipGroupAndThenEveryTenWorkingDays() {
        WorkItem item = inProgress(LocalDate.of(2023, 2, 20), LocalDate.of(2023, 9, 27));
        assertThat(timetable.due(item, Set.of(), LocalDate.of(2023, 11, 20)).stream().filter(occasion -> occasion.rung().workingDays() > 0))
                .extracting(Occasion::key).containsExactly(
                        new Key("overdue-urge", LocalDate.of(2023, 9, 28)),
                        new Key("overdue-yellow-card", LocalDate.of(2023, 10, 8)),
                        new Key("overdue-red-card", LocalDate.of(2023, 10, 12)),
                        new Key("overdue-escalate", LocalDate.of(2023, 10, 17)),
                        new Key("overdue-escalate", LocalDate.of(2023, 10, 31)),
                        new Key("overdue-escalate", LocalDate.of(2023, 11, 14)));
    }

    @Test
    void whatWasClaimedDoesNotComeAgain() {
        WorkItem item = inProgress(LocalDate.of(2023, 2, 20), LocalDate.of(2023, 9, 27));
        Set<Key> claimed = new HashSet<>();
        for (int rung = 0; rung < 20; rung++) {
            Occasion next = timetable.next(item, claimed).orElseThrow();
            assertThat(claimed.add(next.key())).isTrue();
        }
        assertThat(claimed).hasSize(20);
    }

    @Test
    void anOpenItemAlwaysHasANextOccasionHoweverLateItIs() {
        WorkItem item = inProgress(LocalDate.of(2023, 2, 20), LocalDate.of(2023, 3, 1));
        Set<Key> claimed = new HashSet<>();
        timetable.due(item, claimed, LocalDate.of(2025, 12, 31)).forEach(occasion -> claimed.add(occasion.key()));
        assertThat(timetable.next(item, claimed).orElseThrow().day()).isAfter(LocalDate.of(2025, 12, 31));
        WorkItem waiting = reported(item, LocalDate.of(2023, 2, 27));
        timetable.due(waiting, claimed, LocalDate.of(2025, 12, 31)).forEach(occasion -> claimed.add(occasion.key()));
        assertThat(timetable.next(waiting, claimed).orElseThrow().day()).isAfter(LocalDate.of(2025, 12, 31));
    }

    @Test
    void signingForItEndsTheUrgingToSign() {
        WorkItem item = inProgress(LocalDate.of(2023, 2, 20), LocalDate.of(2023, 12, 31));
        assertThat(timetable.due(item, Set.of(), LocalDate.of(2023, 3, 31))).isEmpty();
    }

    @Test
    void fromTheDayOfTheReportOnTheLadderLeavesTheUnitAloneAndUrgesTheOffice() {
        WorkItem item = reported(inProgress(LocalDate.of(2023, 2, 20), LocalDate.of(2023, 6, 30)), LocalDate.of(2023, 6, 30));
        assertThat(timetable.due(item, Set.of(new Key("deadline-remind-first", LocalDate.of(2023, 6, 20)),
                new Key("deadline-remind-last", LocalDate.of(2023, 6, 29))), LocalDate.of(2023, 7, 20))).extracting(Occasion::key)
                .containsExactly(new Key("verification-urge", LocalDate.of(2023, 7, 10)), new Key("verification-urge", LocalDate.of(2023, 7, 17)));
    }

    @Test
    void whatTheUnitMissedBeforeItReportedStaysMissed() {
        WorkItem item = reported(inProgress(LocalDate.of(2023, 2, 20), LocalDate.of(2023, 6, 30)), LocalDate.of(2023, 7, 6));
        assertThat(timetable.due(item, Set.of(), LocalDate.of(2023, 7, 6))).extracting(occasion -> occasion.rung().name())
                .containsExactly("deadline-remind-first", "deadline-remind-last", "overdue-urge", "overdue-yellow-card");
    }

    @Test
    void afterAReturnTheUnitIsNotHitByTheDaysTheOfficeTook() {
        WorkItem waiting = reported(inProgress(LocalDate.of(2023, 2, 20), LocalDate.of(2023, 6, 30)), LocalDate.of(2023, 6, 15));
        WorkItem returned = waiting.perform(Act.VERIFY, Map.of("verdict", "returned", "reason", "缺少数据", "returnBy", LocalDate.of(2024, 12, 31)), 1, acting(cast.verifier), LocalDate.of(2023, 7, 5));
        assertThat(timetable.due(returned, Set.of(), LocalDate.of(2023, 7, 5))).isEmpty();
        assertThat(timetable.next(returned, Set.of()).orElseThrow().rung().name()).isEqualTo("overdue-red-card");
    }

    @Test
    void aLateEntryIsNotHitByRungsFromBeforeItsAssignment() {
        WorkItem item = assigned(LocalDate.of(2023, 9, 1), LocalDate.of(2023, 6, 30));
        List<Occasion> due = timetable.due(item, Set.of(), LocalDate.of(2023, 9, 8));
        assertThat(due).extracting(occasion -> occasion.rung().name()).containsExactly("acknowledge-urge", "acknowledge-escalate", "overdue-escalate");
        assertThat(due).allSatisfy(occasion -> assertThat(occasion.day()).isAfter(LocalDate.of(2023, 9, 1)));
    }

    @Test
    void whereTheDeadlineIsWaivedOnlySigningAndVerifyingFallDue() {
        WorkItem item = WorkItem.register(new WorkItemId(UUID.randomUUID()), cast.facts(Deadline.waived("长期坚持")), LocalDate.of(2023, 2, 20));
        assertThat(timetable.due(item, Set.of(), LocalDate.of(2030, 12, 31))).extracting(occasion -> occasion.rung().name())
                .containsExactly("acknowledge-urge", "acknowledge-escalate");
        WorkItem signed = item.perform(Act.ACKNOWLEDGE, Map.of(), 0, acting(cast.handler), LocalDate.of(2023, 2, 21));
        assertThat(timetable.next(signed, Set.of())).isEmpty();
        assertThat(timetable.next(reported(signed, LocalDate.of(2023, 6, 30)), Set.of()).orElseThrow().rung().name()).isEqualTo("verification-urge");
    }

    private WorkItem assigned(LocalDate on, LocalDate deadline) {
        return WorkItem.register(new WorkItemId(UUID.randomUUID()), cast.factsWithDeadline(deadline), on);
    }

    private WorkItem inProgress(LocalDate on, LocalDate deadline) {
        return assigned(on, deadline).perform(Act.ACKNOWLEDGE, Map.of(), 0, acting(cast.handler), on);
    }

    private WorkItem reported(WorkItem item, LocalDate on) {
        return item.perform(Act.REPORT_COMPLETION, Map.of("completion", "已完成", "completedOn", on), 1, acting(cast.handler), on);
    }
}
