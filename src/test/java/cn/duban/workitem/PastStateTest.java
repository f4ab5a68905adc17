package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.org.Official;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastStateTest {

    private final Cast cast = Cast.ofStrangers();
    private final List<HistoryEntry> history = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyPastDayOfARandomLifeIsWhatTheItemWasThatEvening(long seed) {
        Random random = new Random(seed);
        LocalDate day = Cast.ASSIGNED_ON;
        WorkItem item = cast.item();
        remember(Map.of(), item, day);
        Map<LocalDate, Map<String, String>> evenings = new TreeMap<>(Map.of(day, WorkItemFields.of(item)));
        for (int step = 0; step < 200; step++) {
            day = day.plusDays(random.nextInt(3));
            WorkItem after = randomStep(item, random, day);
            remember(WorkItemFields.of(item), after, day);
            item = after;
            evenings.put(day, WorkItemFields.of(item));
        }
        evenings.forEach((evening, fields) -> assertThat(PastState.on(history, evening)).as("%s", evening).isEqualTo(fields));
        assertThat(PastState.on(history, day)).isEqualTo(WorkItemFields.of(item));
        assertThat(evenings.values().stream().map(fields -> fields.get("state")).distinct()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void beforeRegistrationThereWasNothing() {
        remember(Map.of(), cast.item(), Cast.ASSIGNED_ON);
        assertThat(PastState.on(history, Cast.ASSIGNED_ON.minusDays(1))).isEmpty();
    }

    private WorkItem randomStep(WorkItem item, Random random, LocalDate day) {
        Act act = Act.values()[random.nextInt(Act.values().length)];
        Official official = switch (act) {
            case VERIFY, RULE, REFER, STRIKE_OFF, REOPEN, WITHDRAW -> cast.verifier;
            case ADD_NOTE -> cast.helper;
            case URGE -> cast.leader;
            default -> item.lead().equals(cast.lead) ? cast.handler : cast.outsider;
        };
        // Rarely withdrawn, so that lives are long.
        if (act == Act.WITHDRAW && random.nextInt(30) > 0) {
            return item;
        }
        if (random.nextInt(8) == 0) {
            return item.show(Card.values()[random.nextInt(2)]);
        }
        if (item.refusalOf(act, Cast.acting(official), day).isPresent()) {
            return item;
        }
        // Mostly returned, so that lives are long.
        if (item.state() == WorkItemState.IN_PROGRESS && random.nextInt(10) == 0) {
            return item.pause("汛期封路", day);
        }
        Map<String, Object> values = new HashMap<>(Map.of("progress", "进展" + random.nextInt(100), "percent", new BigDecimal(random.nextInt(101)),
                "completion", "完成", "completedOn", day, "verdict", random.nextInt(20) == 0 ? "accepted" : "returned", "reason", "理由" + random.nextInt(100)));
        values.put("returnBy", day.plusDays(1 + random.nextInt(30)));
        values.put("ruling", List.of("upheld", "reassigned", "withdrawn").get(random.nextInt(60) == 0 ? 2 : random.nextInt(2)));
        values.put("unit", (item.lead().equals(cast.lead) ? cast.stranger : cast.lead).value());
        values.put("text", "催办");
        values.put("grade", "GOOD");
        values.put("evaluation", "良好");
        return item.perform(act, values, 1, Cast.acting(official), day);
    }

    private void remember(Map<String, String> before, WorkItem after, LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        history.add(new HistoryEntry(history.size() + 1, noon, day, "ACT", "step", Optional.empty(), "", Optional.empty(), "", "",
                WorkItemFields.difference(before, WorkItemFields.of(after))));
    }
}
