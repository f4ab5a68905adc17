package cn.duban.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** History and audit are kept by the database's rights, not by the program's good will. */
@DatabaseTest
class LeastPrivilegeTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void mayReadAndAddToHistoryAndAudit() {
        assertThat(kept()).contains("audit_entry", "work_item_history").allSatisfy(table -> {
            assertThat(may("SELECT", table)).as("select on %s", table).isTrue();
            assertThat(may("INSERT", table)).as("insert on %s", table).isTrue();
        });
    }

    @Test
    void mayNotChangeDeleteOrTruncateHistoryAndAudit() {
        assertThat(kept()).isNotEmpty().allSatisfy(table -> {
            assertThat(may("UPDATE", table)).as("update on %s", table).isFalse();
            assertThat(may("DELETE", table)).as("delete on %s", table).isFalse();
            assertThat(may("TRUNCATE", table)).as("truncate on %s", table).isFalse();
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).rootCause().hasMessageContaining("permission denied");
        });
    }

    @Test
    void mayWorkWithTheRowsOfTheDomainAndOfTheEngine() {
        assertThat(List.of("unit", "post", "work_item", "todo", "spring_session", "act_ru_task", "act_ru_job")).allSatisfy(table ->
                assertThat(may("SELECT", table) && may("INSERT", table) && may("UPDATE", table) && may("DELETE", table)).as(table).isTrue());
    }

    @Test
    void ownsNothingAndRulesNothing() {
        assertThat(jdbc.sql("select count(*) from pg_tables where tableowner = current_user").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user").query(Boolean.class).single())
                .isFalse();
    }

    private List<String> kept() {
        return jdbc.sql("""
                select tablename from pg_tables
                where schemaname = 'public' and (tablename like '%history' or tablename = 'audit_entry') and tablename <> 'flyway_schema_history'""")
                .query(String.class).list();
    }

    private boolean may(String right, String table) {
        return jdbc.sql("select has_table_privilege(:table, :right)").param("table", table).param("right", right).query(Boolean.class).single();
    }
}
