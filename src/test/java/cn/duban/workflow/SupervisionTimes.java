package cn.duban.workflow;

import cn.duban.plan.spi.SupervisionCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The occasions of a supervision step as a test sets them, and what then waits for the office. */
@TestComponent
@Primary
class SupervisionTimes implements SupervisionCalendar {

    private final Map<UUID, List<Instant>> occasions = new HashMap<>();
    final Set<String> waiting = new HashSet<>();

    UUID stepWith(Instant... occasion) {
        UUID step = UUID.randomUUID();
        occasions.put(step, new ArrayList<>(List.of(occasion)));
        return step;
    }

    @Override
    public Optional<Instant> nextOccasion(UUID step) {
        return occasions.getOrDefault(step, List.of()).stream().findFirst();
    }

    @Override
    public void opened(UUID step, Instant occasion, String key) {
        occasions.get(step).remove(occasion);
        waiting.add(key);
    }

    @Override
    public void closed(String key) {
        waiting.remove(key);
    }
}
