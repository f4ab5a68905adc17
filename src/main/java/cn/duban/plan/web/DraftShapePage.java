package cn.duban.plan.web;

import cn.duban.plan.DraftShaping;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanItem;
import cn.duban.plan.PlanView;
import cn.duban.plan.PlanViews;
import cn.duban.security.Actor;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office gives a draft its shape: splits, merges, moves, drops and restores items. */
@Controller
@RequestMapping("/plans/{id}/items/{item}")
@PreAuthorize("hasRole('OFFICE')")
class DraftShapePage {

    private final PlanPages pages;
    private final PlanViews views;
    private final DraftShaping shaping;
    private final CurrentOfficial official;

    DraftShapePage(PlanPages pages, PlanViews views, DraftShaping shaping, CurrentOfficial official) {
        this.pages = pages;
        this.views = views;
        this.shaping = shaping;
        this.official = official;
    }

    /** @param at offset in the item's text at which the second part begins */
    @PostMapping("/split")
    String split(@PathVariable UUID id, @PathVariable UUID item, @RequestParam int version, @RequestParam(defaultValue = "0") int at, Model page,
                 HttpServletResponse response) {
        return shaping(id, item, page, response, actor -> shaping.split(new PlanId(id), item, version, at, actor));
    }

    /**
     * Takes a neighbour in.
     *
     * @param other the previous or the next item; the earlier of the two remains, so that its number does
     */
    @PostMapping("/merge")
    String merge(@PathVariable UUID id, @PathVariable UUID item, @RequestParam int version, @RequestParam UUID other, Model page, HttpServletResponse response) {
        return shaping(id, item, page, response, actor -> {
            DraftNeighbours neighbours = DraftNeighbours.of(view(id), item);
            Optional<PlanItem> previous = neighbours.previous().filter(one -> one.id().equals(other));
            if (previous.isPresent()) {
                shaping.merge(new PlanId(id), other, previous.get().version(), item, actor);
            } else {
                shaping.merge(new PlanId(id), item, version, other, actor);
            }
        });
    }

    /** @param to {@code up}, {@code down}, or the number of the action at whose end it goes */
    @PostMapping("/move")
    String move(@PathVariable UUID id, @PathVariable UUID item, @RequestParam int version, @RequestParam String to, Model page, HttpServletResponse response) {
        return shaping(id, item, page, response, actor -> {
            PlanView view = view(id);
            DraftNeighbours neighbours = DraftNeighbours.of(view, item);
            switch (to) {
                case "up" -> shaping.move(new PlanId(id), item, version, neighbours.actionNo(), neighbours.above(), actor);
                case "down" -> shaping.move(new PlanId(id), item, version, neighbours.actionNo(),
                        neighbours.next().or(neighbours::previous).map(PlanItem::id), actor);
                default -> {
                    int action = PlanFields.number(to).orElseThrow(() -> Refusal.invalid("action", "refusal.plan.action-unknown"));
                    shaping.move(new PlanId(id), item, version, action, last(view, action, item), actor);
                }
            }
        });
    }

    @PostMapping("/drop")
    String drop(@PathVariable UUID id, @PathVariable UUID item, @RequestParam int version, @RequestParam(defaultValue = "") String reason, Model page,
                HttpServletResponse response) {
        return pages.changing(id, "#dropped", page, response, FailedAct.NONE, actor -> shaping.drop(new PlanId(id), item, version, reason, actor));
    }

    @PostMapping("/restore")
    String restore(@PathVariable UUID id, @PathVariable UUID item, Model page, HttpServletResponse response) {
        return shaping(id, item, page, response, actor -> shaping.restore(new PlanId(id), item, actor));
    }

    private String shaping(UUID id, UUID item, Model page, HttpServletResponse response, Consumer<Actor> deed) {
        return pages.changing(id, "#item-" + item, page, response, FailedAct.NONE, deed);
    }

    private PlanView view(UUID id) {
        return views.view(new PlanId(id), official.scope());
    }

    private static Optional<UUID> last(PlanView view, int actionNo, UUID besides) {
        List<UUID> items = view.actions().stream().filter(action -> action.action().no() == actionNo)
                .flatMap(action -> action.items().stream()).map(PlanItem::id).filter(one -> !one.equals(besides)).toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
    }
}
