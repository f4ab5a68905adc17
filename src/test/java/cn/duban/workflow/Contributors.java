package cn.duban.workflow;

import cn.duban.attachment.Upload;
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
import cn.duban.workitem.Act;
import cn.duban.workitem.ContributionAct;
import cn.duban.workitem.ContributionId;
import cn.duban.workitem.ContributionState;
import cn.duban.workitem.ContributionView;
import cn.duban.workitem.Contributions;
import cn.duban.workitem.Evidences;
import cn.duban.workitem.Handling;
import cn.duban.workitem.NewWorkItem;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemRegistration;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Five responsible units beside the {@link Province}'s lead unit, an official of each, and what they do to their parts. */
@TestComponent
class Contributors {

    static final int UNITS = 5;

    final List<UnitId> units = new ArrayList<>();
    final UnitId collective;
    private final List<Official> officials = new ArrayList<>();
    private final Province province;
    private final WorkItemRegistration registration;
    private final Contributions contributions;
    private final Evidences evidences;
    private final Todos todos;
    private final TaskService tasks;
    private final HistoryService history;
    private final RuntimeService runtime;
    private final TransactionTemplate inOneTransaction;
    private final DubanClock clock;

    Contributors(Province province, Organisation organisation, Officials register, WorkItemRegistration registration, Contributions contributions,
                 Evidences evidences, Todos todos, TaskService tasks, HistoryService history, RuntimeService runtime, TransactionTemplate inOneTransaction, DubanClock clock) {
        this.province = province;
        this.registration = registration;
        this.contributions = contributions;
        this.evidences = evidences;
        this.todos = todos;
        this.tasks = tasks;
        this.history = history;
        this.runtime = runtime;
        this.inOneTransaction = inOneTransaction;
        this.clock = clock;
        for (int number = 1; number <= UNITS; number++) {
            UnitId unit = organisation.putUnit("测试责任单位" + number, UnitKind.DEPARTMENT, Optional.empty(), Set.of());
            organisation.putOfficial("test.helper" + number, "测协办" + number, unit, Set.of(new Post(unit, Role.HANDLER)));
            units.add(unit);
            officials.add(register.bySignInName("test.helper" + number).orElseThrow());
        }
        this.collective = organisation.putUnit("测试各县人民政府", UnitKind.COLLECTIVE, Optional.empty(), Set.of());
    }

    /** An item that these units were made responsible for, and that waits for its lead unit to sign for it. */
    WorkItemId assignedItem(List<UnitId> responsible) {
        NewWorkItem plain = province.item(UUID.randomUUID(), "item_1");
        return assigned(new NewWorkItem(plain.source(), plain.number(), plain.title(), plain.text(), plain.sourceText(), plain.leadUnit(), false,
                responsible, plain.deadline(), Optional.empty(), List.of(), plain.leadershipGroup()));
    }

    WorkItemId assigned(NewWorkItem facts) {
        return inOneTransaction.execute(status -> {
            WorkItemId item = registration.register(facts);
            runtime.startProcessInstanceByKey(ModelIds.Handling.PROCESS, item.toString());
            return item;
        });
    }

    /** An item whose lead unit has signed for it, with five contributions. */
    WorkItemId itemInHandling() {
        WorkItemId item = assignedItem(units);
        province.acknowledge(item);
        return item;
    }

    /** Five contributions, each at another step: to be signed for, refused, in progress, delivered, merged. */
    WorkItemId itemAtEveryStep() {
        WorkItemId item = itemInHandling();
        refuse(item, 1);
        acknowledge(item, 2);
        for (int number = 3; number < UNITS; number++) {
            deliver(item, number);
        }
        merge(item, 4);
        return item;
    }

    void acknowledge(WorkItemId item, int number) {
        perform(item, number, ContributionAct.ACKNOWLEDGE, Map.of(), officials.get(number));
    }

    void refuse(WorkItemId item, int number) {
        perform(item, number, ContributionAct.REFUSE, Map.of("reason", "不属于本单位职责"), officials.get(number));
    }

    void rule(WorkItemId item, int number, String ruling) {
        perform(item, number, ContributionAct.RULE, Map.of("ruling", ruling, "reason", "按职责分工"), province.officer);
    }

    /** Signs for it first, and puts a file beside the words. */
    void deliver(WorkItemId item, int number) {
        acknowledge(item, number);
        evidences.add(item, new Upload("材料" + number + ".txt", ("材料" + number).getBytes(StandardCharsets.UTF_8)), "", officials.get(number));
        deliverAgain(item, number);
    }

    void deliverAgain(WorkItemId item, int number) {
        perform(item, number, ContributionAct.DELIVER, Map.of("text", "本单位已完成" + number), officials.get(number));
    }

    void takeBack(WorkItemId item, int number) {
        perform(item, number, ContributionAct.TAKE_BACK, Map.of(), officials.get(number));
    }

    void merge(WorkItemId item, int number) {
        perform(item, number, ContributionAct.MERGE, Map.of(), province.handler);
    }

    void giveBack(WorkItemId item, int number) {
        perform(item, number, ContributionAct.RETURN, Map.of("reason", "数据不全", "dueOn", Province.START.plusDays(10).toString()), province.handler);
    }

    void excuse(WorkItemId item, int number) {
        perform(item, number, ContributionAct.EXCUSE, Map.of("reason", "已由其他单位承担"), province.handler);
    }

    void askAgain(WorkItemId item, int number) {
        perform(item, number, ContributionAct.ASK_AGAIN, Map.of("text", "请尽快反馈"), province.handler);
    }

    void perform(WorkItemId item, int number, ContributionAct act, Map<String, ?> values, Official official) {
        contributions.perform(id(item, number), act, values, official);
    }

    /** Whatever somebody may do to one of the parts now, chosen at random; false if nobody may do anything to it. */
    boolean anyAct(WorkItemId item, Random random) {
        int number = random.nextInt(UNITS);
        ContributionId id = id(item, number);
        Map<ContributionAct, Official> permitted = new TreeMap<>();
        for (Official official : List.of(officials.get(number), province.handler, province.officer)) {
            contributions.view(id, official).permitted().forEach(act -> permitted.put(act, official));
        }
        if (permitted.isEmpty()) {
            return false;
        }
        ContributionAct act = List.copyOf(permitted.keySet()).get(random.nextInt(permitted.size()));
        Map<String, ?> values = Map.of("text", "内容" + random.nextInt(100), "reason", "理由" + random.nextInt(100),
                "ruling", random.nextInt(3) == 0 ? "lifted" : "upheld", "dueOn", LocalDate.ofInstant(clock.instant(), DubanClock.ZONE).plusDays(random.nextInt(5)).toString());
        contributions.perform(id, act, values, permitted.get(act));
        return true;
    }

    /** Completion reported and returned, now and then, as long as the item is open. */
    boolean anyActOnTheItem(WorkItemId item, Random random, Handling handling) {
        switch (province.view(item).state()) {
            case IN_PROGRESS -> {
                if (random.nextInt(8) > 0) {
                    return false;
                }
                province.reportCompletion(item);
            }
            case COMPLETION_REPORTED -> handling.perform(item, Act.VERIFY, Map.of("verdict", "returned", "reason", "佐证不足",
                    "returnBy", LocalDate.ofInstant(clock.instant(), DubanClock.ZONE).plusDays(20).toString()), province.officer);
            default -> throw new AssertionError(province.view(item).state());
        }
        return true;
    }

    Official official(int number) {
        return officials.get(number);
    }

    ContributionId id(WorkItemId item, int number) {
        return view(item, number).id();
    }

    ContributionView view(WorkItemId item, int number) {
        return all(item).stream().filter(contribution -> contribution.unit().equals(units.get(number))).findFirst().orElseThrow();
    }

    List<ContributionView> all(WorkItemId item) {
        return contributions.of(item, province.officer);
    }

    List<ContributionState> states(WorkItemId item) {
        return all(item).stream().map(ContributionView::state).toList();
    }

    /** The one open task of the contribution's process; null when none runs. */
    Task task(WorkItemId item, int number) {
        return task(id(item, number));
    }

    Task task(ContributionId contribution) {
        return tasks.createTaskQuery().processDefinitionKey(ModelIds.Contribution.PROCESS)
                .processInstanceBusinessKey(contribution.toString()).singleResult();
    }

    /** The last instance that was started for a contribution. */
    HistoricProcessInstance process(WorkItemId item, int number) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(ModelIds.Contribution.PROCESS)
                .processInstanceBusinessKey(id(item, number).toString()).orderByProcessInstanceStartTime().desc().list().get(0);
    }

    List<Todo> todos(WorkItemId item, int number) {
        return todos.waitingAbout(id(item, number).value());
    }
}
