package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.DeadlineChange;
import cn.duban.calendar.Lamp;
import cn.duban.calendar.WarningLight;
import cn.duban.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Adding up the chain of a deadline gives its date, and so the lamp: nothing else is needed to say why it is red. */
class DeadlineChainTest {

    private final WorkCalendar calendar = WorkCalendar.legal();

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theChainsPartsAloneGiveTheSameLampOnAnyDay(int seed) {
        Random random = new Random(seed);
        LocalDate first = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(600));
        Deadline deadline = new Deadline(first, "2023年底前", "named-date", false);
        LocalDate today = first.minusDays(random.nextInt(90));
        for (int links = random.nextInt(8); links > 0; links--) {
            today = today.plusDays(random.nextInt(40));
            deadline = next(deadline, today, random);
        }
        LocalDate day = today.plusDays(random.nextInt(120));
        boolean redCard = random.nextBoolean();
        assertThat(added(first, deadline.changes())).isEqualTo(deadline.date());
        Lamp shown = ItemLamp.of(deadline.pausedSince().isPresent() ? WorkItemState.PAUSED : WorkItemState.IN_PROGRESS, deadline.date(), Optional.empty(),
                redCard ? Optional.of(Card.RED) : Optional.empty(), day, calendar).orElseThrow();
        assertThat(shown.light()).isEqualTo(lamp(first, deadline.changes(), day, redCard));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPauseTakesNoWorkingDayFromTheUnitAndGivesItNone(int seed) {
        Random random = new Random(seed);
        Deadline before = new Deadline(LocalDate.of(2023, 1, 1).plusDays(random.nextInt(600)), "", "named-date", false);
        LocalDate paused = before.date().minusDays(random.nextInt(120) - 30);
        LocalDate resumed = paused.plusDays(random.nextInt(90));
        Deadline after = before.paused(paused, "汛期", "办公室", Optional.empty()).resumed(resumed, "", "办公室", calendar);
        assertThat(calendar.workingDaysBetween(resumed, after.date())).isEqualTo(calendar.workingDaysBetween(paused, before.date()));
    }

    @Test
    void keepsTheOriginalDateAndCountsTheExtensions() {
        Deadline deadline = new Deadline(LocalDate.of(2023, 6, 30), "6月底前", "named-date", false)
                .extended(LocalDate.of(2023, 7, 31), LocalDate.of(2023, 6, 1), "流标", "办公室", UUID.randomUUID())
                .extended(LocalDate.of(2023, 8, 31), LocalDate.of(2023, 7, 3), "再次流标", "领导小组", UUID.randomUUID());
        assertThat(deadline.original()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(deadline.extensions()).isEqualTo(2);
    }

    @Test
    void refusesAChainWithAGapOrAnotherEnd() {
        Deadline deadline = new Deadline(LocalDate.of(2023, 6, 30), "", "named-date", false);
        DeadlineChange later = new DeadlineChange(DeadlineChange.Kind.EXTENDED, LocalDate.of(2023, 6, 30), LocalDate.of(2023, 7, 31), LocalDate.of(2023, 6, 1), 0,
                "", "", Optional.empty());
        assertThatThrownBy(() -> deadline.with(List.of(later))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Deadline(later.to(), "", "named-date", false).with(List.of(later, later))).isInstanceOf(IllegalArgumentException.class);
    }

    private Deadline next(Deadline deadline, LocalDate today, Random random) {
        if (deadline.pausedSince().isPresent()) {
            return deadline.resumed(today, "", "办公室", calendar);
        }
        return switch (random.nextInt(4)) {
            case 0 -> deadline.paused(today, "汛期", "办公室", Optional.empty());
            case 1 -> deadline.amended(new Deadline(deadline.date().plusDays(random.nextInt(60) - 30), "调整为", "named-date", false), today, "修订", "办公室");
            default -> deadline.extended(deadline.date().plusDays(1 + random.nextInt(60)), today, "流标", "办公室", UUID.randomUUID());
        };
    }

    /** Reckoned day by day, from what the chain says and nothing else. */
    private LocalDate added(LocalDate first, List<DeadlineChange> chain) {
        LocalDate date = first;
        LocalDate stopped = null;
        for (DeadlineChange link : chain) {
            switch (link.kind()) {
                case EXTENDED, AMENDED, RETIMED -> date = link.to();
                case PAUSED -> stopped = link.on();
                case RESUMED -> {
                    for (LocalDate day = stopped.plusDays(1); !day.isAfter(link.on()); day = day.plusDays(1)) {
                        if (calendar.isWorkingDay(day)) {
                            do {
                                date = date.plusDays(1);
                            } while (!calendar.isWorkingDay(date));
                        }
                    }
                }
            }
        }
        return date;
    }

    private WarningLight lamp(LocalDate first, List<DeadlineChange> chain, LocalDate day, boolean redCard) {
        boolean paused = !chain.isEmpty() && chain.get(chain.size() - 1).kind() == DeadlineChange.Kind.PAUSED;
        LocalDate date = added(first, chain);
        if (paused) {
            return WarningLight.NORMAL;
        }
        if (day.isAfter(date)) {
            return redCard ? WarningLight.RED : WarningLight.OVERDUE;
        }
        long left = day.plusDays(1).datesUntil(date.plusDays(1)).filter(calendar::isWorkingDay).count();
        return left > Lamp.DUE_SOON_WORKING_DAYS ? WarningLight.NORMAL : WarningLight.DUE_SOON;
    }
}
