package cn.duban.workitem;

import cn.duban.org.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which unit is still to get a child of which item, and which has it; one row for each, whoever asks for it how often. */
@Component
class ChildStarts {

    /** A unit with its place among the children of its parent, counted from 1. */
    record Waiting(UnitId unit, int position) {
    }

    private final JdbcClient jdbc;

    ChildStarts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The caller holds the parent's row lock, so that places follow each other. Answers how many units were not there yet. */
    int add(WorkItemId parent, Collection<UnitId> units) {
        return jdbc.sql("""
                insert into child_start (parent, unit, position, state)
                select :parent, u.unit, (select coalesce(max(position), 0) from child_start where parent = :parent) + row_number() over (order by u.place), 'WAITING'
                from unnest(:units::uuid[]) with ordinality u (unit, place)
                where not exists (select from child_start c where c.parent = :parent and c.unit = u.unit)""")
                .param("parent", parent.value()).param("units", units.stream().distinct().map(UnitId::value).toArray(UUID[]::new)).update();
    }

    /** Units that wait, locked until the transaction ends; those that another node has locked are passed over. */
    List<Waiting> claim(WorkItemId parent, int most) {
        return jdbc.sql("select unit, position from child_start where parent = :parent and state = 'WAITING' order by position limit :most for update skip locked")
                .param("parent", parent.value()).param("most", most)
                .query((row, number) -> new Waiting(new UnitId(row.getObject("unit", UUID.class)), row.getInt("position"))).list();
    }

    void started(WorkItemId parent, UnitId unit, WorkItemId child) {
        jdbc.sql("update child_start set state = 'STARTED', item = :child where parent = :parent and unit = :unit")
                .param("parent", parent.value()).param("unit", unit.value()).param("child", child.value()).update();
    }

    boolean areWaiting(WorkItemId parent) {
        return jdbc.sql("select exists (select from child_start where parent = :parent and state = 'WAITING')")
                .param("parent", parent.value()).query(Boolean.class).single();
    }

    /** The units that have a child of this item, or are to get one. */
    List<UnitId> units(WorkItemId parent) {
        return jdbc.sql("select unit from child_start where parent = :parent order by position").param("parent", parent.value())
                .query(UUID.class).list().stream().map(UnitId::new).toList();
    }

    /** Nothing more is handed down from an item that was closed meanwhile. */
    void dropWaiting(WorkItemId parent) {
        jdbc.sql("delete from child_start where parent = :parent and state = 'WAITING'").param("parent", parent.value()).update();
    }

    FanOutProgress ofPlan(UUID plan) {
        return jdbc.sql("""
                select count(distinct c.parent) as parents, count(*) as children, count(c.item) as started
                from child_start c join work_item i on i.id = c.parent where i.plan = :plan and i.parent is null""")
                .param("plan", plan).query((row, number) -> new FanOutProgress(row.getInt("parents"), row.getInt("children"), row.getInt("started"))).single();
    }
}
