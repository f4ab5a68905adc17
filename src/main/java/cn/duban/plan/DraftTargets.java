package cn.duban.plan;

import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import cn.duban.workitem.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 目标值 of a draft's items, as the office puts them right. */
@Service
public class DraftTargets {

    private static final int MOST = 50;

    private final DraftActs acts;

    DraftTargets(DraftActs acts) {
        this.acts = acts;
    }

    /**
     * Sets all targets of an item.
     *
     * @throws Refusal (invalid) beside the field, as {@code targets[0].value}; (conflict) if somebody changed the item meanwhile
     */
    @Transactional
    public void set(PlanId id, UUID item, int version, List<TargetEdit> edits, Actor actor) {
        acts.change(id, actor, "targets", doing -> {
            PlanItem before = doing.item(item, version);
            if (edits.size() > MOST) {
                throw Refusal.invalid("targets", "refusal.plan.too-many-targets", MOST);
            }
            List<Target> targets = new ArrayList<>();
            for (int place = 0; place < edits.size(); place++) {
                targets.add(edits.get(place).toTarget(place));
            }
            doing.change(before.withTargets(targets));
            doing.about(before.number());
        });
    }
}
