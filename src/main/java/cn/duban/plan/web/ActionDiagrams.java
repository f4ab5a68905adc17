package cn.duban.plan.web;

import cn.duban.calendar.WarningLight;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanViews;
import cn.duban.security.CurrentOfficial;
import cn.duban.web.DiagramStates;
import cn.duban.web.DiagramStates.ElementState;
import cn.duban.web.Reasons;
import cn.duban.workitem.WorkItemState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The model of an action as a diagram: its XML, what its items stand at, and the part of a page that shows both. */
@Controller
@RequestMapping("/plans/{id}")
@PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
class ActionDiagrams {

    private final PlanViews views;
    private final CurrentOfficial official;
    private final Reasons reasons;

    ActionDiagrams(PlanViews views, CurrentOfficial official, Reasons reasons) {
        this.views = views;
        this.official = official;
        this.reasons = reasons;
    }

    @GetMapping("/actions/{no}")
    String diagram(@PathVariable UUID id, @PathVariable int no, Model page) {
        views.states(new PlanId(id), no, official.scope());
        page.addAttribute("id", id);
        page.addAttribute("no", no);
        return "plan/diagram";
    }

    @GetMapping("/actions/{no}/model.bpmn")
    ResponseEntity<byte[]> model(@PathVariable UUID id, @PathVariable int no) {
        return ResponseEntity.ok().contentType(new MediaType("application", "xml", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("action-%02d.bpmn".formatted(no)).build().toString())
                .body(views.model(new PlanId(id), no, official.scope()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/actions/{no}/states.json")
    @ResponseBody
    DiagramStates states(@PathVariable UUID id, @PathVariable int no) {
        return new DiagramStates(List.of(), views.states(new PlanId(id), no, official.scope()).values().stream().map(this::badge).toList());
    }

    @GetMapping("/original")
    ResponseEntity<byte[]> original(@PathVariable UUID id) {
        PlanViews.Original original = views.original(new PlanId(id), official.scope());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(original.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(original.content());
    }

    private ElementState badge(cn.duban.workitem.ElementState state) {
        Optional<WarningLight> lamp = state.lamp();
        String words = reasons.of("workitem.state." + state.state());
        String label = state.state() == WorkItemState.DONE || state.state() == WorkItemState.STRUCK_OFF ? "✓ " + words
                : lamp.map(light -> reasons.of("lamp.shape." + light) + " ").orElse("")
                + lamp.filter(light -> light != WarningLight.NORMAL).map(light -> reasons.of("lamp." + light) + "·").orElse("") + words;
        return new ElementState(state.element(), lamp.orElse(null), label, null, "/items/" + state.item());
    }
}
