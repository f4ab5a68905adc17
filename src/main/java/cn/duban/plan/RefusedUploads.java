package cn.duban.plan;

import cn.duban.attachment.Attachment;
import cn.duban.attachment.AttachmentId;
import cn.duban.attachment.Attachments;
import cn.duban.attachment.Upload;
import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 退回的上传件: the shelf of each office. The same file lies there once, and only so many files do; the oldest makes room. */
@Repository
class RefusedUploads {

    static final int MOST = 20;

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Clock clock;

    RefusedUploads(JdbcClient jdbc, Attachments attachments, Clock clock) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Those of an office, latest first. */
    List<RefusedUpload> of(UnitId office) {
        return jdbc.sql("""
                select r.id, r.attachment, a.name, a.size, r.reason, r.arguments, r.tries, r.refused_by, r.refused_at
                from refused_upload r join attachment a on a.id = r.attachment where r.office = :office order by r.refused_at desc, r.id""")
                .param("office", office.value()).query((row, number) -> read(row)).list();
    }

    Optional<RefusedUpload> find(UUID id, UnitId office) {
        return of(office).stream().filter(upload -> upload.id().equals(id)).findFirst();
    }

    Upload content(RefusedUpload upload) {
        return new Upload(upload.name(), attachments.content(upload.attachment()).orElseThrow());
    }

    /** Puts a file on the shelf, in a transaction of its own: the refusal has rolled back the one before. */
    @Transactional
    void keep(Upload upload, String reason, List<String> arguments, Actor actor) {
        String name = upload.name().substring(Math.max(0, upload.name().length() - LONGEST_NAME));
        Attachment kept = attachments.keepAsItCame(new Upload(name, upload.content()), actor.official());
        int before = 0;
        List<RefusedUpload> shelf = of(actor.body());
        for (RefusedUpload other : shelf) {
            if (attachments.find(other.attachment()).filter(same -> same.sha256().equals(kept.sha256())).isPresent()) {
                before = Math.max(before, other.tries());
                remove(other);
            }
        }
        jdbc.sql("""
                insert into refused_upload (id, office, attachment, reason, arguments, tries, refused_by, refused_at)
                values (:id, :office, :attachment, :reason, :arguments, :tries, :by, :at)""")
                .param("id", UUID.randomUUID()).param("office", actor.body().value()).param("attachment", kept.id().value()).param("reason", reason)
                .param("arguments", arguments.toArray(String[]::new)).param("tries", before + 1).param("by", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        of(actor.body()).stream().skip(MOST).forEach(this::remove);
    }

    @Transactional
    void remove(RefusedUpload upload) {
        jdbc.sql("delete from refused_upload where id = :id").param("id", upload.id()).update();
        attachments.remove(upload.attachment());
    }

    private static RefusedUpload read(ResultSet row) throws SQLException {
        Array arguments = row.getArray("arguments");
        return new RefusedUpload(row.getObject("id", UUID.class), new AttachmentId(row.getObject("attachment", UUID.class)), row.getString("name"),
                row.getLong("size"), row.getString("reason"), Arrays.asList((String[]) arguments.getArray()), row.getInt("tries"), row.getString("refused_by"),
                row.getTimestamp("refused_at").toInstant());
    }
}
