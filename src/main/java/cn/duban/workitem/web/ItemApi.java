package cn.duban.workitem.web;

import cn.duban.attachment.AttachmentId;
import cn.duban.attachment.Upload;
import cn.duban.security.CurrentOfficial;
import cn.duban.workitem.Evidences;
import cn.duban.workitem.Handling;
import cn.duban.workitem.HoldingTime;
import cn.duban.workitem.HoldingTimes;
import cn.duban.workitem.LedgerCounts;
import cn.duban.workitem.LedgerRow;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemLedger;
import cn.duban.workitem.WorkItemView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 任务 for programs: the same acts as on the page, by the same session; a refusal is a problem detail. */
@RestController
@PreAuthorize("isAuthenticated()")
@Tag(name = "任务")
class ItemApi {

    private static final int PAGE = 100;

    private final WorkItemLedger ledger;
    private final Handling handling;
    private final Evidences evidences;
    private final HoldingTimes holding;
    private final CurrentOfficial official;

    ItemApi(WorkItemLedger ledger, Handling handling, Evidences evidences, HoldingTimes holding, CurrentOfficial official) {
        this.ledger = ledger;
        this.handling = handling;
        this.evidences = evidences;
        this.holding = holding;
        this.official = official;
    }

    @GetMapping("/api/items")
    @Operation(summary = "台账：本人可见的任务，按时限先后；next 是下一页的 after")
    LedgerPart items(@ParameterObject LedgerQuery query) {
        List<LedgerRow> found = ledger.page(query.filter(), official.scope(), query.place(), PAGE + 1);
        List<LedgerRow> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new LedgerPart(ledger.counts(query.filterOfCounts(), official.scope()), shown,
                found.size() > PAGE ? Optional.of(shown.get(PAGE - 1).place().toString()) : Optional.empty());
    }

    @GetMapping("/api/items/{id}")
    @Operation(summary = "一项任务，含经过、佐证材料和本人现在可以办的事")
    WorkItemView item(@PathVariable WorkItemId id) {
        return handling.view(id, official.require());
    }

    @GetMapping("/api/items/{id}/holding")
    @Operation(summary = "各方用时：球在谁手里、多久")
    List<HoldingTime> holding(@PathVariable WorkItemId id) {
        return holding.of(id, official.require());
    }

    @PostMapping("/api/items/{id}/acts/{act}")
    @Operation(summary = "办理：签收、填报进展、报告办结、核验、备注、催办；内容即该事表单的各项", description = "act 是表单名，表单见 /forms/{act}")
    WorkItemView perform(@PathVariable WorkItemId id, @PathVariable String act, @RequestBody Map<String, Object> data) {
        handling.perform(id, Acts.named(act), data, official.require());
        return handling.view(id, official.require());
    }

    @PostMapping(path = "/api/items/{id}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "上传一份佐证材料")
    Added addEvidence(@PathVariable WorkItemId id, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String note) throws IOException {
        return new Added(evidences.add(id, new Upload(file.getOriginalFilename(), file.getBytes()), note, official.require()));
    }

    /** A page of the ledger. */
    record LedgerPart(LedgerCounts counts, List<LedgerRow> items, Optional<String> next) {
    }

    /** The piece of evidence that was added. */
    record Added(AttachmentId id) {
    }
}
