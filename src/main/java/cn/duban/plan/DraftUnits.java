package cn.duban.plan;

import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 分派单位: one answer gives units to a selection of items, or to all below a heading. */
@Service
public class DraftUnits {

    private final DraftActs acts;
    private final UnitLookup units;

    DraftUnits(DraftActs acts, UnitLookup units) {
        this.acts = acts;
        this.units = units;
    }

    /**
     * Assigns the units to these items. Where none are responsible beside the lead, those that the text names stay.
     *
     * @throws Refusal (invalid) if there is no item, or beside {@code lead} or {@code responsible} if the register does not know the unit
     */
    @Transactional
    public void assign(PlanId id, List<UUID> items, String lead, List<String> responsible, Actor actor) {
        acts.change(id, actor, "assign", doing -> {
            if (items.isEmpty()) {
                throw Refusal.invalid("items", "refusal.plan.nothing-chosen");
            }
            String leading = units.require("lead", lead == null ? "" : lead);
            List<String> with = responsible.stream().map(unit -> units.require("responsible", unit)).toList();
            List<PlanItem> chosen = items.stream().distinct().map(doing::item).toList();
            chosen.forEach(item -> doing.change(item.assigned(leading, with.isEmpty() ? item.units() : with)));
            doing.about(chosen.size() == 1 ? chosen.get(0).number() : chosen.get(0).number() + "…（" + chosen.size() + "）");
        });
    }
}
