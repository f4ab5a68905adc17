package cn.duban.plan.web;

import cn.duban.attachment.Attachments;
import cn.duban.attachment.Upload;
import cn.duban.org.Role;
import cn.duban.plan.ModelRefused;
import cn.duban.plan.OfferedDocument;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanIntake;
import cn.duban.plan.PlanUploads;
import cn.duban.plan.RefusedUpload;
import cn.duban.security.Actor;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * 读入方案: the door through which a plan comes in: a file, a pasted text, or a document that the demo offers. What was refused stays on the
 * page, to be tried again, downloaded, replaced by its pasted text, or removed.
 */
@Controller
@PreAuthorize("hasRole('OFFICE')")
class PlanDoor {

    private static final int MEGABYTE = 1024 * 1024;

    private final PlanIntake intake;
    private final PlanUploads uploads;
    private final CurrentOfficial official;
    private final PlanWords words;
    private final Reasons reasons;
    private final List<OfferedDocument> offered;

    PlanDoor(PlanIntake intake, PlanUploads uploads, CurrentOfficial official, PlanWords words, Reasons reasons, Optional<List<OfferedDocument>> offered) {
        this.intake = intake;
        this.uploads = uploads;
        this.official = official;
        this.words = words;
        this.reasons = reasons;
        this.offered = offered.orElse(List.of());
    }

    @GetMapping("/plans/new")
    String door(@RequestParam(name = UploadTooLarge.PARAMETER, required = false) String tooLarge, Model page) {
        if (tooLarge != null) {
            refuse(Refusal.invalid("file", "document.refused.file-too-large", "", Attachments.MAX_SIZE / MEGABYTE), page);
        }
        return show(page);
    }

    /** @param instead a refused upload whose text was pasted: it goes when the text has been read */
    @PostMapping("/plans")
    String receive(@RequestParam Optional<MultipartFile> file, @RequestParam(defaultValue = "") String text, @RequestParam Optional<UUID> instead, Model page,
                   HttpServletResponse response) throws IOException {
        Actor actor = official.actingAs(Role.OFFICE);
        // A browser sends a nameless file where none was chosen; a chosen file that is empty is refused as such.
        Optional<MultipartFile> chosen = file.filter(one -> one.getOriginalFilename() != null && !one.getOriginalFilename().isBlank());
        page.addAttribute("text", text);
        if (chosen.isPresent()) {
            Upload upload = chosen.get().getSize() > Attachments.MAX_SIZE ? null : new Upload(chosen.get().getOriginalFilename(), chosen.get().getBytes());
            return answer(() -> uploads.receive(checked(upload), actor), page, response);
        }
        return answer(() -> {
            PlanId plan = intake.receiveText(text, actor);
            instead.filter(id -> uploads.refused(actor).stream().anyMatch(upload -> upload.id().equals(id))).ifPresent(id -> uploads.remove(id, actor));
            return plan;
        }, page, response);
    }

    @PostMapping("/plans/offered")
    String receiveOffered(@RequestParam String key) {
        OfferedDocument document = offered.stream().filter(one -> one.key().equals(key)).findFirst()
                .orElseThrow(() -> Refusal.notFound("refusal.plan.not-found"));
        return "redirect:/plans/" + intake.receive(document.file(), official.actingAs(Role.OFFICE));
    }

    @PostMapping("/plans/refused/{id}/again")
    String tryAgain(@PathVariable UUID id, Model page, HttpServletResponse response) {
        return answer(() -> uploads.tryAgain(id, official.actingAs(Role.OFFICE)), page, response);
    }

    @PostMapping("/plans/refused/{id}/remove")
    String remove(@PathVariable UUID id) {
        uploads.remove(id, official.actingAs(Role.OFFICE));
        return "redirect:/plans/new";
    }

    /** As it came, and never shown in the browser: nobody knows what it is. */
    @GetMapping("/plans/refused/{id}")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        Upload upload = uploads.content(id, official.actingAs(Role.OFFICE));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(upload.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(upload.content());
    }

    private String answer(Supplier<PlanId> act, Model page, HttpServletResponse response) {
        try {
            return "redirect:/plans/" + act.get();
        } catch (ModelRefused refused) {
            page.addAttribute("faults", refused.faults().stream().map(fault -> new FaultLine(fault.element(), words.of(fault))).toList());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        } catch (Refusal refused) {
            refuse(refused, page);
            response.setStatus(ActForms.statusOf(refused).value());
        }
        return show(page);
    }

    private void refuse(Refusal refused, Model page) {
        page.addAttribute("refused", reasons.of(refused));
        page.addAttribute("refusedField", refused.field().orElse(""));
    }

    private static Upload checked(Upload upload) {
        if (upload == null) {
            throw Refusal.invalid("file", "document.refused.file-too-large", "", Attachments.MAX_SIZE / MEGABYTE);
        }
        return upload;
    }

    private String show(Model page) {
        page.addAttribute("offered", offered);
        page.addAttribute("largest", Attachments.MAX_SIZE);
        page.addAttribute("shelf", uploads.refused(official.actingAs(Role.OFFICE)).stream().map(this::line).toList());
        return "plan/new";
    }

    private ShelfLine line(RefusedUpload upload) {
        return new ShelfLine(upload.id(), upload.name(), Math.max(1, upload.size() / 1024), reasons.of(upload.reason(), upload.arguments().toArray()), upload.tries(),
                upload.by(), upload.at());
    }

    /** A fault of a model, in words. */
    record FaultLine(String element, String reason) {
    }

    /**
     * A refused upload as the page shows it.
     *
     * @param kilobytes its size, at least 1
     */
    record ShelfLine(UUID id, String name, long kilobytes, String reason, int tries, String by, Instant at) {
    }
}
