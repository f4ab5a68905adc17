package cn.duban.plan.web;

import cn.duban.attachment.Upload;
import cn.duban.calendar.Deadline;
import cn.duban.org.Role;
import cn.duban.plan.Answer;
import cn.duban.calendar.Cycle;
import cn.duban.plan.FieldSpans;
import cn.duban.plan.ItemEdit;
import cn.duban.plan.ModelRefused;
import cn.duban.plan.PlanCounts;
import cn.duban.plan.PlanDrafting;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanIntake;
import cn.duban.plan.PlanUploads;
import cn.duban.plan.PlanIssuing;
import cn.duban.plan.PlanItem;
import cn.duban.plan.PlanLine;
import cn.duban.plan.PlanQuestion;
import cn.duban.plan.PlanState;
import cn.duban.plan.PlanStep;
import cn.duban.plan.PlanView;
import cn.duban.plan.PlanViews;
import cn.duban.security.Actor;
import cn.duban.security.CurrentOfficial;
import cn.duban.web.Reasons;
import cn.duban.workitem.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 方案 for programs: the same acts as on the pages. */
@RestController
@RequestMapping("/api/plans")
@PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
@Tag(name = "方案")
class PlanApi {

    private final PlanViews views;
    private final PlanIntake intake;
    private final PlanUploads uploads;
    private final PlanDrafting drafting;
    private final PlanIssuing issuing;
    private final CurrentOfficial official;
    private final PlanWords words;
    private final Reasons reasons;

    PlanApi(PlanViews views, PlanIntake intake, PlanUploads uploads, PlanDrafting drafting, PlanIssuing issuing, CurrentOfficial official, PlanWords words, Reasons reasons) {
        this.views = views;
        this.intake = intake;
        this.uploads = uploads;
        this.drafting = drafting;
        this.issuing = issuing;
        this.official = official;
        this.words = words;
        this.reasons = reasons;
    }

    @GetMapping
    @Operation(summary = "本办公室、本领导小组的方案")
    List<Line> plans() {
        return views.list(official.scope()).stream().map(Line::of).toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "读入方案：.docx、.doc、.pdf、.xlsx、.html、.txt，或手绘模型 .bpmn；读不了的文件留存在读入页")
    ResponseEntity<Created> receive(@RequestParam MultipartFile file) throws IOException {
        return created(uploads.receive(new Upload(file.getOriginalFilename(), file.getBytes()), official.actingAs(Role.OFFICE)));
    }

    @PostMapping(path = "/text", consumes = MediaType.TEXT_PLAIN_VALUE)
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "读入方案：粘贴的文本")
    ResponseEntity<Created> receiveText(@RequestBody String text) {
        return created(intake.receiveText(text, official.actingAs(Role.OFFICE)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一份方案：专项行动、任务、督办步骤、问题")
    Document plan(@PathVariable UUID id) {
        return Document.of(views.view(new PlanId(id), official.scope()), words);
    }

    @PutMapping("/{id}/items/{item}")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "修改草稿中的一项任务；version 为看到的版本")
    void edit(@PathVariable UUID id, @PathVariable UUID item, @RequestBody ItemEdit edit) {
        drafting.edit(new PlanId(id), item, edit, actor(id));
    }

    @PostMapping("/{id}/questions/{question}")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "回答一个问题；exceptions 以任务序号为键")
    void answer(@PathVariable UUID id, @PathVariable UUID question, @RequestBody Answer answer) {
        drafting.answer(new PlanId(id), question, answer, actor(id));
    }

    @PostMapping("/{id}/steps")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "加一个督办步骤；不写 action 则每个专项行动都加")
    void addStep(@PathVariable UUID id, @RequestBody NewStep step) {
        drafting.addStep(new PlanId(id), Optional.ofNullable(step.action()), step.kind(), orEmpty(step.name()), orEmpty(step.who()), orEmpty(step.cycle()), actor(id));
    }

    @DeleteMapping("/{id}/steps/{step}")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删除草稿中的一个督办步骤")
    void removeStep(@PathVariable UUID id, @PathVariable UUID step) {
        drafting.removeStep(new PlanId(id), step, actor(id));
    }

    @PostMapping("/{id}/confirm")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "确认")
    void confirm(@PathVariable UUID id) {
        issuing.confirm(new PlanId(id), actor(id));
    }

    @PostMapping("/{id}/reopen")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "退回修改：确认之后、下达之前")
    void reopen(@PathVariable UUID id) {
        issuing.reopen(new PlanId(id), actor(id));
    }

    @PostMapping("/{id}/issue")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "下达；任务随后逐项立项，见 registered")
    void issue(@PathVariable UUID id) {
        issuing.issue(new PlanId(id), actor(id));
    }

    @GetMapping(path = "/{id}/actions/{no}/model.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "专项行动的 BPMN 模型")
    String model(@PathVariable UUID id, @PathVariable int no) {
        return views.model(new PlanId(id), no, official.scope());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ModelRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, reasons.of("refusal.plan.model"));
        problem.setProperty("code", "refusal.plan.model");
        problem.setProperty("faults", refused.faults().stream()
                .map(fault -> Map.of("element", fault.element(), "code", fault.code(), "reason", words.of(fault))).toList());
        return ResponseEntity.unprocessableEntity().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private Actor actor(UUID id) {
        return official.actingFor(views.officeOf(new PlanId(id), official.scope()));
    }

    private static ResponseEntity<Created> created(PlanId id) {
        return ResponseEntity.created(URI.create("/api/plans/" + id)).body(new Created(id.value()));
    }

    private static String orEmpty(String given) {
        return given == null ? "" : given;
    }

    record Created(UUID id) {
    }

    record NewStep(Integer action, String kind, String name, String who, String cycle) {
    }

    /** A plan in the list. */
    record Line(UUID id, String title, PlanState state, PlanCounts counts, int verified) {

        static Line of(PlanLine line) {
            return new Line(line.plan().id().value(), line.plan().title(), line.plan().state(), line.counts(), line.verified());
        }
    }

    record Document(UUID id, String title, PlanState state, int revision, PlanCounts counts, List<Action> actions, List<Item> dropped, List<Question> questions) {

        static Document of(PlanView view, PlanWords words) {
            return new Document(view.plan().id().value(), view.plan().title(), view.plan().state(), view.revision().revision(),
                    view.counts(), view.actions().stream().map(Action::of).toList(), view.dropped().stream().map(Item::of).toList(), view.questions().stream().map(question -> Question.of(question, words)).toList());
        }
    }

    record Action(UUID id, int no, String name, List<Item> items, List<Step> steps) {

        static Action of(PlanView.ActionView view) {
            return new Action(view.action().id(), view.action().no(), view.action().name(), view.items().stream().map(Item::of).toList(),
                    view.steps().stream().map(Step::of).toList());
        }
    }

    record Item(UUID id, String number, String printedNumber, String title, String text, String lead, boolean leadPresumed, List<String> responsible, Deadline deadline,
                String cycle, List<Target> targets, String sourceText, int sourceStart, int sourceEnd, FieldSpans spans, int version, String droppedBecause,
                UUID workItem) {

        static Item of(PlanItem item) {
            return new Item(item.id(), item.number(), item.source().printedNumber().orElse(null), item.title(), item.text(), item.leadUnit().orElse(null), item.leadPresumed(), item.responsibleUnits(),
                    item.deadline().orElse(null), item.cycle().map(Cycle::code).orElse(null), item.targets(), item.sourceText(), item.sourceStart(), item.sourceEnd(),
                    item.source().fields(), item.version(), item.dropped().map(PlanItem.Dropped::reason).orElse(null), item.workItem().orElse(null));
        }
    }

    record Step(UUID id, String kind, String name, String who, String cycle, LocalDate date, String targets, String source) {

        static Step of(PlanStep step) {
            return new Step(step.id(), step.kind().code(), step.name(), step.who(), step.cycle().map(Cycle::code).orElse(null), step.due().orElse(null),
                    step.targets(), step.source());
        }
    }

    record Question(UUID id, PlanQuestion.Kind kind, String text, List<String> items, String subject, List<String> proposals, String answer) {

        static Question of(PlanQuestion question, PlanWords words) {
            return new Question(question.id(), question.kind(), words.of(question), question.items(), question.subject(), question.proposals(),
                    question.answer().orElse(null));
        }
    }
}
