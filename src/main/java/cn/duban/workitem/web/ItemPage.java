package cn.duban.workitem.web;

import cn.duban.attachment.Upload;
import cn.duban.calendar.Lamp;
import cn.duban.form.FormErrors;
import cn.duban.inbox.Notices;
import cn.duban.org.Units;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForm;
import cn.duban.web.ActForms;
import cn.duban.web.DiagramStates;
import cn.duban.web.DiagramStates.ElementState;
import cn.duban.web.Reasons;
import cn.duban.workitem.Act;
import cn.duban.workitem.Diagram;
import cn.duban.workitem.Evidences;
import cn.duban.workitem.Handling;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 任务: everything about one work item, and the acts that this person may do now, on one page. */
@Controller
@PreAuthorize("isAuthenticated()")
class ItemPage {

    private final Handling handling;
    private final Evidences evidences;
    private final Notices notices;
    private final CurrentOfficial official;
    private final ActForms forms;
    private final ItemForms itemForms;
    private final ItemPageWords words;
    private final Reasons reasons;
    private final Units units;
    private final ContributionsPanel contributions;
    private final RequestsPanel requests;
    private final List<ItemPanel> panels;

    ItemPage(Handling handling, Evidences evidences, Notices notices, CurrentOfficial official, ActForms forms, ItemForms itemForms,
             ItemPageWords words, Reasons reasons, Units units, ContributionsPanel contributions, RequestsPanel requests, List<ItemPanel> panels) {
        this.handling = handling;
        this.evidences = evidences;
        this.notices = notices;
        this.official = official;
        this.forms = forms;
        this.itemForms = itemForms;
        this.words = words;
        this.reasons = reasons;
        this.units = units;
        this.contributions = contributions;
        this.panels = panels;
        this.requests = requests;
    }

    @GetMapping("/items/{id}")
    String item(@PathVariable WorkItemId id, @RequestParam Optional<String> act, @RequestParam Optional<String> period, Model page) {
        String shown = show(id, Optional.empty(), act, period, page);
        notices.markReadAbout(id.value(), official.scope(), official.require().id());
        return shown;
    }

    @PostMapping("/items/{id}/acts/{act}")
    String perform(@PathVariable WorkItemId id, @PathVariable String act, @RequestParam String data,
                   @RequestParam Optional<String> period, Model page, HttpServletResponse response, RedirectAttributes next) {
        Act wanted = Acts.named(act);
        String action = ItemForms.action(id, wanted, period);
        try {
            Handling.Done done = handling.perform(id, wanted, ItemForms.with(period, forms.read(data)), official.require());
            next.addFlashAttribute("said", reasons.of(done == Handling.Done.WAITS_FOR_LEADER ? "act.done.submitted" : "act.done." + wanted.form()));
            return "redirect:/items/" + id;
        } catch (FormErrors errors) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(id, Optional.of(itemForms.served(forms.refused(wanted.form(), action, data, errors), id, wanted, period)), Optional.of(act), period, page);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            response.setStatus(ActForms.statusOf(refusal).value());
            return show(id, Optional.of(itemForms.served(forms.refused(wanted.form(), action, data, refusal), id, wanted, period)), Optional.of(act), period, page);
        }
    }

    @PostMapping("/items/{id}/evidence")
    String addEvidence(@PathVariable WorkItemId id, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String note, Model page,
                       HttpServletResponse response) throws IOException {
        try {
            evidences.add(id, new Upload(file.getOriginalFilename(), file.getBytes()), note, official.require());
            return "redirect:/items/" + id + "#evidence";
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            response.setStatus(ActForms.statusOf(refusal).value());
            page.addAttribute("evidenceRefused", reasons.of(refusal));
            page.addAttribute("evidenceNote", note);
            return show(id, page);
        }
    }

    @GetMapping(path = "/items/{id}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(@PathVariable WorkItemId id) {
        return handling.diagram(id, official.scope()).xml();
    }

    @GetMapping("/items/{id}/diagram/states")
    @ResponseBody
    DiagramStates states(@PathVariable WorkItemId id) {
        Diagram diagram = handling.diagram(id, official.scope());
        WorkItemView item = handling.view(id, official.require());
        List<ElementState> badges = diagram.current().stream().filter(element -> element.startsWith("task_")).findFirst()
                .flatMap(element -> item.holder().map(holder -> new ElementState(element, item.lamp().map(Lamp::light).orElse(null),
                        reasons.of("item.diagram.holder", holder.name()), words.lamp(item).map(lamp -> lamp.why()).orElse(null), null)))
                .map(List::of).orElse(List.of());
        return new DiagramStates(diagram.current(), badges);
    }

    /** The page as it is, with what else was put into the model. */
    String show(WorkItemId id, Model page) {
        return show(id, Optional.empty(), Optional.empty(), Optional.empty(), page);
    }

    private String show(WorkItemId id, Optional<ActForm> refused, Optional<String> wanted, Optional<String> period, Model page) {
        WorkItemView item = handling.view(id, official.require());
        List<ActForm> acts = Acts.inOrder(item.permitted()).stream()
                .map(act -> refused.filter(form -> form.name().equals(act.form())).orElseGet(() -> itemForms.unfilled(id, act, period)))
                .toList();
        page.addAttribute("item", item);
        page.addAttribute("words", words);
        page.addAttribute("requests", requests.of(id, Optional.ofNullable((ActForm) page.getAttribute(RequestPage.REFUSED))));
        page.addAttribute("collectives", units.collectives());
        page.addAttribute("acts", acts);
        panels.forEach(panel -> panel.show(id, official.require(), page));
        page.addAttribute("contributions", contributions.of(id, official.require()));
        page.addAttribute("open", wanted.filter(name -> acts.stream().anyMatch(act -> act.name().equals(name)))
                .orElse(acts.isEmpty() ? "" : acts.get(0).name()));
        // An act that is no longer permitted has no form to stand beside: its refusal stands above.
        page.addAttribute("refusedAct", refused.filter(form -> acts.stream().noneMatch(act -> act.name().equals(form.name()))).orElse(null));
        return "workitem/item";
    }
}
