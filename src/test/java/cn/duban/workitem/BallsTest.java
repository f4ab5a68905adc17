package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.workitem.Balls.Line;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 球在谁手里: one holder at any time. */
@WorkItemTestContext
class BallsTest {

    private static final Instant MONDAY = Instant.parse("2023-02-20T01:00:00Z");

    @Autowired
    Town town;
    @Autowired
    Balls balls;

    private Cast cast;
    private WorkItemId item;

    @BeforeEach
    void anItemThatWasAssigned() {
        cast = new Cast(town);
        town.itIs(Cast.ASSIGNED_ON);
        item = town.assigned(cast, Cast.DEADLINE);
    }

    @Test
    void theBallLiesWithTheLeadUntilCompletionIsReportedAndThenWithTheOffice() {
        assertThat(balls.now(item.value()).orElseThrow().holder()).isEqualTo(Holder.of(cast.lead));
        town.itIs(Cast.ASSIGNED_ON.plusDays(1));
        WorkItemId other = town.inProgress(cast, Cast.DEADLINE);
        town.itIs(Cast.ASSIGNED_ON.plusDays(8));
        town.reportCompletion(cast, other);
        List<HeldInterval> held = balls.of(other.value());
        assertThat(held).extracting(HeldInterval::holder).containsExactly(Holder.of(cast.lead), Holder.of(cast.office));
        assertThat(held.get(0).until()).contains(held.get(1).since());
    }

    @Test
    void passingItToWhoeverHasItChangesNothing() {
        List<HeldInterval> before = balls.of(item.value());
        balls.pass(item.value(), Holder.of(cast.lead), MONDAY.plusSeconds(86_400 * 3));
        assertThat(balls.of(item.value())).isEqualTo(before);
    }

    @Test
    void whoeverHadItForNoTimeAtAllNeverHadIt() {
        Instant since = balls.now(item.value()).orElseThrow().since();
        balls.pass(item.value(), Holder.of(cast.office), since);
        balls.pass(item.value(), Holder.of(cast.group), since.minusSeconds(3600));
        assertThat(balls.of(item.value())).containsExactly(new HeldInterval(Holder.of(cast.group), since, Optional.empty()));
    }

    @Test
    void aLineThatHasEndedPassesTheBallToNobody() {
        balls.end(item.value(), MONDAY.plusSeconds(86_400 * 9));
        List<HeldInterval> ended = balls.of(item.value());
        balls.end(item.value(), MONDAY.plusSeconds(86_400 * 10));
        assertThat(balls.of(item.value())).isEqualTo(ended);
        assertThatThrownBy(() -> balls.pass(item.value(), Holder.of(cast.office), MONDAY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anExternalCauseHoldsItInPlaceOfABody() {
        Line kind = Line.REQUEST;
        UUID line = UUID.randomUUID();
        balls.begin(kind, line, item, Holder.external("汛期封路"), MONDAY);
        assertThat(balls.now(line).orElseThrow().holder().cause()).contains("汛期封路");
        assertThatThrownBy(() -> balls.begin(kind, line, item, Holder.of(cast.lead), MONDAY.plusSeconds(5))).as("a second holder").isInstanceOf(RuntimeException.class);
    }
}
