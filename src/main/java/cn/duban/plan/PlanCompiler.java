package cn.duban.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Compiles a confirmed plan: one model for each special action. */
final class PlanCompiler {

    private PlanCompiler() {
    }

    /**
     * The model of one action; of a draft, with what its items lack left open. The check that every model passes before it is deployed asks for it.
     *
     * @param items of the whole plan; those of other actions are left out
     */
    static ActionModel compile(String planTitle, PlanAction action, List<PlanItem> items, List<PlanStep> steps) {
        return new ActionModel(processId(planTitle, action), planTitle, action.no(), action.name(),
                items.stream().filter(item -> item.action().equals(action.id())).map(PlanCompiler::item).toList(),
                steps.stream().filter(step -> step.action().equals(action.id())).map(PlanCompiler::step).toList());
    }

    /** The same for the same plan and action on every machine, and another one for another plan: the engine keeps versions by this id. */
    static String processId(String planTitle, PlanAction action) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((planTitle + "\n" + action.name()).getBytes(StandardCharsets.UTF_8));
            return "action_%02d_%s".formatted(action.no(), HexFormat.of().formatHex(digest, 0, 4));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static ModelItem item(PlanItem item) {
        return new ModelItem(item.element(), item.number(), item.title(), item.text(),
                item.leadUnit(), item.leadPresumed(),
                item.responsibleUnits(), item.deadline(),
                item.cycle(), item.targets(), item.sourceText(), item.sourceStart(), item.sourceEnd());
    }

    private static ModelStep step(PlanStep step) {
        return new ModelStep(step.element(), step.kind(), step.name(), step.who(), step.cycle(), step.due(), step.targets(), step.source());
    }
}
