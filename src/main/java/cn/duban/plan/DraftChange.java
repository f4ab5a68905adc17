package cn.duban.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an act did to one row, column by column.
 *
 * @param before empty if the act added the row; otherwise the changed columns, or all of a row that it removed
 * @param after  empty if the act removed the row; otherwise the changed columns, or all of a row that it added
 */
record DraftChange(String table, UUID id, Optional<ObjectNode> before, Optional<ObjectNode> after) {

    static final String ALIAS = "unit_alias";

    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    static List<DraftChange> between(DraftSnapshot before, DraftSnapshot after) {
        Set<DraftSnapshot.Row> rows = new LinkedHashSet<>(before.rows().keySet());
        rows.addAll(after.rows().keySet());
        List<DraftChange> changes = new ArrayList<>();
        for (DraftSnapshot.Row row : rows) {
            String then = before.rows().get(row);
            String now = after.rows().get(row);
            if (then == null || now == null) {
                changes.add(new DraftChange(row.table(), row.id(), Optional.ofNullable(then).map(DraftChange::parse), Optional.ofNullable(now).map(DraftChange::parse)));
            } else if (!then.equals(now)) {
                changes.add(of(row, parse(then), parse(now)));
            }
        }
        return changes;
    }

    private static DraftChange of(DraftSnapshot.Row row, ObjectNode then, ObjectNode now) {
        ObjectNode before = JSON.createObjectNode();
        ObjectNode after = JSON.createObjectNode();
        now.properties().stream().filter(column -> !column.getValue().equals(then.get(column.getKey()))).forEach(column -> {
            before.set(column.getKey(), then.get(column.getKey()));
            after.set(column.getKey(), column.getValue());
        });
        return new DraftChange(row.table(), row.id(), Optional.of(before), Optional.of(after));
    }

    /** A name that the register now knows the unit by; it stands beside the draft's own rows. */
    static DraftChange alias(UUID unit, String alias) {
        return new DraftChange(ALIAS, unit, Optional.empty(), Optional.of(JSON.createObjectNode().put("alias", alias)));
    }

    boolean isOf(String otherTable) {
        return table.equals(otherTable);
    }

    /** The columns that changed; empty for a row that came or went. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        if (before.isPresent() && after.isPresent()) {
            after.get().fieldNames().forEachRemaining(columns::add);
        }
        return columns;
    }

    /** Whether the row still is what the act made of it, so that taking the act back overwrites nothing that came later. */
    boolean stillHolds(DraftSnapshot now) {
        String row = now.rows().get(new DraftSnapshot.Row(table, id));
        if (after.isEmpty() || row == null) {
            return after.isEmpty() && row == null;
        }
        ObjectNode there = parse(row);
        return after.get().properties().stream().allMatch(column -> column.getValue().equals(there.get(column.getKey())));
    }

    static String write(List<DraftChange> changes) {
        ArrayNode all = JSON.createArrayNode();
        for (DraftChange change : changes) {
            ObjectNode node = all.addObject().put("table", change.table).put("id", change.id.toString());
            change.before.ifPresent(row -> node.set("before", row));
            change.after.ifPresent(row -> node.set("after", row));
        }
        return all.toString();
    }

    static List<DraftChange> read(String json) {
        List<DraftChange> changes = new ArrayList<>();
        tree(json).forEach(node -> changes.add(new DraftChange(node.path("table").asText(), UUID.fromString(node.path("id").asText()),
                Optional.ofNullable((ObjectNode) node.get("before")), Optional.ofNullable((ObjectNode) node.get("after")))));
        return changes;
    }

    private static ObjectNode parse(String json) {
        return (ObjectNode) tree(json);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL wrote no JSON", e);
        }
    }
}
