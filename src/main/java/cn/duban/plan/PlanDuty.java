package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.Deadline;
import cn.duban.reading.DraftDuty;
import cn.duban.workitem.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A duty outside of the numbered items, for one group of addressees, as the reader found it. The office makes it an item or a milestone,
 * or says that it is no task.
 *
 * @param key       that of its question, the same whenever the document is read again
 * @param milestone whether it looks like a milestone rather than an item
 */
record PlanDuty(String key, boolean milestone, String text, List<String> addressees, Optional<Deadline> deadline, Optional<Cycle> cycle, List<Target> targets,
                ItemSource source) {

    PlanDuty {
        addressees = List.copyOf(addressees);
        targets = List.copyOf(targets);
    }

    static PlanDuty of(DraftDuty read) {
        return new PlanDuty(read.key(), read.offered() == DraftDuty.Offered.MILESTONE, PlanIntake.withoutControls(read.text()), read.addressees(),
                read.deadlines().stream().filter(date -> date.due().isPresent()).max(Comparator.comparing(date -> date.due().orElseThrow())).map(DraftContent::deadline),
                read.recurrence().stream().flatMap(recurrence -> Cycle.of(recurrence.cycle()).stream()).min(Comparator.naturalOrder()),
                read.indicators().stream().map(DraftContent::target).toList(),
                ItemSource.at(PlanIntake.withoutControls(read.span().sentence()), read.span().start(), read.span().end()));
    }

    /** The likeliest first. */
    List<String> proposals() {
        return milestone ? List.of(DraftQuestions.MILESTONE, DraftQuestions.ITEM, DraftQuestions.NOT_A_TASK)
                : List.of(DraftQuestions.ITEM, DraftQuestions.MILESTONE, DraftQuestions.NOT_A_TASK);
    }

    Stretch stretch() {
        return new Stretch(source.start(), source.end());
    }
}
