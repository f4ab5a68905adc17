package cn.duban.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.duban.document.SourceText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How well the reader reads, measured on documents with answers written by hand, and kept in {@code docs/reading.md}. The real ones are
 * not in this repository: {@code -Dduban.corpus=FOLDER} says where they lie. The others, which no rule was made for, lie beside the tests.
 */
class GoldScoreTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> REAL = List.of("province-seven-actions-2023", "county-poverty-relief");
    private static final Path UNSEEN = Path.of("src/test/resources/corpus");
    private static final Path DOCUMENT = Path.of("docs/reading.md");
    private static final Pattern TABLE = Pattern.compile("(?s)(?<=<!-- measures -->\\n).*?(?=<!-- /measures -->)");
    private static final String HEAD = """
            | document | items | whole text | numbers | leads | units | targets | deadlines | recurrence | plan targets | errors, asked about |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;

    private static Optional<Path> corpus;

    @BeforeAll
    static void findCorpus() {
        corpus = Documents.corpus();
        if (corpus.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("CI must read the real documents; duban.corpus is '" + System.getProperty("duban.corpus", "") + "'");
        }
        if (corpus.isEmpty()) {
            System.out.println("GoldScoreTest leaves out the real documents; -Dduban.corpus=FOLDER says where they lie");
        }
    }

    @Test
    void readsTheRealDocumentsAsPeopleDo() throws IOException {
        assumeTrue(corpus.isPresent(), "no real documents at duban.corpus");
        GoldScore score = pooled(real());
        assertThat(score.items.f1()).as("items").isEqualTo(1);
        assertThat(score.whole.f1()).as("whole text equal").isGreaterThanOrEqualTo(0.98);
        assertThat(score.numbers.f1()).as("true numbers").isGreaterThanOrEqualTo(0.98);
        assertThat(score.leads.f1()).as("leads").isGreaterThanOrEqualTo(0.99);
        assertThat(score.units.f1()).as("units").isGreaterThanOrEqualTo(0.99);
        assertThat(score.targets.f1()).as("targets").isGreaterThanOrEqualTo(0.95);
        assertThat(score.deadlines.f1()).as("deadlines").isEqualTo(1);
        assertThat(score.recurrence.f1()).as("recurrence").isEqualTo(1);
    }

    @Test
    void readsDocumentsThatNoRuleWasMadeFor() throws IOException {
        Map<String, GoldScore> unseen = unseen();
        assumeTrue(!unseen.isEmpty(), "no documents in " + UNSEEN);
        GoldScore score = pooled(unseen);
        assertThat(score.items.f1()).as("items").isGreaterThanOrEqualTo(0.97);
        assertThat(score.whole.f1()).as("whole text equal").isGreaterThanOrEqualTo(0.93);
        assertThat(score.numbers.f1()).as("true numbers").isGreaterThanOrEqualTo(0.97);
        assertThat(score.leads.f1()).as("leads").isGreaterThanOrEqualTo(0.96);
        assertThat(score.units.f1()).as("units").isGreaterThanOrEqualTo(0.96);
        assertThat(score.targets.f1()).as("targets").isGreaterThanOrEqualTo(0.88);
        assertThat(score.deadlines.f1()).as("deadlines").isGreaterThanOrEqualTo(0.9);
        assertThat(score.recurrence.f1()).as("recurrence").isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void theMeasuresStandInTheDocumentation() throws IOException {
        String documented = Files.readString(DOCUMENT);
        Matcher table = TABLE.matcher(documented);
        assertThat(table.find()).as("docs/reading.md has a place for the measures").isTrue();
        List<String> rows = new ArrayList<>();
        if (corpus.isPresent()) {
            rows.addAll(rows(real(), "both real documents"));
        } else {
            table.group().lines().filter(line -> REAL.stream().anyMatch(line::contains) || line.contains("both real documents")).forEach(rows::add);
        }
        rows.addAll(rows(unseen(), "all documents not seen before"));
        String measured = HEAD + String.join("\n", rows) + "\n";
        System.out.println(measured);
        Files.writeString(Path.of("target/reading.md"), documented.substring(0, table.start()) + measured + documented.substring(table.end()));
        assertThat(table.group()).as("docs/reading.md keeps the measures; after reading what became worse, copy target/reading.md over it").isEqualTo(measured);
    }

    @Test
    void readsTheOtherDocumentsWithoutBreaking() {
        assertThat(Documents.all()).isNotEmpty().allSatisfy(document -> {
            Reading reading = PlanReader.read(Documents.source(document), UnitRegister.shipped());
            assertThat(reading.items()).as("%s", document.getFileName()).isNotEmpty().allSatisfy(item ->
                    assertThat(reading.text().substring(item.span().start(), item.span().end()).replace("\n", "").replace("\t", " ")).isEqualTo(item.span().sentence()));
        });
    }

    private static Map<String, GoldScore> real() throws IOException {
        Path folder = corpus.orElseThrow();
        JsonNode units = JSON.readTree(folder.resolve("gold/units.json").toFile());
        Map<String, GoldScore> scores = new LinkedHashMap<>();
        for (String name : REAL) {
            scores.put(name, score(folder.resolve("gold").resolve(name + ".json"), folder.resolve("plans").resolve(name + ".txt"), units));
        }
        return scores;
    }

    private static Map<String, GoldScore> unseen() throws IOException {
        Map<String, GoldScore> scores = new LinkedHashMap<>();
        if (!Files.isDirectory(UNSEEN)) {
            return scores;
        }
        try (Stream<Path> files = Files.list(UNSEEN)) {
            for (Path gold : files.filter(file -> file.toString().endsWith(".json")).sorted().toList()) {
                String name = gold.getFileName().toString().replace(".json", "");
                scores.put(name, score(gold, gold.resolveSibling(name + ".txt"), JSON.createObjectNode()));
            }
        }
        return scores;
    }

    private static GoldScore score(Path gold, Path document, JsonNode units) throws IOException {
        SourceText source = Documents.source(document);
        return GoldScore.of(JSON.readTree(gold.toFile()), PlanReader.read(source, UnitRegister.shipped()), units);
    }

    private static GoldScore pooled(Map<String, GoldScore> scores) {
        GoldScore pooled = GoldScore.none();
        scores.values().forEach(pooled::add);
        return pooled;
    }

    private static List<String> rows(Map<String, GoldScore> scores, String together) {
        List<String> rows = new ArrayList<>();
        scores.forEach((name, score) -> {
            rows.add(row(name, score));
            System.out.println(name + ": errors not asked about: " + score.errors.silent());
        });
        if (!scores.isEmpty()) {
            rows.add(row("**" + together + "**", pooled(scores)));
        }
        return rows;
    }

    private static String row(String name, GoldScore score) {
        return "| " + String.join(" | ", name, score.items.toString(), score.whole.toString(), score.numbers.toString(), score.leads.toString(), score.units.toString(),
                score.targets.toString(), score.deadlines.toString(), score.recurrence.toString(), score.planTargets.toString(),
                score.errors.asked() + " of " + score.errors.all()) + " |";
    }
}
