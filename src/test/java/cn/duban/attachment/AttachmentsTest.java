package cn.duban.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duban.DatabaseTest;
import cn.duban.org.OfficialId;
import cn.duban.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AttachmentsTest {

    @Autowired private Attachments attachments;

    private final OfficialId uploader = new OfficialId(UUID.randomUUID());

    @Test
    void keepsTheContentWithItsHashAndItsTrueKind() {
        byte[] content = "已完成".getBytes(StandardCharsets.UTF_8);
        Attachment kept = attachments.keep(new Upload("C:\\桌面\\证明.txt", content), uploader);
        assertThat(kept.name()).isEqualTo("证明.txt");
        assertThat(kept.mediaType()).isEqualTo("text/plain");
        assertThat(kept.sha256()).isEqualTo("f28461bb49c8564716309d575f90f72cf15b5c4667e40c2d037434bedb54a01a");
        assertThat(attachments.find(kept.id()).orElseThrow()).usingRecursiveComparison().ignoringFields("uploadedAt").isEqualTo(kept);
        assertThat(attachments.content(kept.id()).orElseThrow()).isEqualTo(content);
    }

    @Test
    void refusesAProgramUnderAnotherName() {
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};
        assertRefused(new Upload("报告.pdf", program), "refusal.attachment.not-what-its-name-says");
        assertRefused(new Upload("报告.docx", program), "refusal.attachment.not-what-its-name-says");
        assertRefused(new Upload("报告.txt", program), "refusal.attachment.not-what-its-name-says");
        assertRefused(new Upload("报告.exe", program), "refusal.attachment.kind");
        assertRefused(new Upload("报告.html", "<script>".getBytes(StandardCharsets.UTF_8)), "refusal.attachment.kind");
    }

    @Test
    void refusesWhatIsEmptyTooBigOrNameless() {
        assertRefused(new Upload("空.txt", new byte[0]), "refusal.attachment.empty");
        assertRefused(new Upload("大.txt", new byte[(int) Attachments.MAX_SIZE + 1]), "refusal.attachment.too-big");
        assertRefused(new Upload("", new byte[] {'a'}), "refusal.attachment.name");
        assertRefused(new Upload("长".repeat(200) + ".txt", new byte[] {'a'}), "refusal.attachment.name");
    }

    @Test
    void keepsAnOriginalAsItCameAndTellsItsKindFromItsContent() {
        assertKept("方案.doc", "<!DOCTYPE html><html><body>方案</body></html>", "text/html");
        assertKept("方案.pdf", "%PDF-1.7", "application/pdf");
        assertKept("方案.docx", "一、加强监管", "text/plain");
        assertKept("方案.exe", "MZ\u0000\u0003", "application/octet-stream");
    }

    private void assertKept(String name, String content, String mediaType) {
        Attachment kept = attachments.keepAsItCame(new Upload(name, content.getBytes(StandardCharsets.UTF_8)), uploader);
        assertThat(kept.mediaType()).isEqualTo(mediaType);
        attachments.remove(kept.id());
        assertThat(attachments.find(kept.id())).isEmpty();
    }

    private void assertRefused(Upload upload, String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> attachments.keep(upload, uploader));
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).contains("file");
        assertThat(ResourceBundle.getBundle("messages.attachment").containsKey(code)).isTrue();
    }
}
