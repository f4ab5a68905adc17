package cn.duban.plan;

import cn.duban.security.Actor;
import cn.duban.security.VisibleScope;
import cn.duban.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 覆盖: what came of every stretch of a plan's text, and what a person says is no task. It is worked out from the items and the marks
 * as they stand, so whatever happens to the items keeps it true.
 */
@Service
public class DraftCoverage {

    private final DraftActs acts;
    private final PlanAccess access;
    private final Plans plans;
    private final PlanDrafts drafts;
    private final DraftPassages passages;
    private final Clock clock;

    DraftCoverage(DraftActs acts, PlanAccess access, Plans plans, PlanDrafts drafts, DraftPassages passages, Clock clock) {
        this.acts = acts;
        this.access = access;
        this.plans = plans;
        this.drafts = drafts;
        this.passages = passages;
        this.clock = clock;
    }

    /** The passages that tile the plan's text; none for a plan that came in as a model. */
    @Transactional(readOnly = true)
    public List<DraftPassage> of(PlanId id, VisibleScope scope) {
        access.visible(id, scope);
        return tiles(id);
    }

    /**
     * Says of these passages that they are no task.
     *
     * @param starts where uncovered passages start
     * @throws Refusal (conflict) if one of them is not uncovered any more
     */
    @Transactional
    public void notATask(PlanId id, List<Integer> starts, Actor actor) {
        acts.change(id, actor, "not-a-task", doing -> {
            if (starts.isEmpty()) {
                throw Refusal.invalid("starts", "refusal.plan.nothing-chosen");
            }
            List<DraftPassage> tiles = tiles(id);
            for (int start : starts) {
                DraftPassage tile = tiles.stream().filter(one -> one.start() == start && one.isUncovered()).findFirst()
                        .orElseThrow(() -> Refusal.conflict("refusal.plan.passage-changed"));
                passages.mark(id, new Stretch(tile.start(), tile.end()), actor.name(), clock.instant());
            }
            doing.about(String.valueOf(starts.size()));
        });
    }

    /**
     * Takes the mark at this place back.
     *
     * @throws Refusal (conflict) if no passage that starts here is marked
     */
    @Transactional
    public void reopen(PlanId id, int start, Actor actor) {
        acts.change(id, actor, "reopen", doing -> {
            if (tiles(id).stream().noneMatch(one -> one.start() == start && one.kind() == DraftPassage.Kind.NOT_A_TASK)) {
                throw Refusal.conflict("refusal.plan.passage-changed");
            }
            passages.unmark(id, start);
        });
    }

    private List<DraftPassage> tiles(PlanId id) {
        return CoverageMap.of(plans.text(id), passages.read(id), passages.marks(id), drafts.allItems(id));
    }
}
