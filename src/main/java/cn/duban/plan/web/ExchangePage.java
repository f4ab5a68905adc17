package cn.duban.plan.web;

import cn.duban.attachment.Upload;
import cn.duban.org.Role;
import cn.duban.plan.DraftExport;
import cn.duban.plan.DraftOffers;
import cn.duban.plan.ModelRefused;
import cn.duban.plan.OfferIntake;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanView;
import cn.duban.plan.PlanViews;
import cn.duban.plan.TableRefused;
import cn.duban.security.Actor;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 导出与导入: the ways out of a draft and into it other than its page. */
@Controller
@RequestMapping("/plans/{id}")
@PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
class ExchangePage {

    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PlanViews views;
    private final DraftExport export;
    private final OfferIntake intake;
    private final DraftOffers offers;
    private final CurrentOfficial official;
    private final PlanWords words;
    private final OfferWords offerWords;
    private final Reasons reasons;

    ExchangePage(PlanViews views, DraftExport export, OfferIntake intake, DraftOffers offers, CurrentOfficial official, PlanWords words, OfferWords offerWords,
                 Reasons reasons) {
        this.views = views;
        this.export = export;
        this.intake = intake;
        this.offers = offers;
        this.official = official;
        this.words = words;
        this.offerWords = offerWords;
        this.reasons = reasons;
    }

    @GetMapping("/exchange")
    String exchange(@PathVariable UUID id, Model page) {
        PlanView view = views.view(new PlanId(id), official.scope());
        page.addAttribute("plan", view.plan());
        page.addAttribute("actions", view.actions());
        page.addAttribute("offers", offers.waiting(new PlanId(id), official.scope()));
        page.addAttribute("words", words);
        page.addAttribute("offerWords", offerWords);
        page.addAttribute("mayChange", official.bodiesAs(Role.OFFICE).contains(view.plan().office()));
        return "plan/exchange";
    }

    @GetMapping("/tasks.xlsx")
    ResponseEntity<byte[]> table(@PathVariable UUID id) {
        return download(export.table(new PlanId(id), official.scope()), XLSX);
    }

    @GetMapping("/actions/{no}/draft.bpmn")
    ResponseEntity<byte[]> model(@PathVariable UUID id, @PathVariable int no) {
        return download(export.model(new PlanId(id), no, official.scope()), new MediaType("application", "xml", StandardCharsets.UTF_8));
    }

    @PostMapping("/offers")
    @PreAuthorize("hasRole('OFFICE')")
    String receive(@PathVariable UUID id, @RequestParam MultipartFile file, Model page, HttpServletResponse response) throws IOException {
        Upload upload = new Upload(file.getOriginalFilename(), file.getBytes());
        return offering(id, page, response, actor -> intake.receive(new PlanId(id), upload, actor));
    }

    @PostMapping("/re-read")
    @PreAuthorize("hasRole('OFFICE')")
    String readAgain(@PathVariable UUID id, @RequestParam Optional<MultipartFile> document, Model page, HttpServletResponse response) throws IOException {
        // A browser sends a nameless file where none was chosen.
        Optional<MultipartFile> chosen = document.filter(file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank());
        Optional<Upload> upload = chosen.isEmpty() ? Optional.empty() : Optional.of(new Upload(chosen.get().getOriginalFilename(), chosen.get().getBytes()));
        return offering(id, page, response, actor -> intake.readAgain(new PlanId(id), upload, actor));
    }

    private String offering(UUID id, Model page, HttpServletResponse response, Function<Actor, UUID> deed) {
        try {
            UUID offer = deed.apply(official.actingFor(views.officeOf(new PlanId(id), official.scope())));
            return "redirect:/plans/" + id + "/offers/" + offer;
        } catch (TableRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("cells", refused.faults().stream().map(offerWords::of).toList());
        } catch (ModelRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("faults", refused.faults().stream().map(fault -> new PlanDoor.FaultLine(fault.element(), words.of(fault))).toList());
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND || refused.kind() == Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            response.setStatus(ActForms.statusOf(refused).value());
            page.addAttribute("refused", reasons.of(refused));
            page.addAttribute("refusedField", refused.field().orElse(""));
        }
        return exchange(id, page);
    }

    private static ResponseEntity<byte[]> download(DraftExport.File file, MediaType type) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(file.content());
    }
}
