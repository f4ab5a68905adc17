package cn.duban.plan.web;

import cn.duban.calendar.Deadline;
import cn.duban.plan.BreakdownItem;
import cn.duban.plan.BreakdownStep;
import cn.duban.plan.CellFault;
import cn.duban.calendar.Cycle;
import cn.duban.plan.ItemField;
import cn.duban.plan.OfferView;
import cn.duban.web.Reasons;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts into words what an offer would change, and what is wrong with a task table. */
@Component
class OfferWords {

    private final Reasons reasons;

    OfferWords(Reasons reasons) {
        this.reasons = reasons;
    }

    /** A field of an item; a word of its own where it is empty, so that nothing stands for something. */
    public String of(ItemField field, BreakdownItem item, OfferView view) {
        return of(field, item, view::action);
    }

    /** The same where something else knows the names of the actions. */
    public String of(ItemField field, BreakdownItem item, Function<UUID, String> actions) {
        return switch (field) {
            case ACTION -> actions.apply(item.action());
            case NUMBER -> item.number();
            case TITLE -> item.title();
            case TEXT -> item.text();
            case LEAD -> item.lead().map(lead -> presumed(lead, item.leadPresumed())).orElseGet(() -> reasons.of("plan.item.missing"));
            case RESPONSIBLE -> item.responsible().isEmpty() ? reasons.of("plan.offer.none") : reasons.listed(item.responsible());
            case DEADLINE -> item.deadline().map(this::deadline).orElseGet(() -> reasons.of("plan.item.missing"));
            case CYCLE -> item.cycle().map(cycle -> reasons.of("plan.cycle." + cycle.code())).orElseGet(() -> reasons.of("plan.item.cycle.none"));
            case TARGETS -> item.targets().isEmpty() ? reasons.of("plan.offer.none") : item.targetLines();
        };
    }

    public String lead(BreakdownItem item, OfferView view) {
        return of(ItemField.LEAD, item, view);
    }

    public String responsible(BreakdownItem item, OfferView view) {
        return of(ItemField.RESPONSIBLE, item, view);
    }

    public String deadline(BreakdownItem item, OfferView view) {
        return of(ItemField.DEADLINE, item, view);
    }

    public String of(BreakdownStep step) {
        return reasons.of("plan.offer.step", reasons.of("plan.step.kind." + step.kind().code()), step.name(),
                step.who().isEmpty() ? reasons.of("plan.step.who.office") : step.who(), cycle(step.cycle()));
    }

    /** The two texts with what they have in common at both ends. */
    public TextChange change(ItemField field, BreakdownItem now, BreakdownItem offered, OfferView view) {
        return TextChange.between(of(field, now, view), of(field, offered, view));
    }

    public String when(Instant at) {
        return reasons.moment(at);
    }

    /** A bad cell as a line of a list. */
    CellLine of(CellFault fault) {
        return new CellLine(fault.row(), fault.column(), fault.shown().length() <= 60 ? fault.shown() : fault.shown().substring(0, 59) + "…",
                reasons.of(fault.messageKey(), fault.arguments().toArray()));
    }

    /** A bad cell in words. */
    record CellLine(int row, String column, String shown, String reason) {
    }

    private String deadline(Deadline deadline) {
        return deadline.isWaived() ? reasons.of("plan.offer.waived", deadline.phrase()) : presumed(reasons.day(deadline.date()), deadline.presumed());
    }

    private String presumed(String value, boolean presumed) {
        return presumed ? reasons.of("plan.offer.presumed", value) : value;
    }

    private String cycle(Optional<Cycle> cycle) {
        return cycle.map(one -> reasons.of("plan.cycle." + one.code())).orElseGet(() -> reasons.of("plan.step.cycle.once"));
    }
}
