package cn.duban.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** Sentences of real plans that assign nobody, with hand-checked targets, deadlines and cycles; {@code -Dduban.corpus=FOLDER} says where they lie. */
class OtherPlansTest {

    private static final Map<String, String> SAME_UNIT = Map.of("名", "人", "‰", "1/1000");

    private int hits;
    private int wanted;
    private int offered;

    @Test
    void readsTheirSentencesAsPeopleDo() throws IOException {
        Path gold = Path.of(System.getProperty("duban.corpus", ""), "gold", "other-plans-targets.json");
        assumeTrue(!System.getProperty("duban.corpus", "").isBlank() && Files.exists(gold), "no real documents at duban.corpus");
        JsonNode entries = new ObjectMapper().readTree(Files.readAllBytes(gold)).path("entries");
        double targets = f1(entries, "indicators", words -> IndicatorGrammar.read(words), OtherPlansTest::sameTarget);
        double deadlines = f1(entries, "deadlines", words -> DeadlineGrammar.read(words, Optional.empty()), (node, date) -> node.path("date").asText().equals(date.date()));
        double cycles = f1(entries, "recurrence", RecurrenceGrammar::read, (node, cycle) -> node.path("cycle").asText().equals(cycle.cycle()));
        System.out.printf("plans that assign nobody: indicators F1 %.3f; deadlines F1 %.3f; recurrence F1 %.3f%n", targets, deadlines, cycles);
        assertThat(targets).as("indicators").isGreaterThanOrEqualTo(0.95);
        assertThat(deadlines).as("deadlines").isEqualTo(1.0);
        assertThat(cycles).as("recurrence").isEqualTo(1.0);
    }

    private <T> double f1(JsonNode entries, String field, java.util.function.Function<Excerpt, List<T>> read, BiPredicate<JsonNode, T> same) {
        hits = 0;
        wanted = 0;
        offered = 0;
        for (JsonNode entry : entries) {
            String words = entry.path("text").asText();
            List<T> left = new ArrayList<>(read.apply(Excerpt.of(words, 0, words.length())));
            offered += left.size();
            for (JsonNode node : entry.path(field)) {
                wanted++;
                Optional<T> hit = left.stream().filter(one -> same.test(node, one)).findFirst();
                hits += hit.isPresent() ? 1 : 0;
                hit.ifPresent(left::remove);
            }
        }
        return 2.0 * hits / (wanted + offered);
    }

    private static boolean sameTarget(JsonNode gold, ReadIndicator read) {
        if (same(gold, read)) {
            return true;
        }
        for (JsonNode other : gold.path("accept")) {
            if (same(other, read)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(JsonNode gold, ReadIndicator read) {
        boolean value = gold.hasNonNull("value") ? read.value().filter(number -> number.compareTo(new BigDecimal(gold.path("value").asText())) == 0).isPresent()
                : read.value().isEmpty();
        return value && gold.path("operator").asText().equals(read.operator().code())
                && unit(gold.path("unit").asText("null")).equals(unit(read.unit().orElse("null")));
    }

    private static String unit(String printed) {
        return SAME_UNIT.getOrDefault(printed, printed);
    }
}
