package cn.duban.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every row of a draft as it stands, as JSON by table and id: what an act changes is the difference of two of them. What only counts
 * or remembers edits is left out.
 */
record DraftSnapshot(Map<Row, String> rows) {

    /** In the order in which rows may be added; they are removed in the opposite one. */
    static final List<String> TABLES = List.of("plan", "plan_action", "plan_item", "supervision_step", "plan_mark", "plan_question", "plan_passage",
            "plan_repair");

    private static final String ROWS = """
            select 'plan' as of, id, jsonb_build_object('title', title, 'document_number', document_number, 'issue_date', issue_date, 'text', text,
                'original', original, 'reading', reading)::text as row
              from plan where id = :plan
            union all select 'plan_action', id, (to_jsonb(a) - 'started_at')::text from plan_action a where plan = :plan
            union all select 'plan_item', id, (to_jsonb(i) - 'version' - 'changed_by' - 'changed_at' - 'work_item')::text from plan_item i where plan = :plan
            union all select 'supervision_step', id, (to_jsonb(s) - 'registered_at')::text from supervision_step s where plan = :plan
            union all select 'plan_mark', id, to_jsonb(m)::text from plan_mark m where plan = :plan
            union all select 'plan_question', id, to_jsonb(q)::text from plan_question q where plan = :plan
            union all select 'plan_passage', id, to_jsonb(s)::text from plan_passage s where plan = :plan
            union all select 'plan_repair', id, to_jsonb(r)::text from plan_repair r where plan = :plan""";

    /** A row by its table. */
    record Row(String table, UUID id) {
    }

    static DraftSnapshot of(JdbcClient jdbc, PlanId plan) {
        Map<Row, String> rows = new LinkedHashMap<>();
        jdbc.sql(ROWS).param("plan", plan.value()).query((row, n) -> Map.entry(new Row(row.getString("of"), row.getObject("id", UUID.class)), row.getString("row")))
                .list().forEach(row -> rows.put(row.getKey(), row.getValue()));
        return new DraftSnapshot(rows);
    }
}
