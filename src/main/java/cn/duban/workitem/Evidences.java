package cn.duban.workitem;

import cn.duban.attachment.Attachment;
import cn.duban.attachment.AttachmentId;
import cn.duban.attachment.Attachments;
import cn.duban.attachment.Upload;
import cn.duban.org.Official;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.security.Actor;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 佐证材料: what the units that do the work put beside their reports. Seen by every party of the item. */
@Service
public class Evidences {

    private static final int NOTE_LENGTH = 200;

    private record Row(AttachmentId attachment, String note, String addedBy, UnitId body, Instant at) {
    }

    private final JdbcClient jdbc;
    private final WorkItems items;
    private final History history;
    private final Attachments attachments;
    private final Units units;
    private final AuditedActs audited;
    private final DubanClock clock;

    Evidences(JdbcClient jdbc, WorkItems items, History history, Attachments attachments, Units units, AuditedActs audited,
              DubanClock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.history = history;
        this.attachments = attachments;
        this.units = units;
        this.audited = audited;
        this.clock = clock;
    }

    /**
     * Adds a piece of evidence, from the post at the lead unit or a responsible unit.
     *
     * @param note what it shows; may be empty, at most 200 characters
     * @throws Refusal if the person may not see the item or not add to it, the item is done, or the file is not taken
     */
    @Transactional
    public AttachmentId add(WorkItemId id, Upload upload, String note, Official official) {
        return audited.run(official, "item.add-evidence", id, () -> keep(id, upload, note, official));
    }

    /**
     * The evidence behind an attachment id.
     *
     * @throws Refusal (not found) if it is no evidence, or of an item in which nobody of this scope has a part
     */
    @Transactional(readOnly = true)
    public Attachment require(AttachmentId id, VisibleScope scope) {
        return jdbc.sql("select item from work_item_evidence where attachment = :id").param("id", id.value()).query(UUID.class).optional()
                .filter(item -> items.visible(new WorkItemId(item), scope))
                .flatMap(item -> attachments.find(id))
                .orElseThrow(() -> Refusal.notFound("refusal.workitem.evidence-not-found"));
    }

    int count(WorkItemId item) {
        return jdbc.sql("select count(*) from work_item_evidence where item = :item").param("item", item.value()).query(Integer.class).single();
    }

    List<EvidenceView> of(WorkItemId item) {
        List<Row> rows = jdbc.sql("select * from work_item_evidence where item = :item order by at, attachment").param("item", item.value())
                .query((row, number) -> new Row(new AttachmentId(row.getObject("attachment", UUID.class)), row.getString("note"),
                        row.getString("added_by_name"), new UnitId(row.getObject("body", UUID.class)), row.getTimestamp("at").toInstant()))
                .list();
        Map<UnitId, String> names = units.names(rows.stream().map(Row::body).collect(Collectors.toSet()));
        Map<AttachmentId, Attachment> files = attachments.find(rows.stream().map(Row::attachment).toList()).stream()
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
        return rows.stream().map(row -> new EvidenceView(files.get(row.attachment()), row.note(), row.addedBy(),
                names.getOrDefault(row.body(), ""), row.at())).toList();
    }

    private AttachmentId keep(WorkItemId id, Upload upload, String note, Official official) {
        WorkItem item = items.lock(id);
        Actor actor = Posts.allowed(official, item::refusalOfEvidence);
        String words = note == null ? "" : note.strip();
        if (words.length() > NOTE_LENGTH) {
            throw Refusal.invalid("note", "refusal.workitem.evidence-note-too-long", NOTE_LENGTH);
        }
        Attachment kept = attachments.keep(upload, official.id());
        jdbc.sql("""
                insert into work_item_evidence (item, attachment, note, added_by, added_by_name, body, at)
                values (:item, :attachment, :note, :by, :name, :body, :at)""")
                .param("item", id.value()).param("attachment", kept.id().value()).param("note", words)
                .param("by", actor.official().value()).param("name", actor.name()).param("body", actor.body().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        history.append(id, new History.Event("ADD_EVIDENCE", Handling.step(item.state()), Optional.of(actor),
                words.isEmpty() ? kept.name() : kept.name() + "：" + words, List.of()));
        return kept.id();
    }
}
