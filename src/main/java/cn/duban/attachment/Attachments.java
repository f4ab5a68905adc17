package cn.duban.attachment;

import cn.duban.org.OfficialId;
import cn.duban.shared.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 附件: keeps originals and evidence, content and all, in the database: one backup, one transaction. Who may see an
 * attachment is decided by the module whose matter it belongs to.
 */
@Service
public class Attachments {

    /** The greatest size taken, in bytes. */
    public static final long MAX_SIZE = 20L * 1024 * 1024;

    private static final String UNKNOWN = "application/octet-stream";

    private final JdbcClient jdbc;
    private final Clock clock;

    Attachments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps an upload.
     *
     * @throws Refusal (invalid, field {@code file}) if it is empty, too big, of a kind that is not taken, or not what its name says
     */
    @Transactional
    public Attachment keep(Upload upload, OfficialId uploadedBy) {
        return keep(upload, kindOf(upload).mediaType(), uploadedBy);
    }

    /**
     * Keeps an original as it came, whatever it is: it is read, or refused and kept for a second try, by whom it was sent to. What it is
     * is told from its content alone. It may only ever be downloaded, never shown.
     *
     * @throws Refusal (invalid, field {@code file}) if it is empty, too big, or has no name
     */
    @Transactional
    public Attachment keepAsItCame(Upload upload, OfficialId uploadedBy) {
        checkSize(upload);
        return keep(upload, FileKind.toldBy(upload.content()).map(FileKind::mediaType).orElse(UNKNOWN), uploadedBy);
    }

    /** Forgets an attachment that nothing refers to any more. */
    @Transactional
    public void remove(AttachmentId id) {
        jdbc.sql("delete from attachment where id = :id").param("id", id.value()).update();
    }

    private Attachment keep(Upload upload, String mediaType, OfficialId uploadedBy) {
        Attachment kept = new Attachment(new AttachmentId(UUID.randomUUID()), upload.name(), mediaType, upload.content().length,
                sha256(upload.content()), uploadedBy, clock.instant(),
                mediaType.startsWith("image/") ? CaptureTime.of(upload.content()) : Optional.empty());
        jdbc.sql("""
                insert into attachment (id, sha256, name, media_type, size, content, uploaded_by, uploaded_at, captured_at)
                values (:id, :sha256, :name, :mediaType, :size, :content, :by, :at, :capturedAt)""")
                .param("id", kept.id().value()).param("sha256", kept.sha256()).param("name", kept.name()).param("mediaType", kept.mediaType())
                .param("size", kept.size()).param("content", upload.content()).param("by", uploadedBy.value())
                .param("at", kept.uploadedAt().atOffset(ZoneOffset.UTC)).param("capturedAt", kept.capturedAt().orElse(null)).update();
        return kept;
    }

    public Optional<Attachment> find(AttachmentId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** The given attachments, in no particular order; unknown ids are absent. */
    public List<Attachment> find(Collection<AttachmentId> ids) {
        return jdbc.sql("select id, name, media_type, size, sha256, uploaded_by, uploaded_at, captured_at from attachment where id = any (:ids)")
                .param("ids", ids.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .query((row, number) -> read(row)).list();
    }

    /** The content; whoever calls has made sure that the person may see it. */
    public Optional<byte[]> content(AttachmentId id) {
        return jdbc.sql("select content from attachment where id = :id").param("id", id.value())
                .query((row, number) -> row.getBytes("content")).optional();
    }

    private static void checkSize(Upload upload) {
        if (upload.content().length == 0) {
            throw Refusal.invalid("file", "refusal.attachment.empty");
        }
        if (upload.content().length > MAX_SIZE) {
            throw Refusal.invalid("file", "refusal.attachment.too-big", MAX_SIZE / 1024 / 1024);
        }
        if (upload.name().isEmpty() || upload.name().length() > 200) {
            throw Refusal.invalid("file", "refusal.attachment.name", 200);
        }
    }

    private static FileKind kindOf(Upload upload) {
        checkSize(upload);
        FileKind promised = FileKind.promisedBy(upload.name())
                .orElseThrow(() -> Refusal.invalid("file", "refusal.attachment.kind", upload.name()));
        if (!promised.isKindOf(upload.content())) {
            throw Refusal.invalid("file", "refusal.attachment.not-what-its-name-says", upload.name());
        }
        return promised;
    }

    private static Attachment read(ResultSet row) throws SQLException {
        return new Attachment(new AttachmentId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("media_type"),
                row.getLong("size"), row.getString("sha256"), new OfficialId(row.getObject("uploaded_by", UUID.class)),
                row.getTimestamp("uploaded_at").toInstant(),
                Optional.ofNullable(row.getObject("captured_at", LocalDateTime.class)));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
