package cn.duban.plan.web;

import cn.duban.attachment.Upload;
import cn.duban.org.Role;
import cn.duban.plan.AmendmentId;
import cn.duban.plan.AmendmentIntake;
import cn.duban.plan.AmendmentReviews;
import cn.duban.plan.ModelRefused;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanView;
import cn.duban.plan.PlanViews;
import cn.duban.plan.TableRefused;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 修订: the amendments of a running plan, and the door that a new one comes in by. */
@Controller
@RequestMapping("/plans/{id}/amendments")
@PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
class AmendmentsPage {

    private final PlanViews views;
    private final AmendmentReviews reviews;
    private final AmendmentIntake intake;
    private final CurrentOfficial official;
    private final PlanWords words;
    private final OfferWords offerWords;
    private final Reasons reasons;

    AmendmentsPage(PlanViews views, AmendmentReviews reviews, AmendmentIntake intake, CurrentOfficial official, PlanWords words, OfferWords offerWords, Reasons reasons) {
        this.views = views;
        this.reviews = reviews;
        this.intake = intake;
        this.official = official;
        this.words = words;
        this.offerWords = offerWords;
        this.reasons = reasons;
    }

    @GetMapping
    String amendments(@PathVariable UUID id, Model page) {
        return show(id, "", AmendmentIntake.As.IT_IS, page);
    }

    @PostMapping
    @PreAuthorize("hasRole('OFFICE')")
    String receive(@PathVariable UUID id, @RequestParam Optional<MultipartFile> file, @RequestParam(defaultValue = "") String text,
                   @RequestParam(defaultValue = "IT_IS") AmendmentIntake.As as, Model page, HttpServletResponse response) throws IOException {
        // A browser sends a nameless file where none was chosen.
        Optional<MultipartFile> chosen = file.filter(one -> one.getOriginalFilename() != null && !one.getOriginalFilename().isBlank());
        try {
            var actor = official.actingFor(views.officeOf(new PlanId(id), official.scope()));
            AmendmentId amendment = chosen.isPresent()
                    ? intake.receive(new PlanId(id), new Upload(chosen.get().getOriginalFilename(), chosen.get().getBytes()), as, actor)
                    : intake.receiveText(new PlanId(id), text, as, actor);
            return "redirect:/plans/" + id + "/amendments/" + amendment;
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
        return show(id, text, as, page);
    }

    private String show(UUID id, String text, AmendmentIntake.As as, Model page) {
        PlanView view = views.view(new PlanId(id), official.scope());
        page.addAttribute("plan", view.plan());
        page.addAttribute("amendments", reviews.of(new PlanId(id), official.scope()));
        page.addAttribute("typed", text);
        page.addAttribute("as", as);
        page.addAttribute("ways", AmendmentIntake.As.values());
        page.addAttribute("offerWords", offerWords);
        page.addAttribute("mayChange", official.bodiesAs(Role.OFFICE).contains(view.plan().office()));
        return "plan/amendments";
    }
}
