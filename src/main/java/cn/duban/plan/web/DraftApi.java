package cn.duban.plan.web;

import cn.duban.plan.DraftCoverage;
import cn.duban.plan.DraftHeadings;
import cn.duban.plan.DraftPassage;
import cn.duban.plan.DraftRevision;
import cn.duban.plan.DraftUndo;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanRepair;
import cn.duban.plan.PlanViews;
import cn.duban.security.Actor;
import cn.duban.security.CurrentOfficial;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A draft as a whole for programs: its text and what came of it, what it says of itself, and taking acts back. */
@RestController
@RequestMapping("/api/plans/{id}")
@PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
@Tag(name = "方案草稿")
class DraftApi {

    private final PlanViews views;
    private final DraftCoverage coverage;
    private final DraftHeadings headings;
    private final DraftUndo undo;
    private final CurrentOfficial official;

    DraftApi(PlanViews views, DraftCoverage coverage, DraftHeadings headings, DraftUndo undo, CurrentOfficial official) {
        this.views = views;
        this.coverage = coverage;
        this.headings = headings;
        this.undo = undo;
        this.official = official;
    }

    @GetMapping("/revision")
    @Operation(summary = "草稿改到第几版、最后由谁修改；供轮询")
    DraftRevision revision(@PathVariable UUID id) {
        return views.revision(new PlanId(id), official.scope());
    }

    @GetMapping("/source")
    @Operation(summary = "原文、各段文字的去向和已修复的残缺")
    Source source(@PathVariable UUID id) {
        PlanId plan = new PlanId(id);
        return new Source(views.text(plan, official.scope()), coverage.of(plan, official.scope()), views.repairs(plan, official.scope()));
    }

    @PostMapping("/passages/not-a-task")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "标明这些段落不是任务；starts 为段落起点")
    void notATask(@PathVariable UUID id, @RequestBody Passages passages) {
        coverage.notATask(new PlanId(id), passages.starts() == null ? List.of() : passages.starts(), actor(id));
    }

    @PostMapping("/passages/{start}/reopen")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "取消“不是任务”")
    void reopenPassage(@PathVariable UUID id, @PathVariable int start) {
        coverage.reopen(new PlanId(id), start, actor(id));
    }

    @PutMapping("/title")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "修改方案名称")
    void rename(@PathVariable UUID id, @RequestBody Name name) {
        headings.rename(new PlanId(id), name.name(), actor(id));
    }

    @PutMapping("/identity")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "修改文号和成文日期")
    void identify(@PathVariable UUID id, @RequestBody Identity identity) {
        headings.identify(new PlanId(id), identity.number(), identity.date(), actor(id));
    }

    @PutMapping("/actions/{no}/name")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "修改专项行动的名称")
    void renameAction(@PathVariable UUID id, @PathVariable int no, @RequestBody Name name) {
        headings.renameAction(new PlanId(id), no, name.name(), actor(id));
    }

    @PostMapping("/undo")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤销自己的上一个操作")
    void undo(@PathVariable UUID id) {
        undo.undo(new PlanId(id), actor(id));
    }

    private Actor actor(UUID id) {
        return official.actingFor(views.officeOf(new PlanId(id), official.scope()));
    }

    record Source(String text, List<DraftPassage> passages, List<PlanRepair> repairs) {
    }

    record Passages(List<Integer> starts) {
    }

    record Name(String name) {
    }

    record Identity(String number, String date) {
    }
}
