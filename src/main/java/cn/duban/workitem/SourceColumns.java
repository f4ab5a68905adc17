package cn.duban.workitem;

import cn.duban.attachment.AttachmentId;
import cn.duban.workitem.Source.Instruction;
import cn.duban.workitem.Source.Kind;
import cn.duban.workitem.Source.Minutes;
import cn.duban.workitem.Source.Origin;
import cn.duban.workitem.Source.ParentItem;
import cn.duban.workitem.Source.PlanElement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The source of a work item in the columns of its row. */
final class SourceColumns {

    private SourceColumns() {
    }

    /** As named parameters: every column, with null where the kind of source has none. */
    static Map<String, Object> of(Source source) {
        Map<String, Object> columns = new HashMap<>();
        for (String column : new String[] {"plan", "planTitle", "action", "actionName", "element", "sourceStart", "sourceEnd", "sourceBy", "sourceOn",
                "sourceNumber", "sourceOriginal"}) {
            columns.put(column, null);
        }
        columns.put("sourceKind", source.kind().name());
        columns.put("parent", source.parent().map(WorkItemId::value).orElse(null));
        Origin origin = source.origin();
        if (origin instanceof PlanElement element) {
            columns.putAll(Map.of("plan", element.planId(), "planTitle", element.planTitle(), "action", element.action(), "actionName", element.actionName(),
                    "element", element.id(), "sourceStart", element.start(), "sourceEnd", element.end()));
        } else if (origin instanceof Instruction instruction) {
            said(columns, instruction.leader(), instruction.on(), instruction.documentNumber(), instruction.original());
        } else if (origin instanceof Minutes minutes) {
            said(columns, minutes.meeting(), minutes.on(), minutes.documentNumber(), minutes.original());
        }
        return columns;
    }

    static Source read(ResultSet row) throws SQLException {
        Origin origin = origin(row);
        UUID parent = row.getObject("parent", UUID.class);
        return parent == null ? origin : new ParentItem(new WorkItemId(parent), origin);
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return switch (Kind.valueOf(row.getString("source_kind"))) {
            case PLAN -> new PlanElement(row.getObject("plan", UUID.class), row.getString("plan_title"), row.getObject("action", UUID.class),
                    row.getString("action_name"), row.getString("element"), row.getInt("source_start"), row.getInt("source_end"));
            case INSTRUCTION -> new Instruction(row.getString("source_by"), row.getObject("source_on", LocalDate.class), documentNumber(row), original(row));
            case MINUTES -> new Minutes(row.getString("source_by"), row.getObject("source_on", LocalDate.class), documentNumber(row), original(row));
        };
    }

    private static void said(Map<String, Object> columns, String by, LocalDate on, Optional<String> documentNumber, Optional<AttachmentId> original) {
        columns.putAll(Map.of("sourceBy", by, "sourceOn", on));
        columns.put("sourceNumber", documentNumber.orElse(null));
        columns.put("sourceOriginal", original.map(AttachmentId::value).orElse(null));
    }

    private static Optional<String> documentNumber(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("source_number"));
    }

    private static Optional<AttachmentId> original(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("source_original", UUID.class)).map(AttachmentId::new);
    }
}
