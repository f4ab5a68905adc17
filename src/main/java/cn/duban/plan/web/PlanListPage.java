package cn.duban.plan.web;

import cn.duban.attachment.Upload;
import cn.duban.org.Role;
import cn.duban.plan.ModelRefused;
import cn.duban.plan.OfferedDocument;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanIntake;
import cn.duban.plan.PlanViews;
import cn.duban.security.Actor;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 方案: the list, and the door through which a plan comes in: a file, a pasted text, or a document that the demo offers. */
@Controller
@PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
class PlanListPage {

    private final PlanViews views;
    private final PlanIntake intake;
    private final CurrentOfficial official;
    private final PlanWords words;
    private final Reasons reasons;
    private final List<OfferedDocument> offered;
    private final DataSize largest;

    PlanListPage(PlanViews views, PlanIntake intake, CurrentOfficial official, PlanWords words, Reasons reasons, Optional<List<OfferedDocument>> offered,
                 MultipartProperties uploads) {
        this.views = views;
        this.intake = intake;
        this.official = official;
        this.words = words;
        this.reasons = reasons;
        this.offered = offered.orElse(List.of());
        this.largest = uploads.getMaxFileSize();
    }

    @GetMapping("/plans")
    String plans(Model page) {
        page.addAttribute("plans", views.list(official.scope()));
        return "plan/list";
    }

    @GetMapping("/plans/new")
    @PreAuthorize("hasRole('OFFICE')")
    String door(Model page) {
        page.addAttribute("offered", offered);
        page.addAttribute("largest", largest.toBytes());
        return "plan/new";
    }

    @PostMapping("/plans")
    @PreAuthorize("hasRole('OFFICE')")
    String receive(@RequestParam Optional<MultipartFile> file, @RequestParam(defaultValue = "") String text, Model page, HttpServletResponse response)
            throws IOException {
        Actor actor = official.actingAs(Role.OFFICE);
        try {
            // A browser sends a nameless file where none was chosen; a chosen file that is empty is refused as such.
            boolean chosen = file.map(MultipartFile::getOriginalFilename).filter(name -> !name.isBlank()).isPresent();
            PlanId plan = chosen ? intake.receive(new Upload(file.get().getOriginalFilename(), file.get().getBytes()), actor) : intake.receiveText(text, actor);
            return "redirect:/plans/" + plan;
        } catch (ModelRefused refused) {
            page.addAttribute("faults", refused.faults().stream().map(fault -> new FaultLine(fault.element(), words.of(fault))).toList());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        } catch (Refusal refused) {
            page.addAttribute("refused", reasons.of(refused));
            page.addAttribute("refusedField", refused.field().orElse(""));
            response.setStatus(ActForms.statusOf(refused).value());
        }
        page.addAttribute("text", text);
        return door(page);
    }

    @PostMapping("/plans/offered")
    @PreAuthorize("hasRole('OFFICE')")
    String receiveOffered(@RequestParam String key) {
        OfferedDocument document = offered.stream().filter(one -> one.key().equals(key)).findFirst()
                .orElseThrow(() -> Refusal.notFound("refusal.plan.not-found"));
        return "redirect:/plans/" + intake.receive(document.file(), official.actingAs(Role.OFFICE));
    }

    /** A fault of a model, in words. */
    record FaultLine(String element, String reason) {
    }
}
