package cn.duban.reading;

import cn.duban.document.SourceText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real documents with hand-checked answers. They are not in this repository: {@code -Dduban.corpus=FOLDER} says where they lie. */
class GoldScoreTest {

    private static final List<String> DOCUMENTS = List.of("province-seven-actions-2023", "county-poverty-relief");

    private static Path corpus;

    @BeforeAll
    static void findCorpus() {
        String folder = System.getProperty("duban.corpus", "");
        boolean present = !folder.isBlank() && Files.isDirectory(Path.of(folder, "gold")) && Files.isDirectory(Path.of(folder, "plans"));
        if (!present && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("CI must read the real documents; duban.corpus is '" + folder + "'");
        }
        if (!present) {
            System.out.println("GoldScoreTest skipped: no real documents; -Dduban.corpus=FOLDER says where they lie");
        }
        assumeTrue(present, "no real documents at duban.corpus");
        corpus = Path.of(folder);
    }

    private static GoldScore score(String name, UnitRegister register) throws IOException {
        JsonNode gold = new ObjectMapper().readTree(Files.readAllBytes(corpus.resolve("gold").resolve(name + ".json")));
        byte[] document = Files.readAllBytes(corpus.resolve("plans").resolve(name + ".txt"));
        GoldScore score = GoldScore.of(gold, PlanReader.read(SourceText.of(name + ".txt", document), register));
        System.out.printf("%s: items %s; leads %s; units %s; indicators %s; deadlines %s; recurrence %s; numbers %s%n", name, score.items, score.leads,
                score.units, score.indicators, score.deadlines, score.recurrence, score.numbers);
        return score;
    }

    @Test
    void readsTheRealDocumentsAsPeopleDo() throws IOException {
        GoldScore pooled = new GoldScore();
        for (String name : DOCUMENTS) {
            pooled.add(score(name, UnitRegister.shipped()));
        }
        assertThat(pooled.items.f1()).as("items").isGreaterThanOrEqualTo(0.97);
        assertThat(pooled.leads.f1()).as("lead units").isGreaterThanOrEqualTo(0.95);
        assertThat(pooled.units.f1()).as("units").isGreaterThanOrEqualTo(0.95);
        assertThat(pooled.indicators.f1()).as("indicators").isGreaterThanOrEqualTo(0.9);
        assertThat(pooled.deadlines.f1()).as("deadlines").isGreaterThanOrEqualTo(0.95);
        assertThat(pooled.recurrence.recall()).as("recurrence").isGreaterThanOrEqualTo(0.95);
        assertThat(pooled.numbers.f1()).as("numbers").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void readsTheOtherDocumentsWithoutBreaking() throws IOException {
        try (var plans = Files.newDirectoryStream(corpus.resolve("plans"), "*.txt")) {
            for (Path plan : plans) {
                Reading reading = PlanReader.read(SourceText.of(plan.getFileName().toString(), Files.readAllBytes(plan)), UnitRegister.shipped());
                assertThat(reading.items()).as("%s", plan.getFileName()).isNotEmpty().allSatisfy(item ->
                        assertThat(reading.text().substring(item.span().start(), item.span().end()).replace("\n", "").replace("\t", " ")).isEqualTo(item.span().sentence()));
            }
        }
    }
}
