package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.workitem.spi.StartingProcess;
import java.util.List;
import org.springframework.stereotype.Component;

/** Registers one child of an item and starts its process: the same words, the same office, a lead unit of its own. */
@Component
class ChildRegistration {

    private final WorkItemRegistration registration;
    private final StartingProcess process;

    ChildRegistration(WorkItemRegistration registration, StartingProcess process) {
        this.registration = registration;
        this.process = process;
    }

    WorkItemId register(WorkItem parent, ChildStarts.Waiting place, Deadline deadline, List<Target> targets) {
        NewWorkItem facts = parent.facts();
        WorkItemId child = registration.register(new NewWorkItem(new Source.ParentItem(parent.id(), facts.source().origin()),
                facts.number() + "." + place.position(), facts.title(), facts.text(), facts.sourceText(), place.unit(), false, List.of(),
                deadline, facts.cycle(), targets, facts.leadershipGroup()));
        process.start(child);
        return child;
    }
}
