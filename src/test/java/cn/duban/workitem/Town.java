package cn.duban.workitem;

import cn.duban.attachment.Upload;
import cn.duban.org.Official;
import cn.duban.org.Officials;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.shared.DubanClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Puts the cast of a test into the register, under names of its own, and plays its acts on a given day. */
@TestComponent
class Town implements Cast.Register {

    private final Organisation organisation;
    private final Officials officials;
    private final WorkItemRegistration registration;
    private final Handling handling;
    private final Evidences evidences;
    private final DubanClock clock;

    Town(Organisation organisation, Officials officials, WorkItemRegistration registration, Handling handling, Evidences evidences, DubanClock clock) {
        this.organisation = organisation;
        this.officials = officials;
        this.registration = registration;
        this.handling = handling;
        this.evidences = evidences;
        this.clock = clock;
    }

    @Override
    public UnitId unit(String name, UnitKind kind) {
        return organisation.putUnit(name + UUID.randomUUID(), kind, Optional.empty(), Set.of());
    }

    @Override
    public Official official(String name, UnitId unit, Post post) {
        return officials.byId(organisation.putOfficial(UUID.randomUUID().toString(), name, unit, Set.of(post))).orElseThrow();
    }

    /** It is ten o'clock on that day. */
    void itIs(LocalDate day) {
        clock.showNow(day.atTime(LocalTime.of(10, 0)).atZone(DubanClock.ZONE).toInstant());
    }

    WorkItemId assigned(Cast cast, LocalDate deadline) {
        return registration.register(cast.factsWithDeadline(deadline));
    }

    WorkItemId inProgress(Cast cast, LocalDate deadline) {
        WorkItemId item = assigned(cast, deadline);
        handling.perform(item, Act.ACKNOWLEDGE, Map.of(), cast.handler);
        return item;
    }

    void reportCompletion(Cast cast, WorkItemId item) {
        evidences.add(item, new Upload("证明.txt", "已完成".getBytes(StandardCharsets.UTF_8)), "统计表", cast.handler);
        handling.perform(item, Act.REPORT_COMPLETION, Map.of("completion", "已全面完成", "completedOn", clock.today().toString()), cast.handler);
    }

    void strikeOff(Cast cast, WorkItemId item) {
        handling.perform(item, Act.STRIKE_OFF, Map.of("grade", "GOOD", "evaluation", "按期完成"), cast.verifier);
    }

    WorkItemId done(Cast cast, LocalDate deadline) {
        WorkItemId item = inProgress(cast, deadline);
        reportCompletion(cast, item);
        handling.perform(item, Act.VERIFY, Map.of("verdict", "accepted"), cast.verifier);
        return item;
    }

    /** Of a past state of an item its own fields; those of its responsible units' parts carry the unit behind a stop. */
    static Map<String, String> withoutContributions(Map<String, String> fields) {
        Map<String, String> own = new HashMap<>(fields);
        own.keySet().removeIf(field -> field.contains("."));
        return own;
    }
}
