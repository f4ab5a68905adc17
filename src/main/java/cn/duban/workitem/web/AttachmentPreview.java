package cn.duban.workitem.web;

import cn.duban.attachment.Attachment;
import cn.duban.attachment.AttachmentId;
import cn.duban.attachment.Attachments;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.workitem.Evidences;
import cn.duban.workitem.SameFile;
import cn.duban.workitem.SameFiles;
import cn.duban.workitem.WorkItemId;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * 佐证材料 shown in place: pictures and PDF whose content was checked, in a page of their own that may load and run nothing. Everything else is
 * only ever downloaded.
 */
@Controller
@PreAuthorize("isAuthenticated()")
class AttachmentPreview {

    private static final String PICTURE = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'; sandbox";
    /** Browsers do not start their own PDF viewer inside a sandbox; what a PDF runs, it runs in that viewer and never as this site. */
    private static final String DOCUMENT = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";

    private final Evidences evidences;
    private final SameFiles sameFiles;
    private final Attachments attachments;
    private final CurrentOfficial official;

    AttachmentPreview(Evidences evidences, SameFiles sameFiles, Attachments attachments, CurrentOfficial official) {
        this.evidences = evidences;
        this.sameFiles = sameFiles;
        this.attachments = attachments;
        this.official = official;
    }

    @GetMapping("/attachments/{id}/preview")
    ResponseEntity<byte[]> preview(@PathVariable AttachmentId id) {
        Attachment attachment = evidences.require(id, official.scope());
        if (!attachment.isShowable()) {
            throw Refusal.notFound("refusal.workitem.no-preview");
        }
        byte[] content = attachments.content(id).orElseThrow(() -> Refusal.notFound("error.404.text"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(attachment.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", attachment.isPicture() ? PICTURE : DOCUMENT)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(content);
    }

    @GetMapping("/api/items/{id}/evidence/same-files")
    @ResponseBody
    @Operation(summary = "内容相同的佐证材料还用在哪里；本人无权查看的事项只说明另有一处")
    List<SameFile> sameFiles(@PathVariable WorkItemId id) {
        return sameFiles.of(id, official.require());
    }
}
