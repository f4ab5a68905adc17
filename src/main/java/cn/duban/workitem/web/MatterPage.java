package cn.duban.workitem.web;

import cn.duban.attachment.Attachment;
import cn.duban.attachment.Attachments;
import cn.duban.attachment.Upload;
import cn.duban.calendar.Cycle;
import cn.duban.org.Organisation;
import cn.duban.org.Unit;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import cn.duban.workitem.Handling;
import cn.duban.workitem.MatterRegistration;
import cn.duban.workitem.NewMatter;
import cn.duban.workitem.Source;
import cn.duban.workitem.WorkItemId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 登记督办事项: the form of the office, and the paper from which an item came. */
@Controller
@PreAuthorize("isAuthenticated()")
class MatterPage {

    private final MatterRegistration registration;
    private final Handling handling;
    private final Attachments attachments;
    private final Units units;
    private final CurrentOfficial official;
    private final Reasons reasons;

    MatterPage(MatterRegistration registration, Handling handling, Attachments attachments, Units units, CurrentOfficial official, Reasons reasons) {
        this.registration = registration;
        this.handling = handling;
        this.attachments = attachments;
        this.units = units;
        this.official = official;
        this.reasons = reasons;
    }

    /** As it was typed; units by name, as on paper. */
    record Typed(Source.Kind kind, String by, String on, String documentNumber, String text, String lead, String responsible, String due, String workingDays, String cycle) {

        static final Typed NOTHING = new Typed(Source.Kind.INSTRUCTION, "", "", "", "", "", "", "", "", "");
    }

    @GetMapping("/matters/new")
    @PreAuthorize("hasRole('OFFICE')")
    String form(Model page) {
        return show(Typed.NOTHING, page);
    }

    @PostMapping("/matters")
    @PreAuthorize("hasRole('OFFICE')")
    String register(@ModelAttribute Typed typed, @RequestParam Optional<MultipartFile> file, Model page, HttpServletResponse response) throws IOException {
        try {
            return "redirect:/items/" + registration.register(matter(typed, file.filter(sent -> !sent.isEmpty())), official.require());
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND || refused.kind() == Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            response.setStatus(ActForms.statusOf(refused).value());
            page.addAttribute("refused", reasons.of(refused));
            page.addAttribute("field", refused.field().orElse(""));
            return show(typed, page);
        }
    }

    /** To every party of the item; never shown in the page: a file from outside is not trusted. */
    @GetMapping("/items/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable WorkItemId id) {
        Attachment original = handling.view(id, official.require()).source().origin().original().flatMap(attachments::find)
                .orElseThrow(() -> Refusal.notFound("error.404.text"));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(original.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(original.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(attachments.content(original.id()).orElseThrow());
    }

    private String show(Typed typed, Model page) {
        page.addAttribute("typed", typed);
        page.addAttribute("units", units.all().stream().filter(unit -> unit.kind().canLead() && !unit.name().equals(Organisation.ADMINISTRATION)).map(Unit::name).toList());
        page.addAttribute("cycles", Cycle.values());
        return "workitem/matter";
    }

    private NewMatter matter(Typed typed, Optional<MultipartFile> file) throws IOException {
        Optional<Upload> original = file.isPresent() ? Optional.of(new Upload(file.get().getOriginalFilename(), file.get().getBytes())) : Optional.empty();
        return new NewMatter(Optional.ofNullable(typed.kind()).orElseThrow(() -> Refusal.invalid("kind", "refusal.matter.kind")), given(typed.by()),
                day("on", typed.on()).orElseThrow(() -> Refusal.invalid("on", "refusal.matter.date")), filled(typed.documentNumber()), original, given(typed.text()),
                unit("lead", given(typed.lead())), Unit.namesIn(given(typed.responsible())).stream().map(name -> unit("responsible", name)).toList(),
                day("due", typed.due()), filled(typed.workingDays()).map(MatterPage::number), filled(typed.cycle()));
    }

    private UnitId unit(String field, String name) {
        return Optional.of(name).filter(written -> !written.isBlank()).flatMap(units::byName).map(Unit::id)
                .orElseThrow(() -> Refusal.invalid(field, "refusal.matter.unit", name));
    }

    private static Optional<LocalDate> day(String field, String written) {
        try {
            return filled(written).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, "refusal.matter.date");
        }
    }

    private static Integer number(String written) {
        try {
            return Integer.valueOf(written);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("workingDays", "refusal.matter.working-days", 250);
        }
    }

    private static Optional<String> filled(String written) {
        return Optional.of(given(written)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String given(String written) {
        return written == null ? "" : written;
    }
}
