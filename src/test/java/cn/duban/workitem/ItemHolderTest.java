package cn.duban.workitem;

import static cn.duban.workitem.Cast.acting;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.org.UnitId;
import cn.duban.shared.DubanClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 球在谁手里, of an item whose lead unit collects. */
class ItemHolderTest {

    private static final LocalDate FRIDAY = LocalDate.of(2023, 6, 16);
    private static final Instant AFTER_FRIDAY = FRIDAY.plusDays(1).atStartOfDay(DubanClock.ZONE).toInstant();

    private final Cast cast = Cast.ofStrangers();
    private final WorkItem item = cast.item().perform(Act.ACKNOWLEDGE, Map.of(), 0, acting(cast.handler), Cast.ASSIGNED_ON);
    private final Holder lead = Holder.of(cast.lead);
    private final UnitId first = new UnitId(UUID.randomUUID());
    private final UnitId second = new UnitId(UUID.randomUUID());
    private final UnitId third = new UnitId(UUID.randomUUID());

    @Test
    void theLeadHoldsItUntilTheLastInstantOfTheDayOnWhichAContributionIsDue() {
        List<Contribution> parts = List.of(part(first, 0, FRIDAY));
        assertThat(ItemHolder.at(AFTER_FRIDAY.minusNanos(1), item, lead, parts)).isEqualTo(lead);
        assertThat(ItemHolder.at(AFTER_FRIDAY, item, lead, parts)).isEqualTo(Holder.of(first));
    }

    @Test
    void theUnitLateLongestHoldsItAndAmongThoseOfOneDayTheFirstInTheDocument() {
        List<Contribution> parts = List.of(part(first, 0, FRIDAY.plusDays(1)), part(second, 2, FRIDAY), part(third, 1, FRIDAY));
        assertThat(ItemHolder.at(AFTER_FRIDAY.plusSeconds(1_000_000), item, lead, parts)).isEqualTo(Holder.of(third));
    }

    @Test
    void whoHasDeliveredRefusedOrWasExcusedIsNotWaitedFor() {
        for (ContributionState state : List.of(ContributionState.DELIVERED, ContributionState.MERGED, ContributionState.REFUSED, ContributionState.EXCUSED,
                ContributionState.LAPSED, ContributionState.WITHDRAWN)) {
            assertThat(ItemHolder.at(AFTER_FRIDAY, item, lead, List.of(part(first, 0, FRIDAY, state)))).as("%s", state).isEqualTo(lead);
        }
    }

    @Test
    void onlyWhileTheLeadCollects() {
        assertThat(ItemHolder.at(AFTER_FRIDAY, cast.item(), lead, List.of(part(first, 0, FRIDAY)))).isEqualTo(lead);
    }

    @Test
    void noticedDaysLaterItPassedAtTheEndOfTheDay() {
        HeldInterval written = new HeldInterval(lead, AFTER_FRIDAY.minusSeconds(3600), Optional.empty());
        List<Contribution> parts = List.of(part(first, 0, FRIDAY), part(second, 1, FRIDAY.plusDays(3)));
        assertThat(ItemHolder.passed(AFTER_FRIDAY.plusSeconds(900_000), item, written, parts)).contains(new ItemHolder.Passing(Holder.of(first), AFTER_FRIDAY));
        assertThat(ItemHolder.passed(AFTER_FRIDAY.minusSeconds(1), item, written, parts)).isEmpty();
    }

    @Test
    void whatIsWrittenAlreadyDoesNotPassAgain() {
        HeldInterval written = new HeldInterval(Holder.of(first), AFTER_FRIDAY, Optional.empty());
        assertThat(ItemHolder.passed(AFTER_FRIDAY.plusSeconds(900_000), item, written, List.of(part(first, 0, FRIDAY)))).isEmpty();
    }

    private Contribution part(UnitId unit, int position, LocalDate due) {
        return part(unit, position, due, ContributionState.IN_PROGRESS);
    }

    private Contribution part(UnitId unit, int position, LocalDate due, ContributionState state) {
        Optional<ContributionState> lapsedFrom = state == ContributionState.LAPSED ? Optional.of(ContributionState.ASSIGNED) : Optional.empty();
        return new Contribution(new ContributionId(UUID.randomUUID()), item.id(), unit, position, state, Cast.ASSIGNED_ON, Optional.empty(), Optional.of(due), false,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), lapsedFrom);
    }
}
