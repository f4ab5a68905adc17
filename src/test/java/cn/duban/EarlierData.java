package cn.duban;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.datasource.init.ScriptStatementFailedException;

/**
 * A database as an earlier program left it, running instances included: {@code data/first-slice.copy.gz} holds the rows of its first
 * release, table by table as PostgreSQL's COPY writes them. The tables are made by the very migrations that had run then, named in the
 * rows of flyway_schema_history with their checksums, and by the engine's own scripts; a landed migration that was edited fails the start.
 */
public final class EarlierData extends TestServer {

    private static final List<String> ENGINE = List.of("engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");
    private static final String DATA = "data/first-slice.copy.gz";

    /** The rows of one table. */
    private record Table(String copy, List<String> rows) {

        String name() {
            return copy.split(" ")[1];
        }

        String text() {
            return String.join("\n", rows) + "\n";
        }
    }

    @Override
    protected String database() {
        String url = newDatabase();
        try (Connection connection = asSuperuser(url).getConnection(); Statement statement = connection.createStatement()) {
            List<Table> tables = tables();
            statement.execute("set role duban_owner");
            for (String script : scripts(tables)) {
                ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/" + script));
            }
            statement.execute("create table flyway_schema_history (installed_rank int primary key, version varchar(50), description varchar(200) not null, "
                    + "type varchar(20) not null, script varchar(1000) not null, checksum int, installed_by varchar(100) not null, "
                    + "installed_on timestamp not null default localtimestamp, execution_time int not null, success boolean not null)");
            for (String part : ENGINE) {
                ScriptUtils.executeSqlScript(connection, new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
            }
            statement.execute("reset role");
            fill(connection, statement, tables);
            acceptOne(statement);
            return url;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException | ScriptStatementFailedException e) {
            throw new IllegalStateException("The earlier database cannot be made", e);
        }
    }

    private static List<String> scripts(List<Table> tables) {
        Table history = tables.stream().filter(table -> table.name().equals("flyway_schema_history")).findFirst().orElseThrow();
        return history.rows().stream().map(row -> row.split("\t")[4]).toList();
    }

    private static void fill(Connection connection, Statement statement, List<Table> tables) throws SQLException, IOException {
        // References and triggers hold in the rows already; they would only dictate the order.
        statement.execute("set session_replication_role = replica");
        for (Table table : tables) {
            statement.execute("delete from " + table.name());
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy(), new StringReader(table.text()));
        }
        for (String counted : List.of("audit_entry", "work_item_history")) {
            statement.execute("select setval(pg_get_serial_sequence('" + counted + "', 'id'), (select max(id) from " + counted + "))");
        }
    }

    /** Nothing was accepted when the rows were taken: this one was, as the program did it then; its process has ended and left no row that matters. */
    private static void acceptOne(Statement statement) throws SQLException {
        statement.execute("create temporary table accepted as select * from work_item where state = 'ASSIGNED' order by number_order limit 1");
        statement.execute("create temporary table told as select h.* from work_item_history h join accepted a on a.id = h.item");
        statement.execute("update accepted set id = '00000000-0000-0000-0000-00000000d09e', element = 'item_accepted', state = 'DONE', closed_on = date '2023-02-20'");
        statement.execute("insert into work_item select * from accepted");
        statement.execute("insert into work_item_party (item, unit, part, position) select id, lead_unit, 'LEAD', 0 from accepted");
        statement.execute("insert into work_item_history (item, seq, at, on_day, act, step, official_name, body_name, field, old_value, new_value, note) "
                + "select a.id, t.seq, t.at, t.on_day, t.act, t.step, '', '', t.field, t.old_value, t.new_value, t.note from told t cross join accepted a");
        statement.execute("insert into work_item_history (item, seq, at, on_day, act, step, official_name, body_name, field, old_value, new_value, note) "
                + "select a.id, 9, max(t.at) + interval '1 hour', max(t.on_day), 'VERIFY', 'verify', '', '', 'state', 'ASSIGNED', 'DONE', '' from told t cross join accepted a group by a.id");
    }

    private static List<Table> tables() throws IOException {
        List<Table> tables = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(new ClassPathResource(DATA).getInputStream()), StandardCharsets.UTF_8))) {
            Optional<Table> open = Optional.empty();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (open.isEmpty()) {
                    open = Optional.of(new Table(line, new ArrayList<>()));
                } else if (line.equals("\\.")) {
                    tables.add(open.get());
                    open = Optional.empty();
                } else {
                    open.get().rows().add(line);
                }
            }
        }
        return tables;
    }
}
