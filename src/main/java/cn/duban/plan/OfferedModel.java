package cn.duban.plan;

import cn.duban.shared.NumberOrder;
import cn.duban.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/** A model of one action that was edited outside, as what it says of the whole draft: the other actions are left as they were. */
@Component
class OfferedModel {

    /** What a model of a draft may lack or have wrong, because the draft may: it is asked before the draft is confirmed. */
    private static final Set<String> OPEN_IN_A_DRAFT = Set.of("lead-missing", "deadline-missing", "unit-unknown", "lane");

    private final Plans plans;
    private final BreakdownRows breakdowns;
    private final UnitLookup units;
    private final ModelTrial trial;

    OfferedModel(Plans plans, BreakdownRows breakdowns, UnitLookup units, ModelTrial trial) {
        this.plans = plans;
        this.breakdowns = breakdowns;
        this.units = units;
        this.trial = trial;
    }

    /** What a model says, and the revision of the draft that it left, where it is known. */
    record Read(Optional<String> base, Breakdown content) {
    }

    /**
     * Reads a model for this plan.
     *
     * @throws ModelRefused with every fault
     * @throws Refusal      (invalid, field {@code file}) if it is the model of another plan
     */
    Read read(Plan plan, String xml) {
        Document document = plan.fromModel() ? ModelCheck.check(xml, units::fullName) : ModelCheck.check(xml, units::fullName, OPEN_IN_A_DRAFT);
        ActionModel model = ActionModelReader.read(document);
        if (plan.fromModel()) {
            trial.run(model.name(), xml);
        }
        PlanAction action = action(plan, model);
        Optional<String> base = ActionModelReader.revision(document).filter(revision -> breakdowns.find(plan.id(), revision).isPresent());
        Breakdown then = base.flatMap(revision -> breakdowns.find(plan.id(), revision)).orElseGet(() -> breakdowns.now(plan.id()));
        return new Read(base, breakdown(then, action.id(), model, ModelCheck.lanes(document)));
    }

    private PlanAction action(Plan plan, ActionModel model) {
        List<PlanAction> actions = plans.actions(plan.id());
        return (plan.fromModel() ? actions.stream().findFirst() : actions.stream().filter(one -> one.no() == model.no())
                .filter(one -> model.planTitle().equals(plan.title()) || model.process().equals(PlanCompiler.processId(plan.title(), one))).findFirst())
                .orElseThrow(() -> Refusal.invalid("file", "refusal.plan.model-other-plan"));
    }

    private Breakdown breakdown(Breakdown then, UUID action, ActionModel model, Map<String, String> lanes) {
        Map<String, BreakdownItem> known = then.items().stream().filter(item -> item.action().equals(action))
                .collect(Collectors.toMap(BreakdownItem::element, item -> item));
        List<ModelFault> faults = new ArrayList<>();
        Map<String, Integer> others = new HashMap<>();
        then.items().stream().filter(item -> !item.action().equals(action)).forEach(item -> others.put(item.number(), 0));
        List<BreakdownItem> items = new ArrayList<>();
        for (ModelItem item : inOrder(model.items(), known, then)) {
            if (others.containsKey(item.number())) {
                faults.add(new ModelFault(item.element(), "number-twice", List.of(item.number())));
            }
            items.add(item(item, action, Optional.ofNullable(known.get(item.element())), Optional.ofNullable(lanes.get(item.element())), faults));
        }
        if (!faults.isEmpty()) {
            throw new ModelRefused(faults);
        }
        return new Breakdown(then.actions().stream().map(one -> one.id().equals(action) ? new Breakdown.Section(action, model.name()) : one).toList(),
                placed(then, action, items), steps(then, action, model));
    }

    /** In an editor what is drawn last is written last, wherever it stands: so an item that was there keeps its place, and a new one follows its number. */
    private static List<ModelItem> inOrder(List<ModelItem> items, Map<String, BreakdownItem> known, Breakdown then) {
        List<ModelItem> ordered = new ArrayList<>(items.stream().filter(item -> known.containsKey(item.element()))
                .sorted(Comparator.comparingInt(item -> then.items().indexOf(known.get(item.element())))).toList());
        for (ModelItem item : items) {
            if (!known.containsKey(item.element())) {
                int at = 0;
                while (at < ordered.size() && NumberOrder.key(ordered.get(at).number()).compareTo(NumberOrder.key(item.number())) <= 0) {
                    at++;
                }
                ordered.add(at, item);
            }
        }
        return ordered;
    }

    private BreakdownItem item(ModelItem item, UUID action, Optional<BreakdownItem> before, Optional<String> lane, List<ModelFault> faults) {
        Function<String, String> full = name -> units.fullName(name).orElse(name);
        Optional<String> lead = lead(item, before.flatMap(BreakdownItem::lead), lane.flatMap(units::fullName), faults).map(full);
        boolean presumed = item.leadPresumed() && (before.isEmpty() || lead.equals(before.get().lead()));
        return new BreakdownItem(before.map(BreakdownItem::id).orElseGet(UUID::randomUUID), action, item.element(), item.number(),
                before.filter(one -> !one.text().equals(item.text()) && one.title().equals(item.title())).map(one -> Titles.of(item.text())).orElse(item.title()),
                item.text(), lead, presumed, item.responsibleUnits().stream().map(full).toList(), item.deadline(), item.cycle(), item.targets(),
                before.map(BreakdownItem::source).orElseGet(() -> ItemSource.at("", 0, 0))).tidy();
    }

    /** Somebody changes the lead in the panel, or drags the box into another lane: whichever was changed holds, and both only if they agree. */
    private Optional<String> lead(ModelItem item, Optional<String> before, Optional<String> lane, List<ModelFault> faults) {
        Optional<String> named = item.leadUnit().map(name -> units.fullName(name).orElse(name));
        if (lane.isEmpty() || named.equals(lane) || before.isPresent() && lane.equals(before)) {
            return named;
        }
        if (named.isEmpty() || named.equals(before)) {
            return lane;
        }
        faults.add(new ModelFault(item.element(), "lane", List.of(named.get(), lane.get())));
        return named;
    }

    private static List<BreakdownItem> placed(Breakdown then, UUID action, List<BreakdownItem> items) {
        List<BreakdownItem> all = new ArrayList<>();
        boolean put = false;
        for (BreakdownItem item : then.items()) {
            if (!item.action().equals(action)) {
                all.add(item);
            } else if (!put) {
                all.addAll(items);
                put = true;
            }
        }
        if (!put) {
            all.addAll(items);
        }
        return all;
    }

    private static List<BreakdownStep> steps(Breakdown then, UUID action, ActionModel model) {
        List<BreakdownStep> steps = new ArrayList<>(then.steps().stream().filter(step -> !step.action().equals(action)).toList());
        for (ModelStep step : model.steps()) {
            UUID id = then.steps().stream().filter(one -> one.action().equals(action) && one.element().equals(step.element())).map(BreakdownStep::id).findFirst()
                    .orElseGet(UUID::randomUUID);
            steps.add(new BreakdownStep(id, action, step.element(), step.kind(), step.name(), step.who(), step.cycle(), step.due(), step.targets(), step.source()));
        }
        return steps;
    }
}
