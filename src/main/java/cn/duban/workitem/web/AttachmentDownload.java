package cn.duban.workitem.web;

import cn.duban.attachment.Attachment;
import cn.duban.attachment.AttachmentId;
import cn.duban.attachment.Attachments;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.workitem.Evidences;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 佐证材料 for download, to every party of its item. Never shown in the page: a file from outside is not trusted. */
@Controller
@PreAuthorize("isAuthenticated()")
class AttachmentDownload {

    private final Evidences evidences;
    private final Attachments attachments;
    private final CurrentOfficial official;

    AttachmentDownload(Evidences evidences, Attachments attachments, CurrentOfficial official) {
        this.evidences = evidences;
        this.attachments = attachments;
        this.official = official;
    }

    @GetMapping({"/attachments/{id}", "/api/attachments/{id}"})
    ResponseEntity<byte[]> download(@PathVariable AttachmentId id) {
        Attachment attachment = evidences.require(id, official.scope());
        byte[] content = attachments.content(id).orElseThrow(() -> Refusal.notFound("error.404.text"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(attachment.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(content);
    }
}
