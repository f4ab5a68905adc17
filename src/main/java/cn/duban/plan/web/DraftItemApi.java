package cn.duban.plan.web;

import cn.duban.plan.DraftShaping;
import cn.duban.plan.DraftTargets;
import cn.duban.plan.DraftUnits;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanViews;
import cn.duban.plan.TargetEdit;
import cn.duban.security.Actor;
import cn.duban.security.CurrentOfficial;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The items of a draft for programs: split, merged, moved, added, dropped, assigned. A version is the one that was seen. */
@RestController
@RequestMapping("/api/plans/{id}/items")
@PreAuthorize("hasRole('OFFICE')")
@Tag(name = "方案草稿")
class DraftItemApi {

    private final DraftShaping shaping;
    private final DraftUnits units;
    private final DraftTargets targets;
    private final PlanViews views;
    private final CurrentOfficial official;

    DraftItemApi(DraftShaping shaping, DraftUnits units, DraftTargets targets, PlanViews views, CurrentOfficial official) {
        this.shaping = shaping;
        this.units = units;
        this.targets = targets;
        this.views = views;
        this.official = official;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "新增一项任务；不写 text 则取原文 start 至 end 的文字")
    Created add(@PathVariable UUID id, @RequestBody NewItem item) {
        return new Created(shaping.add(new PlanId(id), item.action(), Optional.ofNullable(item.after()), item.text(), item.start(), item.end(), actor(id)));
    }

    @PostMapping("/{item}/split")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "拆成两项；at 为后一项在任务文字中的起点")
    Created split(@PathVariable UUID id, @PathVariable UUID item, @RequestBody Split split) {
        return new Created(shaping.split(new PlanId(id), item, split.version(), split.at(), actor(id)));
    }

    @PostMapping("/{item}/merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "把同一专项行动的另一项并入本项")
    void merge(@PathVariable UUID id, @PathVariable UUID item, @RequestBody Merge merge) {
        shaping.merge(new PlanId(id), item, merge.version(), merge.other(), actor(id));
    }

    @PostMapping("/{item}/move")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "移动；不写 after 则排在该专项行动最前")
    void move(@PathVariable UUID id, @PathVariable UUID item, @RequestBody Move move) {
        shaping.move(new PlanId(id), item, move.version(), move.action(), Optional.ofNullable(move.after()), actor(id));
    }

    @PostMapping("/{item}/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删去，写明理由；仍然列出，不下达")
    void drop(@PathVariable UUID id, @PathVariable UUID item, @RequestBody Drop drop) {
        shaping.drop(new PlanId(id), item, drop.version(), drop.reason(), actor(id));
    }

    @PostMapping("/{item}/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "恢复删去的一项")
    void restore(@PathVariable UUID id, @PathVariable UUID item) {
        shaping.restore(new PlanId(id), item, actor(id));
    }

    @PutMapping("/{item}/targets")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "一项任务的全部目标")
    void targets(@PathVariable UUID id, @PathVariable UUID item, @RequestBody Targets given) {
        targets.set(new PlanId(id), item, given.version(), given.targets() == null ? List.of() : given.targets(), actor(id));
    }

    @PostMapping("/assign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "给选中的各项确定牵头单位和责任单位")
    void assign(@PathVariable UUID id, @RequestBody Assignment given) {
        units.assign(new PlanId(id), given.items() == null ? List.of() : given.items(), given.lead(), given.responsible() == null ? List.of() : given.responsible(),
                actor(id));
    }

    private Actor actor(UUID id) {
        return official.actingFor(views.officeOf(new PlanId(id), official.scope()));
    }

    record Created(UUID id) {
    }

    record NewItem(int action, UUID after, String text, int start, int end) {
    }

    record Split(int version, int at) {
    }

    record Merge(int version, UUID other) {
    }

    record Move(int version, int action, UUID after) {
    }

    record Drop(int version, String reason) {
    }

    record Targets(int version, List<TargetEdit> targets) {
    }

    record Assignment(List<UUID> items, String lead, List<String> responsible) {
    }
}
