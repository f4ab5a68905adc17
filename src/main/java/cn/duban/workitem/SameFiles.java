package cn.duban.workitem;

import cn.duban.attachment.AttachmentId;
import cn.duban.org.Official;
import cn.duban.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the evidence of an item whose content is also used on another item, or by another unit on the same one. */
@Service
public class SameFiles {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final WorkItems items;

    SameFiles(JdbcClient jdbc, WorkItems items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /**
     * By piece of evidence; at most 100. Of items that this person may not see it says only that there is another.
     *
     * @throws Refusal (not found) if there is no such item, or the person has no part in it
     */
    @Transactional(readOnly = true)
    public List<SameFile> of(WorkItemId id, Official official) {
        if (items.find(id).isEmpty() || !items.visible(id, Posts.scope(official))) {
            throw Refusal.notFound("refusal.workitem.not-found");
        }
        return jdbc.sql("""
                select distinct mine.attachment, i.id as item, i.number, i.title, u.name as unit,
                    exists (select from work_item_party p where p.item = i.id and p.unit = any (:bodies)) as visible
                from work_item_evidence mine join attachment a on a.id = mine.attachment
                    join attachment b on b.sha256 = a.sha256 and b.id <> a.id
                    join work_item_evidence other on other.attachment = b.id and (other.item <> mine.item or other.body <> mine.body)
                    join work_item i on i.id = other.item join unit u on u.id = other.body
                where mine.item = :item order by mine.attachment, i.number, u.name limit :most""")
                .param("item", id.value()).param("bodies", Posts.scope(official).asArray()).param("most", MOST)
                .query((row, number) -> new SameFile(new AttachmentId(row.getObject("attachment", UUID.class)),
                        row.getBoolean("visible") ? Optional.of(new SameFile.Place(new WorkItemId(row.getObject("item", UUID.class)), row.getString("number"),
                                row.getString("title"), row.getString("unit"))) : Optional.empty()))
                .list().stream().distinct().toList();
    }
}
