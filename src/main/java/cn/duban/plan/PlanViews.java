package cn.duban.plan;

import cn.duban.attachment.AttachmentId;
import cn.duban.attachment.Attachments;
import cn.duban.org.Unit;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.security.VisibleScope;
import cn.duban.shared.Refusal;
import cn.duban.workitem.ActionProgress;
import cn.duban.workitem.ElementState;
import cn.duban.workitem.LedgerFilter;
import cn.duban.workitem.WorkItemLedger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans as pages and API show them, to those who may see them. */
@Service
@Transactional(readOnly = true)
public class PlanViews {

    private final JdbcClient jdbc;
    private final PlanAccess access;
    private final Plans plans;
    private final PlanDrafts drafts;
    private final DraftPassages passages;
    private final UnitLookup lookup;
    private final Units units;
    private final WorkItemLedger ledger;
    private final Attachments attachments;

    PlanViews(JdbcClient jdbc, PlanAccess access, Plans plans, PlanDrafts drafts, DraftPassages passages, UnitLookup lookup, Units units,
              WorkItemLedger ledger, Attachments attachments) {
        this.jdbc = jdbc;
        this.access = access;
        this.plans = plans;
        this.drafts = drafts;
        this.passages = passages;
        this.lookup = lookup;
        this.units = units;
        this.ledger = ledger;
        this.attachments = attachments;
    }

    /** The plans of these bodies, the latest first. */
    public List<PlanLine> list(VisibleScope scope) {
        List<Plan> visible = plans.visibleTo(scope);
        Map<UUID, PlanCounts> counts = counts(visible.stream().map(plan -> plan.id().value()).toArray(UUID[]::new));
        Map<UUID, Integer> done = ledger.progress(LedgerFilter.none(), scope).stream()
                .collect(Collectors.groupingBy(ActionProgress::plan, Collectors.summingInt(ActionProgress::verified)));
        return visible.stream().map(plan -> new PlanLine(plan, counts.get(plan.id().value()), done.getOrDefault(plan.id().value(), 0))).toList();
    }

    public PlanView view(PlanId id, VisibleScope scope) {
        Plan plan = access.visible(id, scope);
        List<PlanItem> items = drafts.items(id);
        List<PlanStep> steps = drafts.steps(id);
        Map<UUID, ActionProgress> progress = ledger.progress(LedgerFilter.none().withPlan(id.value()), scope).stream()
                .collect(Collectors.toMap(ActionProgress::action, one -> one));
        List<PlanView.ActionView> actions = plans.actions(id).stream().map(action -> new PlanView.ActionView(action,
                items.stream().filter(item -> item.action().equals(action.id())).toList(),
                steps.stream().filter(step -> step.action().equals(action.id())).toList(),
                Optional.ofNullable(progress.get(action.id())), states(action, scope))).toList();
        List<PlanQuestion> questions = drafts.asked(id).stream().sorted(Comparator.comparing(question -> !question.isOpen())).toList();
        PlanCounts figures = counts(id.value()).get(id.value()).withOpen((int) questions.stream().filter(PlanQuestion::isOpen).count());
        return new PlanView(plan, name(plan.office()), actions, questions, figures, drafts.allItems(id).stream().filter(item -> item.dropped().isPresent()).toList(),
                plans.revision(id));
    }

    /** The plan's text, which every place in it counts by; empty for a plan that came in as a model. */
    public String text(PlanId id, VisibleScope scope) {
        access.visible(id, scope);
        return plans.text(id);
    }

    /** What was damaged in the document and mended, in text order. */
    public List<PlanRepair> repairs(PlanId id, VisibleScope scope) {
        access.visible(id, scope);
        return passages.repairs(id);
    }

    /** How far the draft has come: a page asks this while somebody else may change it. */
    public DraftRevision revision(PlanId id, VisibleScope scope) {
        access.visible(id, scope);
        return plans.revision(id);
    }

    /** One item of a draft. */
    public PlanItem item(PlanId id, UUID item, VisibleScope scope) {
        access.visible(id, scope);
        return drafts.item(id, item).orElseThrow(() -> Refusal.notFound("refusal.plan.item-not-found"));
    }

    /** How many of the plan's items are registered. */
    public PlanCounts counts(PlanId id, VisibleScope scope) {
        access.visible(id, scope);
        return counts(id.value()).get(id.value());
    }

    /** The BPMN 2.0 XML of an action: as it was or will be issued. */
    public String model(PlanId id, int actionNo, VisibleScope scope) {
        Plan plan = access.visible(id, scope);
        PlanAction action = action(id, actionNo);
        return plans.model(action.id()).orElseGet(() -> {
            List<PlanItem> items = drafts.items(id).stream().filter(item -> item.action().equals(action.id())).toList();
            return ActionModelWriter.write(PlanCompiler.compile(plan.title(), action, items, drafts.steps(id)));
        });
    }

    /** The work items behind the elements of an action's model, by element; empty before it is issued. */
    public Map<String, ElementState> states(PlanId id, int actionNo, VisibleScope scope) {
        access.visible(id, scope);
        return states(action(id, actionNo), scope);
    }

    /** The office whose plan it is. */
    public UnitId officeOf(PlanId id, VisibleScope scope) {
        return access.visible(id, scope).office();
    }

    /** The document as it came in. */
    public Original original(PlanId id, VisibleScope scope) {
        AttachmentId original = access.visible(id, scope).original();
        return new Original(attachments.find(original).orElseThrow().name(), attachments.content(original).orElseThrow());
    }

    /** The full names of the units that can be given work. */
    public List<String> unitNames() {
        return lookup.names();
    }

    /** The local governments that each collective name stands for, names by name; collectives without members in the register are absent. */
    public Map<String, List<String>> collectives() {
        Map<UnitId, List<Unit>> members = units.collectives();
        Map<UnitId, String> names = units.names(members.keySet());
        return members.entrySet().stream().collect(Collectors.toMap(entry -> names.get(entry.getKey()), entry -> entry.getValue().stream().map(Unit::name).toList()));
    }

    /** The same units with the names they also go by. */
    public List<UnitChoice> unitChoices() {
        return lookup.choices();
    }

    /** A file with its name. */
    public record Original(String name, byte[] content) {
    }

    private Map<String, ElementState> states(PlanAction action, VisibleScope scope) {
        Map<String, ElementState> states = new HashMap<>();
        if (action.started().isPresent()) {
            ledger.elements(action.id(), scope).forEach(state -> states.put(state.element(), state));
        }
        return states;
    }

    private PlanAction action(PlanId id, int no) {
        return plans.actions(id).stream().filter(action -> action.no() == no).findFirst().orElseThrow(() -> Refusal.notFound("refusal.plan.not-found"));
    }

    private String name(UnitId unit) {
        return units.names(List.of(unit)).getOrDefault(unit, "");
    }

    private Map<UUID, PlanCounts> counts(UUID... ids) {
        return jdbc.sql("""
                select p.id, (select count(*) from plan_action a where a.plan = p.id) as actions,
                       (select count(*) from plan_item i where i.plan = p.id and i.dropped_at is null) as items,
                       (select count(i.work_item) from plan_item i where i.plan = p.id and i.dropped_at is null) as registered,
                       (select count(*) from plan_question q where q.plan = p.id and q.answer is null) as open
                from plan p where p.id = any (:ids)""")
                .param("ids", ids)
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class),
                        new PlanCounts(row.getInt("actions"), row.getInt("items"), row.getInt("registered"), row.getInt("open"))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
