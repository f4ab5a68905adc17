package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code duban.jar parse FILE}. */
class ParseCommandTest {

    private static final String PLAN = "src/test/resources/reading/brackets.txt";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return ParseCommand.run(args, new ByteArrayInputStream(new byte[0]), out, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void printsTheReadingAndNothingElse() throws IOException {
        assertThat(run(PLAN)).isEqualTo(ParseCommand.READ);
        JsonNode reading = new ObjectMapper().readTree(out.toByteArray());
        assertThat(reading.fieldNames()).toIterable().containsExactly("plan", "actions", "items");
        assertThat(reading.path("items").get(0).path("no").isInt()).isTrue();
        assertThat(reading.path("items").get(0).path("lead_unit").asText()).isEqualTo("市政务服务局");
        assertThat(reading.path("items").get(4).path("lead_unit").isNull()).isTrue();
        assertThat(reading.path("items").get(0).path("indicators").get(0).path("operator").asText()).isEqualTo(">=");
        assertThat(reading.path("plan").path("default_period").asText()).isEqualTo("2024");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aRefusedFilePrintsOnlyToTheErrorStream() throws IOException {
        Path picture = Files.write(folder.resolve("picture.docx"), new byte[] {1, 2, 3});
        assertThat(run(picture.toString())).isEqualTo(ParseCommand.REFUSED);
        assertThat(run(folder.resolve("missing.txt").toString())).isEqualTo(ParseCommand.REFUSED);
        assertThat(run()).isEqualTo(ParseCommand.REFUSED);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("kind of the file is not known").contains("missing.txt").contains("Usage:");
    }

    @Test
    void namesUnitsByTheRegisterItIsGiven() throws IOException {
        Path units = Files.writeString(folder.resolve("units.json"),
                "{\"units\":[{\"name\":\"市审批局\",\"aliases_known\":[\"市政务服务局\"]}]}", StandardCharsets.UTF_8);
        assertThat(run(PLAN, "--units", units.toString())).isEqualTo(ParseCommand.READ);
        assertThat(new ObjectMapper().readTree(out.toByteArray()).path("items").get(0).path("lead_unit").asText()).isEqualTo("市审批局");
    }

    @Test
    void refusesARegisterThatIsNone() throws IOException {
        Path units = Files.writeString(folder.resolve("units.json"), "[]");
        assertThat(run(PLAN, "--units", units.toString())).isEqualTo(ParseCommand.REFUSED);
        assertThat(out.size()).isZero();
    }

    @Test
    void printsTheTaskTableAsASpreadsheet() throws IOException {
        assertThat(run(PLAN, "--format", "xlsx")).isEqualTo(ParseCommand.READ);
        TaskTable table = TaskTableReader.read(out.toByteArray());
        assertThat(table.stamp()).isEmpty();
        assertThat(table.rows().get(0).cell(TaskColumn.LEAD).text()).isEqualTo("市政务服务局");
        assertThat(table.rows()).extracting(row -> row.cell(TaskColumn.ID).text()).containsOnly("");
        Path file = folder.resolve("table.xlsx");
        assertThat(run(PLAN, "--format=xlsx", "--out", file.toString())).isEqualTo(ParseCommand.READ);
        assertThat(TaskTableReader.read(Files.readAllBytes(file)).rows()).isEqualTo(table.rows());
    }

    @Test
    void printsSeveralModelsAsAnArchiveAndWritesThemToAFolder() throws IOException {
        String plan = "src/main/resources/demo/county-poverty-relief.docx";
        Path models = folder.resolve("models");
        assertThat(run(plan, "--format", "bpmn", "--out", models.toString())).isEqualTo(ParseCommand.READ);
        assertThat(out.size()).isZero();
        assertThat(run(plan, "--format", "bpmn")).isEqualTo(ParseCommand.READ);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (int no = 1; no <= 5; no++) {
                assertThat(zip.getNextEntry().getName()).isEqualTo("%02d.bpmn".formatted(no));
                String model = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(models.resolve("%02d.bpmn".formatted(no))).content().isEqualTo(model);
                assertThat(ActionModelReader.read(model).no()).isEqualTo(no);
            }
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    @Test
    void printsTheModelOfASingleActionAsItIsAndSaysWhatItLacks() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.txt"), "2023年全县健康行动实施方案\n一、医疗能力提升行动\n1.建设县级临床专科4个。\n2.培训医务人员。（责任单位：县卫计局）");
        assertThat(run(plan.toString(), "--format", "bpmn")).isEqualTo(ParseCommand.READ);
        ActionModel model = ActionModelReader.read(out.toString(StandardCharsets.UTF_8));
        assertThat(model.items()).extracting(ModelItem::leadUnit).containsExactly(Optional.empty(), Optional.of("县卫计局"));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("name=\"牵头单位待定\"");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no lead unit: item 1");
    }

    @Test
    void refusesToWriteSeveralModelsIntoOne() {
        Path file = folder.resolve("model.bpmn");
        assertThat(run("src/main/resources/demo/county-poverty-relief.docx", "--format", "bpmn", "--out", file.toString())).isEqualTo(ParseCommand.REFUSED);
        assertThat(file).doesNotExist();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("5 special actions");
    }

    @Test
    void refusesAnOptionThatItDoesNotKnow() {
        assertThat(run(PLAN, "--format", "pdf")).isEqualTo(ParseCommand.REFUSED);
        assertThat(run(PLAN, "--colour", "red")).isEqualTo(ParseCommand.REFUSED);
        assertThat(run(PLAN, "--out")).isEqualTo(ParseCommand.REFUSED);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("unknown format pdf").contains("unknown option --colour").contains("--out needs a value");
    }

    @Test
    void printsUtf8WhateverTheLocaleAndStartsNeitherServerNorDatabase() throws IOException, InterruptedException {
        String plan = "src/main/resources/demo/county-poverty-relief.docx";
        Path printed = folder.resolve("out.json");
        assertThat(program(plan, printed)).isZero();
        run(plan);
        assertThat(Files.readAllBytes(printed)).isEqualTo(out.toByteArray());
        assertThat(folder.resolve("err.txt")).isEmptyFile();
    }

    @Test
    void aRefusedDocumentLeavesTheOutputEmptyWhateverLibrariesLog() throws IOException, InterruptedException {
        byte[] whole = Files.readAllBytes(Path.of("src/main/resources/demo/county-poverty-relief.docx"));
        whole[whole.length / 2] ^= 0x55;
        Path damaged = Files.write(folder.resolve("damaged.docx"), whole);
        Path printed = folder.resolve("out.json");
        assertThat(program(damaged.toString(), printed)).isEqualTo(ParseCommand.REFUSED);
        assertThat(printed).isEmptyFile();
        assertThat(folder.resolve("err.txt")).content().contains("damaged");
    }

    private int program(String plan, Path printed) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=ISO-8859-1", "-Dstdout.encoding=ISO-8859-1", "-cp", System.getProperty("java.class.path"), "cn.duban.DubanApplication",
                "parse", plan));
        command.environment().put("LANG", "C");
        command.environment().put("LC_ALL", "C");
        Process process = command.redirectOutput(printed.toFile()).redirectError(folder.resolve("err.txt").toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
