package cn.duban.org;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLeadershipGroups implements LeadershipGroups {

    private final JdbcClient jdbc;

    JdbcLeadershipGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LeadershipGroup> all() {
        return jdbc.sql("""
                select g.group_unit, g.office_unit, g.host_unit from leadership_group g join unit u on u.id = g.group_unit order by u.name""")
                .query(JdbcLeadershipGroups::group).list();
    }

    @Override
    public Optional<LeadershipGroup> ofOffice(UnitId office) {
        return jdbc.sql("select group_unit, office_unit, host_unit from leadership_group where office_unit = :office")
                .param("office", office.value()).query(JdbcLeadershipGroups::group).optional();
    }

    private static LeadershipGroup group(ResultSet row, int number) throws SQLException {
        return new LeadershipGroup(new UnitId(row.getObject("group_unit", UUID.class)),
                new UnitId(row.getObject("office_unit", UUID.class)), new UnitId(row.getObject("host_unit", UUID.class)));
    }
}
