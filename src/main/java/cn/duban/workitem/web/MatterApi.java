package cn.duban.workitem.web;

import cn.duban.org.UnitId;
import cn.duban.security.CurrentOfficial;
import cn.duban.workitem.MatterRegistration;
import cn.duban.workitem.NewMatter;
import cn.duban.workitem.Source;
import cn.duban.workitem.WorkItemId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 督办事项 for programs. */
@RestController
@PreAuthorize("hasRole('OFFICE')")
@Tag(name = "任务")
class MatterApi {

    private final MatterRegistration registration;
    private final CurrentOfficial official;

    MatterApi(MatterRegistration registration, CurrentOfficial official) {
        this.registration = registration;
        this.official = official;
    }

    @PostMapping("/api/matters")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记督办事项：kind 为 INSTRUCTION 或 MINUTES，due 与 workingDays 写一个")
    Registered register(@RequestBody Matter matter) {
        return new Registered(registration.register(new NewMatter(matter.kind(), matter.by(), matter.on(), Optional.ofNullable(matter.documentNumber()), Optional.empty(), matter.text(),
                matter.lead(), Optional.ofNullable(matter.responsible()).orElse(List.of()), Optional.ofNullable(matter.due()), Optional.ofNullable(matter.workingDays()),
                Optional.ofNullable(matter.cycle())), official.require()));
    }

    record Matter(Source.Kind kind, String by, LocalDate on, String documentNumber, String text, UnitId lead, List<UnitId> responsible, LocalDate due, Integer workingDays,
                  String cycle) {
    }

    record Registered(WorkItemId id) {
    }
}
