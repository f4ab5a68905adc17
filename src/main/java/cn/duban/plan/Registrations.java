package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.org.LeadershipGroup;
import cn.duban.org.LeadershipGroups;
import cn.duban.plan.spi.ModelRegistration;
import cn.duban.workitem.Amending;
import cn.duban.workitem.ChildItems;
import cn.duban.workitem.NewWorkItem;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemRegistration;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 立项: registers items and steps as the deployed model describes them, whoever drew it. The draft only hears of it. */
@Service
class Registrations implements ModelRegistration {

    private final Plans plans;
    private final PlanDrafts drafts;
    private final UnitLookup units;
    private final LeadershipGroups groups;
    private final WorkItemRegistration workItems;
    private final Amending amending;
    private final ChildItems children;
    private final FanningOut fanningOut;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registrations(Plans plans, PlanDrafts drafts, UnitLookup units, LeadershipGroups groups, WorkItemRegistration workItems, Amending amending,
                  ChildItems children, FanningOut fanningOut,
                  ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.drafts = drafts;
        this.units = units;
        this.groups = groups;
        this.workItems = workItems;
        this.amending = amending;
        this.children = children;
        this.fanningOut = fanningOut;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID workItem(UUID actionId, String element, String deployedModel) {
        PlanAction action = action(actionId);
        Plan plan = plans.find(action.plan()).orElseThrow();
        ModelItem item = ActionModelReader.read(deployedModel).items().stream().filter(one -> one.element().equals(element)).findFirst()
                .orElseThrow(() -> new IllegalStateException("The model of action " + actionId + " has no item " + element));
        LeadershipGroup group = groups.ofOffice(plan.office()).orElseThrow(() -> new IllegalStateException("No leadership group for office " + plan.office()));
        WorkItemId workItem = workItems.register(new NewWorkItem(plan.id().value(), plan.title(), action.id(), action.name(), element, item.number(), item.title(),
                item.text(), item.sourceText(), item.sourceStart(), item.sourceEnd(), units.id(item.leadUnit().orElseThrow()), item.leadPresumed(),
                item.responsibleUnits().stream().map(units::id).distinct().toList(), item.deadline().orElseThrow(), item.cycle().map(Cycle::code), item.targets(), group));
        drafts.itemRegistered(actionId, element, workItem.value());
        drafts.splitFrom(actionId, element).ifPresent(whole -> amending.splitFrom(workItem, new WorkItemId(whole)));
        children.handDown(workItem, fanningOut.children(plan, actionId, item));
        events.publishEvent(new PlanIssuing.Registered(plan.id()));
        return workItem.value();
    }

    @Override
    @Transactional
    public UUID supervisionStep(UUID actionId, String element, String deployedModel) {
        PlanAction action = action(actionId);
        ModelStep described = ActionModelReader.read(deployedModel).steps().stream().filter(one -> one.element().equals(element)).findFirst()
                .orElseThrow(() -> new IllegalStateException("The model of action " + actionId + " has no step " + element));
        Optional<PlanStep> drafted = drafts.step(actionId, element);
        PlanStep step = new PlanStep(drafted.map(PlanStep::id).orElseGet(UUID::randomUUID), actionId, element, described.kind(), described.name(),
                described.who(), described.cycle(), described.due(), described.targets(), described.source());
        if (drafted.isPresent()) {
            drafts.changeStep(step);
        } else {
            drafts.addStep(action.plan(), 0, step);
        }
        drafts.stepRegistered(step.id(), clock.instant());
        events.publishEvent(new PlanIssuing.Registered(action.plan()));
        return step.id();
    }

    private PlanAction action(UUID id) {
        return plans.action(id).orElseThrow(() -> new IllegalStateException("No action " + id));
    }
}
