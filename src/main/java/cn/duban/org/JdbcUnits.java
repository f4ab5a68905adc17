package cn.duban.org;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUnits implements Units {

    private static final String UNITS = """
            select u.id, u.name, u.kind, u.parent, array(select a.alias from unit_alias a where a.unit = u.id) as aliases
            from unit u
            """;

    private final JdbcClient jdbc;

    JdbcUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Unit> byId(UnitId id) {
        return jdbc.sql(UNITS + "where u.id = :id").param("id", id.value()).query(JdbcUnits::unit).optional();
    }

    @Override
    public Optional<Unit> byName(String nameOrAlias) {
        return jdbc.sql(UNITS + "where u.id = (select id from unit where name = :name union select unit from unit_alias where alias = :name limit 1)")
                .param("name", Unit.withoutWhiteSpace(nameOrAlias)).query(JdbcUnits::unit).optional();
    }

    @Override
    public Map<UnitId, String> names(Collection<UnitId> ids) {
        Map<UnitId, String> names = new HashMap<>();
        jdbc.sql("select id, name from unit where id = any (:ids)").param("ids", ids.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(row -> {
                    names.put(new UnitId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return names;
    }

    @Override
    public Map<UnitId, List<Unit>> collectives() {
        Map<UnitId, List<Unit>> collectives = new HashMap<>();
        jdbc.sql("""
                select m.collective, u.id, u.name, u.kind, u.parent, array(select a.alias from unit_alias a where a.unit = u.id) as aliases
                from collective_member m join unit u on u.id = m.member order by u.name""")
                .query(row -> {
                    collectives.computeIfAbsent(new UnitId(row.getObject("collective", UUID.class)), none -> new ArrayList<>()).add(unit(row, 0));
                });
        return collectives;
    }

    @Override
    public List<UnitId> lineage(UnitId id) {
        return tree("""
                with recursive line (id, parent, step) as (
                    select id, parent, 0 from unit where id = :id
                    union all select u.id, u.parent, l.step + 1 from unit u join line l on u.id = l.parent where l.step < 20)
                select id from line order by step""", id);
    }

    @Override
    public List<UnitId> below(UnitId id) {
        return tree("""
                with recursive part (id) as (
                    select id from unit where id = :id
                    union select u.id from unit u join part p on u.parent = p.id)
                select id from part""", id);
    }

    private List<UnitId> tree(String sql, UnitId id) {
        return jdbc.sql(sql).param("id", id.value()).query(UUID.class).list().stream().map(UnitId::new).toList();
    }

    @Override
    public List<Unit> all() {
        return jdbc.sql(UNITS + "order by u.name").query(JdbcUnits::unit).list();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(new UnitId(row.getObject("id", UUID.class)), row.getString("name"), UnitKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("parent", UUID.class)).map(UnitId::new),
                Set.of((String[]) row.getArray("aliases").getArray()));
    }
}
