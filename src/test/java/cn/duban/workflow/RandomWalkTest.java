package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.attachment.Upload;
import cn.duban.calendar.Deadline;
import cn.duban.calendar.WorkCalendar;
import cn.duban.inbox.Todo;
import cn.duban.inbox.Todos;
import cn.duban.org.Official;
import cn.duban.org.Officials;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.workflow.ModelIds.Handling;
import cn.duban.workflow.RulesOfActs.Who;
import cn.duban.workitem.Act;
import cn.duban.workitem.ContributionAct;
import cn.duban.workitem.ContributionView;
import cn.duban.workitem.Contributions;
import cn.duban.workitem.Evidences;
import cn.duban.workitem.HoldingTime;
import cn.duban.workitem.HoldingTimes;
import cn.duban.workitem.NewWorkItem;
import cn.duban.workitem.Part;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemRegistration;
import cn.duban.workitem.WorkItemState;
import cn.duban.workitem.WorkItemView;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random lives of items, on the real engine: whoever tries whatever, the rules, the aggregate, the process and the inbox agree; no item is stuck, no
 * task is lost or doubled, and the intervals of the ball tile the item's life.
 */
@ProcessTest
class RandomWalkTest {

    private static final Map<Part, Who> PARTS =
            Map.of(Part.LEAD, Who.LEAD, Part.RESPONSIBLE, Who.RESPONSIBLE, Part.OFFICE, Who.OFFICE, Part.LEADERSHIP_GROUP, Who.LEADERSHIP);

    @Autowired
    Province province;
    @Autowired
    EngineHands engine;
    @Autowired
    Organisation organisation;
    @Autowired
    Officials officials;
    @Autowired
    WorkItemRegistration registration;
    @Autowired
    cn.duban.workitem.Handling handling;
    @Autowired
    Contributions contributions;
    @Autowired
    Evidences evidences;
    @Autowired
    HoldingTimes holding;
    @Autowired
    Todos todos;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TransactionTemplate inOneTransaction;
    @Autowired
    DubanClock clock;
    @Autowired
    WorkCalendar calendar;
    @Autowired
    JdbcClient jdbc;

    private record Held(Instant since, Optional<Instant> until) {
    }

    private final List<UnitId> units = new ArrayList<>();
    private final Map<UnitId, Official> handlers = new HashMap<>();
    private int acts;
    private int refusals;

    @BeforeEach
    void fourUnitsThatCanLead() {
        for (String name : List.of("测试省教育厅", "测试省财政厅", "测试省体育局")) {
            join(organisation.putUnit(name, UnitKind.DEPARTMENT, Optional.empty(), Set.of()), name);
        }
        units.add(province.lead);
        handlers.put(province.lead, province.handler);
    }

    private void join(UnitId unit, String name) {
        organisation.putOfficial("test." + name, name + "经办", unit, Set.of(new Post(unit, Role.HANDLER)));
        units.add(unit);
        handlers.put(unit, officials.bySignInName("test." + name).orElseThrow());
    }

    @Test
    void rulesAggregateProcessAndInboxAgreeOverRandomLives() {
        walks(new Random(20230220), 120);
        assertThat(acts).isGreaterThan(30);
        assertThat(refusals).isGreaterThan(30);
    }

    @Test
    @Tag("long")
    void theyAgreeOverTenThousandTries() {
        long seed = new Random().nextLong();
        System.out.println("RandomWalkTest: fresh seed " + seed);
        walks(new Random(seed), 10_000);
        System.out.println("RandomWalkTest: " + acts + " acts done, " + refusals + " refused");
    }

    private void walks(Random random, int tries) {
        int left = tries;
        while (left > 0) {
            engine.itIsNineOn(Province.START.plusDays(random.nextInt(30)));
            int steps = Math.min(left, 20 + random.nextInt(60));
            walk(item(), random, steps);
            left -= steps;
        }
    }

    private void walk(WorkItemId item, Random random, int steps) {
        List<String> told = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            int kind = random.nextInt(100);
            if (kind < 15) {
                told.add(passTime(item, random));
            } else if (kind < 70) {
                told.add(tryAct(item, random));
            } else if (kind < 97) {
                told.add(tryContributionAct(item, random));
            } else {
                told.add(tryPause(item));
            }
            assertSound(item, told);
        }
    }

    /** Hours or weeks go by; the timer fires in time, late or, once, not at all. */
    private String passTime(WorkItemId item, Random random) {
        engine.itIs(clock.instant().plus(Duration.ofHours(1 + random.nextInt(random.nextInt(4) == 0 ? 600 : 48))));
        int fired = 0;
        while (!state(item).isEnded() && fired < 3 && random.nextInt(5) > 0) {
            Job timer = engine.armedTimer(item);
            if (timer.getDuedate().toInstant().isAfter(clock.instant())) {
                break;
            }
            engine.fire(timer);
            fired++;
        }
        return "time passes to " + clock.instant() + ", timer fired " + fired;
    }

    private String tryAct(WorkItemId item, Random random) {
        Act act = random.nextInt(4) > 0 ? likely(item, random) : Act.values()[random.nextInt(Act.values().length)];
        if ((act == Act.WITHDRAW || act == Act.STRIKE_OFF) && random.nextInt(6) > 0) {
            act = Act.ADD_NOTE;
        }
        Act wanted = act;
        Official who = somebody(random, official -> handling.permitted(item, official).contains(wanted));
        WorkItemView before = handling.view(item, province.leader);
        boolean permitted = handling.permitted(item, who).contains(act);
        Act tried = act;
        rule(tried, who, before).ifPresent(rule -> assertThat(permitted).as("%s by %s in %s", tried, who.name(), before.state()).isEqualTo(rule));
        Attempt done = attempt(() -> handling.perform(item, tried, values(before, random), who));
        assertThat(done != Attempt.REFUSED).as("%s by %s in %s is permitted: %s, and %s", act, who.name(), before.state(), permitted, done).isEqualTo(permitted);
        return act + " by " + who.name() + " in " + before.state() + ": " + done;
    }

    /** Mostly somebody who may, often anybody: what is refused has to be refused too. */
    private Official somebody(Random random, Predicate<Official> may) {
        List<Official> people = people();
        List<Official> chosen = random.nextInt(10) < 6 ? people.stream().filter(may).toList() : people;
        return chosen.isEmpty() ? people.get(random.nextInt(people.size())) : chosen.get(random.nextInt(chosen.size()));
    }

    /** None for whoever has no part in the item, to whom there is no such contribution. */
    private Set<ContributionAct> permitted(ContributionView part, Official official) {
        try {
            return contributions.view(part.id(), official).permitted();
        } catch (Refusal notTheirs) {
            return Set.of();
        }
    }

    /** One of the acts that the rules allow to somebody now, so that lives go on. */
    private Act likely(WorkItemId item, Random random) {
        List<Act> possible = people().stream().flatMap(official -> handling.permitted(item, official).stream()).distinct().sorted().toList();
        return possible.isEmpty() ? Act.ACKNOWLEDGE : possible.get(random.nextInt(possible.size()));
    }

    private String tryContributionAct(WorkItemId item, Random random) {
        List<ContributionView> parts = contributions.of(item, province.leader);
        if (parts.isEmpty()) {
            return "no contribution";
        }
        ContributionView part = parts.get(random.nextInt(parts.size()));
        Official who = somebody(random, official -> !permitted(part, official).isEmpty());
        Set<ContributionAct> permitted = permitted(part, who);
        List<ContributionAct> pool = permitted.isEmpty() || random.nextInt(4) == 0 ? List.of(ContributionAct.values()) : List.copyOf(permitted);
        ContributionAct act = pool.get(random.nextInt(pool.size()));
        Map<String, Object> values = values(handling.view(item, province.leader), random);
        values.put("ruling", random.nextBoolean() ? "upheld" : "lifted");
        Attempt done = attempt(() -> contributions.perform(part.id(), act, values, who));
        assertThat(done != Attempt.REFUSED).as("%s by %s on %s: %s", act, who.name(), part.state(), done).isEqualTo(permitted.contains(act));
        return act + " by " + who.name() + " on the part of " + part.unitName() + " in " + part.state() + ": " + done;
    }

    private String tryPause(WorkItemId item) {
        boolean possible = state(item) == WorkItemState.IN_PROGRESS;
        assertThat(attempt(() -> province.pause(item)) == Attempt.DONE).isEqualTo(possible);
        return "pause: " + possible;
    }

    /** What came of an attempt. {@code INVALID}: this person may do it now, but not with these values, such as a day after the item's deadline. */
    private enum Attempt { DONE, REFUSED, INVALID }

    private Attempt attempt(Runnable act) {
        try {
            act.run();
            acts++;
            return Attempt.DONE;
        } catch (Refusal refusal) {
            refusals++;
            return refusal.kind() == Refusal.Kind.INVALID ? Attempt.INVALID : Attempt.REFUSED;
        }
    }

    private Optional<Boolean> rule(Act act, Official who, WorkItemView item) {
        Set<Who> as = item.parties().stream().filter(party -> party.unit().equals(who.unit()) && PARTS.containsKey(party.part()))
                .map(party -> PARTS.get(party.part())).collect(Collectors.toSet());
        boolean urgedToday = item.history().stream().anyMatch(entry -> entry.act().equals("URGE") && entry.official().isPresent() && entry.onDay().equals(clock.today()));
        boolean holdsBall = item.state() == WorkItemState.REFUSED || item.state() == WorkItemState.COMPLETION_REPORTED;
        return RulesOfActs.allow(act, item.state(), as, urgedToday, as.contains(Who.OFFICE) && holdsBall);
    }

    private void assertSound(WorkItemId item, List<String> told) {
        WorkItemView view = handling.view(item, province.leader);
        String life = String.join("\n", told);
        Optional<String> step = RulesOfActs.step(view.state());
        List<Todo> waiting = todos.waitingAbout(item.value());
        if (step.isPresent()) {
            assertThat(engine.onlyTask(Handling.PROCESS, item).getTaskDefinitionKey()).as(life).isEqualTo(step.get());
            assertThat(waiting).as(life).extracting(Todo::key).containsExactly(engine.onlyTask(Handling.PROCESS, item).getId());
            assertThat(engine.armedTimer(item)).as(life).isNotNull();
            assertThat(people()).as("stuck: " + life).anyMatch(official -> moves(item, official));
        } else {
            assertThat(engine.running(Handling.PROCESS, item)).as(life).isNull();
            assertThat(waiting).as(life).isEmpty();
        }
        assertTiled(item, step.isPresent(), life);
    }

    private boolean moves(WorkItemId item, Official official) {
        return handling.permitted(item, official).stream().anyMatch(act -> act != Act.ADD_NOTE && act != Act.URGE && act != Act.INSTRUCT && act != Act.WITHDRAW);
    }

    /** No gap and no overlap from registration to the end, but for the time between an end and a reopening; the parts add up to the whole. */
    private void assertTiled(WorkItemId item, boolean running, String life) {
        List<Held> all = jdbc.sql("select since, until from ball where line = :item order by since").param("item", item.value())
                .query((row, number) -> new Held(row.getTimestamp("since").toInstant(), Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant))).list();
        assertThat(all).as(life).isNotEmpty();
        Instant earliest = clock.instant();
        for (int i = 0; i < all.size(); i++) {
            boolean last = i == all.size() - 1;
            assertThat(all.get(i).until().isEmpty()).as(life).isEqualTo(last && running);
            if (!last) {
                assertThat(all.get(i + 1).since()).as(life).isAfterOrEqualTo(all.get(i).until().orElseThrow());
            }
        }
        long gaps = 0;
        for (int i = 1; i < all.size(); i++) {
            gaps += all.get(i).since().equals(all.get(i - 1).until().orElseThrow()) ? 0 : 1;
        }
        long reopened = handling.view(item, province.leader).history().stream().filter(entry -> entry.act().equals("REOPEN")).count();
        assertThat(gaps).as(life).isLessThanOrEqualTo(reopened);
        Duration parts = holding.of(item, province.leader).stream().map(HoldingTime::workingTime).reduce(Duration.ZERO, Duration::plus);
        // The clock goes on while we look.
        Instant latest = clock.instant();
        assertThat(parts).as(life).isBetween(whole(all, earliest), whole(all, latest));
    }

    private Duration whole(List<Held> all, Instant now) {
        return all.stream().map(held -> calendar.workingTimeBetween(held.since(), held.until().orElse(now.isAfter(held.since()) ? now : held.since())))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private WorkItemState state(WorkItemId item) {
        return handling.view(item, province.leader).state();
    }

    private List<Official> people() {
        List<Official> people = new ArrayList<>(units.stream().map(handlers::get).toList());
        people.add(province.officer);
        people.add(province.leader);
        return people;
    }

    /** Values with which every form is filled in rightly. */
    private Map<String, Object> values(WorkItemView item, Random random) {
        LocalDate today = clock.today();
        List<UnitId> others = units.stream().filter(unit -> !unit.equals(item.lead().unit())).toList();
        Map<String, Object> values = new HashMap<>();
        for (String text : List.of("reason", "note", "text", "progress", "completion", "instruction", "evaluation")) {
            values.put(text, "第" + random.nextInt(100) + "次填写");
        }
        values.put("ruling", List.of("upheld", "upheld", "reassigned", "reassigned", "withdrawn").get(random.nextInt(5)));
        values.put("verdict", random.nextInt(2) == 0 ? "accepted" : "returned");
        values.put("unit", others.get(random.nextInt(others.size())).toString());
        values.put("grade", "GOOD");
        values.put("percent", String.valueOf(random.nextInt(101)));
        values.put("completedOn", today.toString());
        values.put("returnBy", today.plusDays(1 + random.nextInt(40)).toString());
        values.put("dueOn", today.plusDays(1 + random.nextInt(20)).toString());
        return values;
    }

    private WorkItemId item() {
        WorkItemId item = inOneTransaction.execute(status -> {
            UUID action = UUID.randomUUID();
            WorkItemId registered = registration.register(new NewWorkItem(action, "测试方案", action, "测试行动", "item_1", "1", "孕产妇系统管理率达92%以上",
                    "孕产妇系统管理率达92%以上。", "孕产妇系统管理率达92%以上。", 0, 14, province.lead, false, List.of(units.get(0), units.get(1)),
                    new Deadline(Province.DEADLINE, "2023年4月14日前", "named-date", false), Optional.empty(), List.of(), province.group));
            runtime.startProcessInstanceByKey(Handling.PROCESS, registered.toString());
            return registered;
        });
        evidences.add(item, new Upload("证明.txt", "已完成".getBytes(StandardCharsets.UTF_8)), "", province.handler);
        return item;
    }
}
