package cn.duban.workitem;

import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.workitem.spi.Ladder.Concern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The clocks of the contributions: until a responsible unit has signed for its part, and until it has delivered it. */
@Component
class ContributionClocks implements Watching {

    private final ContributionRows rows;
    private final Units units;

    ContributionClocks(ContributionRows rows, Units units) {
        this.rows = rows;
        this.units = units;
    }

    @Override
    public List<Watched> of(WorkItem item) {
        if (item.state() != WorkItemState.ASSIGNED && item.state() != WorkItemState.IN_PROGRESS) {
            return List.of();
        }
        List<Contribution> outstanding = rows.of(item.id()).stream()
                .filter(contribution -> contribution.state().isOutstanding() || contribution.state() == ContributionState.REFUSED).toList();
        Map<UnitId, String> names = outstanding.isEmpty() ? Map.of() : units.names(outstanding.stream().map(Contribution::unit).toList());
        List<Watched> clocks = new ArrayList<>();
        for (Contribution contribution : outstanding) {
            String name = names.getOrDefault(contribution.unit(), "");
            if (contribution.state() == ContributionState.REFUSED) {
                LocalDate refusedOn = contribution.closing().map(Remark::on).orElse(contribution.assignedOn());
                clocks.add(new Watched(Concern.CONTRIBUTION_RULING, line(contribution), refusedOn, refusedOn, Optional.empty(), item.office(), name));
                continue;
            }
            if (contribution.state() == ContributionState.ASSIGNED) {
                clocks.add(clock(Concern.CONTRIBUTION_ACKNOWLEDGEMENT, contribution, askedOn(contribution), name));
            }
            contribution.dueOn().ifPresent(due -> clocks.add(clock(Concern.CONTRIBUTION, contribution, due, name)));
        }
        return clocks;
    }

    /** Nothing hits a unit for days before it had its part, or had it back. */
    private static Watched clock(Concern concern, Contribution contribution, LocalDate from, String name) {
        LocalDate couldActFrom = Stream.concat(Stream.of(askedOn(contribution)), contribution.lastReturn().map(Remark::on).stream())
                .max(Comparator.naturalOrder()).orElseThrow();
        return new Watched(concern, line(contribution), from, couldActFrom, Optional.empty(), contribution.unit(), name);
    }

    /** An upheld refusal starts the time for signing for it anew. */
    private static LocalDate askedOn(Contribution contribution) {
        return contribution.state() == ContributionState.ASSIGNED ? contribution.closing().map(Remark::on).orElse(contribution.assignedOn())
                : contribution.assignedOn();
    }

    private static Optional<UUID> line(Contribution contribution) {
        return Optional.of(contribution.id().value());
    }
}
