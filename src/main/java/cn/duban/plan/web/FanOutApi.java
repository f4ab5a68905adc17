package cn.duban.plan.web;

import cn.duban.org.Unit;
import cn.duban.plan.FanOut.Bond;
import cn.duban.plan.FanOutChoice.Extent;
import cn.duban.plan.FanningOut;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanViews;
import cn.duban.reading.BlanketClause;
import cn.duban.security.CurrentOfficial;
import cn.duban.workitem.ChildItems;
import cn.duban.workitem.FanOutProgress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 分至属地 for programs. */
@RestController
@RequestMapping("/api/plans/{id}/fan-out")
@PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
@Tag(name = "方案")
class FanOutApi {

    private final FanningOut fanningOut;
    private final PlanViews views;
    private final ChildItems children;
    private final CurrentOfficial official;

    FanOutApi(FanningOut fanningOut, PlanViews views, ChildItems children, CurrentOfficial official) {
        this.fanningOut = fanningOut;
        this.views = views;
        this.children = children;
        this.official = official;
    }

    @GetMapping
    @Operation(summary = "每项任务分至哪些属地；progress 是下达后已启动的下级任务")
    Choices choices(@PathVariable UUID id) {
        PlanId plan = new PlanId(id);
        return new Choices(fanningOut.of(plan, official.scope()).clause().map(BlanketClause::phrase).orElse(null),
                fanningOut.of(plan, official.scope()).ofClause().stream().map(Choice::of).toList(),
                fanningOut.lines(plan, official.scope()).stream().map(line -> new Item(line.item().id(), line.item().number(), line.bonds().stream().map(Choice::of).toList())).toList(),
                children.progress(id));
    }

    @PutMapping
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "选择分至哪些属地：extent 为 ALL、SOME（写 members）、NONE（写 reason）；不写 item 则为条款约束的全部任务")
    void choose(@PathVariable UUID id, @RequestBody NewChoice choice) {
        fanningOut.choose(new PlanId(id), Optional.ofNullable(choice.item()), choice.collective(), choice.extent(), Optional.ofNullable(choice.members()).orElse(List.of()),
                Optional.ofNullable(choice.reason()).orElse(""), official.actingFor(views.officeOf(new PlanId(id), official.scope())));
    }

    record NewChoice(UUID item, String collective, Extent extent, List<String> members, String reason) {
    }

    record Choices(String clause, List<Choice> ofClause, List<Item> items, FanOutProgress progress) {
    }

    record Item(UUID id, String number, List<Choice> choices) {
    }

    /** @param extent null while nobody has chosen */
    record Choice(String collective, int members, Extent extent, List<String> children, String reason, boolean ofItsOwn) {

        static Choice of(Bond bond) {
            return new Choice(bond.collective().name(), bond.collective().members().size(), bond.choice().map(choice -> choice.extent()).orElse(null),
                    bond.children().stream().map(Unit::name).toList(), bond.choice().map(choice -> choice.reason()).orElse(""), bond.ofItsOwn());
        }
    }
}
