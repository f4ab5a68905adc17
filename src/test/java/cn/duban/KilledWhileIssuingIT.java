package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL in the middle of issuing a plan of 96 items that go to a city each, some of them to all 97 local governments: the program that is
 * started again on the same data registers what was missing, and nothing twice.
 */
class KilledWhileIssuingIT {

    private static final Path DOCUMENT = Path.of("src/main/resources/demo/province-health-actions-2023.docx");
    private static final int ITEMS = 96;
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    @Timeout(900)
    void everyItemIsRegisteredExactlyOnce() throws Exception {
        int port = freePort();
        String plan;
        int registeredAtTheEnd;
        int startedAtTheEnd;
        int children;
        try (RunningJar program = started(port)) {
            Visitor office = Visitor.signIn(port, "bangong", "duban-demo");
            plan = confirmedPlan(office);
            office.put("/api/plans/" + plan + "/fan-out", Map.of("collective", "各市(州)人民政府", "extent", "SOME", "members", List.of("贵阳市人民政府")));
            office.put("/api/plans/" + plan + "/fan-out", Map.of("collective", "各县(市、区、特区)人民政府", "extent", "NONE", "reason", "由市州分解"));
            children = children(office, plan);
            office.postLater("/api/plans/" + plan + "/issue");
            while (registered(office, plan) == 0 || started(office, plan) == 0) {
                Thread.onSpinWait();
            }
            registeredAtTheEnd = registered(office, plan);
            startedAtTheEnd = started(office, plan);
            program.kill();
        }
        assertThat(registeredAtTheEnd).as("killed in the middle").isBetween(1, ITEMS - 1);
        assertThat(startedAtTheEnd).as("in the middle of the children as well").isBetween(1, children - 1);

        try (RunningJar program = started(port)) {
            Visitor office = Visitor.signIn(port, "bangong", "duban-demo");
            while (!"ISSUED".equals(office.get("/api/plans/" + plan).path("state").asText()) || started(office, plan) < children) {
                Thread.onSpinWait();
            }
            assertThat(registered(office, plan)).isEqualTo(ITEMS);
            assertThat(program.rows("select id from work_item where parent is null and plan = '" + plan + "'")).isEqualTo(ITEMS);
            assertThat(program.rows("select distinct action, element from work_item where plan = '" + plan + "'")).isEqualTo(ITEMS);
            assertThat(program.rows("select distinct parent, lead_unit from work_item where parent is not null and plan = '" + plan + "'")).isEqualTo(children);
            String items = "select id from work_item where plan = '" + plan + "'";
            assertThat(program.rows(items)).as("items and children, none twice").isEqualTo(ITEMS + children);
            String processes = "select id_ from act_ru_execution where parent_id_ is null and business_key_ in (select id::text from (" + items + ") i)";
            assertThat(program.rows(processes)).as("one process for each").isEqualTo(ITEMS + children);
            assertThat(program.rows("select id_ from act_ru_job where process_instance_id_ in (" + processes + ")"))
                    .as("one armed timer for each").isEqualTo(ITEMS + children);
            assertThat(program.rows("select id from todo where kind = 'ACKNOWLEDGE' and closed_at is null and subject in (" + items + ")"))
                    .as("one todo for each").isEqualTo(ITEMS + children);
        }
    }

    private RunningJar started(int port) throws IOException {
        RunningJar program = RunningJar.start(folder, Map.of(), "--server.port=" + port);
        program.awaitPage("/sign-in", LONGEST_START);
        return program;
    }

    private static String confirmedPlan(Visitor office) throws Exception {
        String plan = office.upload("/api/plans", DOCUMENT).path("id").asText();
        for (JsonNode question : office.get("/api/plans/" + plan).path("questions")) {
            if (question.path("answer").asText("").isEmpty()) {
                JsonNode proposals = question.path("proposals");
                // What stands outside of the items stays outside: the test counts the items.
                String answer = proposals.toString().contains("not-a-task") ? "not-a-task" : proposals.path(0).asText();
                office.post("/api/plans/" + plan + "/questions/" + question.path("id").asText(),
                        Map.of("values", answer.isEmpty() ? List.of() : List.of(answer), "exceptions", Map.of()));
            }
        }
        office.post("/api/plans/" + plan + "/confirm", Map.of());
        return plan;
    }

    private static int registered(Visitor office, String plan) throws Exception {
        return office.get("/api/plans/" + plan).path("counts").path("registered").asInt();
    }

    private static int started(Visitor office, String plan) throws Exception {
        return office.get("/api/plans/" + plan + "/fan-out").path("progress").path("started").asInt();
    }

    /** How many children the choices come to. */
    private static int children(Visitor office, String plan) throws Exception {
        int children = 0;
        for (JsonNode item : office.get("/api/plans/" + plan + "/fan-out").path("items")) {
            for (JsonNode choice : item.path("choices")) {
                children += choice.path("children").size();
            }
        }
        return children;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
