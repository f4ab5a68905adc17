package cn.duban.plan;

import cn.duban.security.VisibleScope;
import cn.duban.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 导出: a draft as a task table or as models, to be edited outside. What left is remembered, so that only what was edited counts when it comes back. */
@Service
public class DraftExport {

    private final PlanAccess access;
    private final Plans plans;
    private final PlanDrafts drafts;
    private final BreakdownRows breakdowns;
    private final UnitLookup units;
    private final Clock clock;

    DraftExport(PlanAccess access, Plans plans, PlanDrafts drafts, BreakdownRows breakdowns, UnitLookup units, Clock clock) {
        this.access = access;
        this.plans = plans;
        this.drafts = drafts;
        this.breakdowns = breakdowns;
        this.units = units;
        this.clock = clock;
    }

    /** A file to be downloaded. */
    public record File(String name, byte[] content) {
    }

    /** The task table as .xlsx; of an issued plan, too, which takes none back. */
    @Transactional
    public File table(PlanId id, VisibleScope scope) {
        Plan plan = access.visible(id, scope);
        Breakdown now = breakdowns.now(id);
        String revision = breakdowns.keep(id, now, clock.instant());
        byte[] content = TaskTableSheet.write(TaskTable.of(now, Optional.of(new TaskTable.Stamp(id.value(), revision))),
                now.actions().stream().map(Breakdown.Section::name).toList(), units.names());
        return new File(fileName(plan.title()) + "任务表.xlsx", content);
    }

    /**
     * The model of an action, for Camunda Modeler; what the draft leaves open stays open in it.
     *
     * @throws Refusal (not found) if there is no such action, or it has no items
     */
    @Transactional
    public File model(PlanId id, int actionNo, VisibleScope scope) {
        Plan plan = access.visible(id, scope);
        PlanAction action = plans.actions(id).stream().filter(one -> one.no() == actionNo).findFirst().orElseThrow(() -> Refusal.notFound("refusal.plan.not-found"));
        String model = plans.model(action.id()).orElseGet(() -> {
            List<PlanItem> items = drafts.items(id);
            if (items.stream().noneMatch(item -> item.action().equals(action.id()))) {
                throw Refusal.notFound("refusal.plan.not-found");
            }
            String revision = breakdowns.keep(id, breakdowns.now(id), clock.instant());
            return ActionModelWriter.write(PlanCompiler.compile(plan.title(), action, items, drafts.steps(id)), revision);
        });
        return new File("%02d-%s.bpmn".formatted(action.no(), fileName(action.name())), model.getBytes(StandardCharsets.UTF_8));
    }

    /** A title may hold what no file may be called. */
    private static String fileName(String title) {
        String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
        return name.length() <= 80 ? name : name.substring(0, 80);
    }
}
