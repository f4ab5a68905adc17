package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.Deadline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An item as a row of {@code plan_item}. */
final class PlanItemRow {

    /** What an edit may change. */
    private static final List<String> CHANGED = List.of("action", "element", "number", "title", "text", "source_text", "source_start", "source_end",
            "printed_number", "stretches", "spans", "lead_unit", "lead_presumed", "responsible_units", "deadline", "deadline_phrase", "deadline_rule",
            "deadline_presumed", "cycle", "targets", "dropped_reason", "dropped_by", "dropped_at");

    static final String COLUMNS = "id, " + String.join(", ", CHANGED) + ", version, work_item";
    static final String INSERT = "insert into plan_item (plan, position, id, version, " + String.join(", ", CHANGED) + ") values (:plan, :position, :id, 0, "
            + String.join(", ", CHANGED.stream().map(PlanItemRow::parameter).toList()) + ")";
    static final String UPDATE = "update plan_item set " + String.join(", ", CHANGED.stream().map(column -> column + " = " + parameter(column)).toList())
            + ", version = version + 1 where id = :id and version = :version";

    private PlanItemRow() {
    }

    private static String parameter(String column) {
        return switch (column) {
            case "spans", "targets" -> ":" + column + "::jsonb";
            case "dropped_at" -> ":dropped_at::timestamptz";
            case "deadline" -> ":deadline::date";
            default -> ":" + column;
        };
    }

    static Map<String, Object> parameters(PlanItem item) {
        Map<String, Object> row = new LinkedHashMap<>();
        Optional<Deadline> deadline = item.deadline();
        ItemSource source = item.source();
        row.put("id", item.id());
        row.put("version", item.version());
        row.put("action", item.action());
        row.put("element", item.element());
        row.put("number", item.number());
        row.put("title", item.title());
        row.put("text", item.text());
        row.put("source_text", source.text());
        row.put("source_start", source.start());
        row.put("source_end", source.end());
        row.put("printed_number", source.printedNumber().orElse(""));
        row.put("stretches", source.stretches().stream().flatMap(stretch -> List.of(stretch.start(), stretch.end()).stream()).toArray(Integer[]::new));
        row.put("spans", FieldSpansJson.write(source.fields()));
        row.put("lead_unit", item.leadUnit().orElse(""));
        row.put("lead_presumed", item.leadPresumed());
        row.put("responsible_units", item.responsibleUnits().toArray(String[]::new));
        row.put("deadline", deadline.map(Deadline::date).orElse(null));
        row.put("deadline_phrase", deadline.map(Deadline::phrase).orElse(""));
        row.put("deadline_rule", deadline.map(Deadline::rule).orElse(""));
        row.put("deadline_presumed", deadline.map(Deadline::presumed).orElse(false));
        row.put("cycle", item.cycle().map(Cycle::code).orElse(null));
        row.put("targets", TargetsJson.write(item.targets()));
        row.put("dropped_reason", item.dropped().map(PlanItem.Dropped::reason).orElse(null));
        row.put("dropped_by", item.dropped().map(PlanItem.Dropped::by).orElse(null));
        row.put("dropped_at", item.dropped().map(dropped -> Plans.at(dropped.at())).orElse(null));
        return row;
    }

    static PlanItem read(ResultSet row) throws SQLException {
        LocalDate date = row.getObject("deadline", LocalDate.class);
        Optional<Deadline> deadline = date == null ? Optional.empty()
                : Optional.of(new Deadline(date, row.getString("deadline_phrase"), row.getString("deadline_rule"), row.getBoolean("deadline_presumed")));
        OffsetDateTime droppedAt = row.getObject("dropped_at", OffsetDateTime.class);
        Optional<PlanItem.Dropped> dropped = droppedAt == null ? Optional.empty()
                : Optional.of(new PlanItem.Dropped(row.getString("dropped_reason"), row.getString("dropped_by"), droppedAt.toInstant()));
        return new PlanItem(row.getObject("id", UUID.class), row.getObject("action", UUID.class), row.getString("element"), row.getString("number"),
                row.getString("title"), row.getString("text"), source(row), Optional.of(row.getString("lead_unit")).filter(lead -> !lead.isEmpty()),
                row.getBoolean("lead_presumed"), PlanDrafts.texts(row, "responsible_units"), deadline,
                Optional.ofNullable(row.getString("cycle")).flatMap(Cycle::of), TargetsJson.read(row.getString("targets")), row.getInt("version"), dropped,
                Optional.ofNullable(row.getObject("work_item", UUID.class)));
    }

    private static ItemSource source(ResultSet row) throws SQLException {
        String text = row.getString("source_text");
        int start = row.getInt("source_start");
        int end = row.getInt("source_end");
        Integer[] ends = (Integer[]) row.getArray("stretches").getArray();
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i + 1 < ends.length; i += 2) {
            stretches.add(new Stretch(ends[i], ends[i + 1]));
        }
        // A row of the previous version covers the words that it was read from.
        return new ItemSource(Optional.ofNullable(row.getString("printed_number")).filter(number -> !number.isEmpty()), text, start, end,
                stretches.isEmpty() ? ItemSource.at(text, start, end).stretches() : stretches, FieldSpansJson.read(row.getString("spans")));
    }
}
