package cn.duban.workflow;

import cn.duban.attachment.Upload;
import cn.duban.calendar.Deadline;
import cn.duban.org.LeadershipGroup;
import cn.duban.org.Official;
import cn.duban.org.Officials;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.workitem.Act;
import cn.duban.workitem.EscalationId;
import cn.duban.workitem.EscalationView;
import cn.duban.workitem.Escalations;
import cn.duban.workitem.Evidences;
import cn.duban.workitem.Handling;
import cn.duban.workitem.NewWorkItem;
import cn.duban.workitem.Pauses;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemRegistration;
import cn.duban.workitem.WorkItemView;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** A lead unit, an office, a leadership group, one official of each, and what they do all day. */
@TestComponent
class Province {

    /** A Monday; the working days that follow are 21, 22, 23, 24, 27, 28 February. */
    static final LocalDate START = LocalDate.of(2023, 2, 20);
    static final LocalDate DEADLINE = LocalDate.of(2023, 4, 14);

    private final WorkItemRegistration registration;
    private final Handling handling;
    private final Evidences evidences;
    private final Escalations escalations;
    private final Pauses pauses;
    private final RuntimeService runtime;
    private final TransactionTemplate inOneTransaction;

    final UnitId lead;
    final LeadershipGroup group;
    final Official handler;
    final Official officer;
    final Official leader;

    Province(Organisation organisation, Officials officials, WorkItemRegistration registration, Handling handling, Evidences evidences,
            Escalations escalations, Pauses pauses, RuntimeService runtime, TransactionTemplate inOneTransaction) {
        this.registration = registration;
        this.handling = handling;
        this.evidences = evidences;
        this.escalations = escalations;
        this.pauses = pauses;
        this.runtime = runtime;
        this.inOneTransaction = inOneTransaction;
        this.lead = organisation.putUnit("测试省卫生健康委", UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        UnitId host = organisation.putUnit("测试省发展改革委", UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        UnitId office = organisation.putUnit("测试领导小组办公室", UnitKind.OFFICE, Optional.empty(), Set.of());
        UnitId body = organisation.putUnit("测试领导小组", UnitKind.LEADERSHIP_GROUP, Optional.empty(), Set.of());
        this.group = new LeadershipGroup(body, office, host);
        organisation.putLeadershipGroup(group);
        this.handler = official(organisation, officials, "test.handler", "测经办", lead, Role.HANDLER);
        this.officer = official(organisation, officials, "test.officer", "测督办", office, Role.OFFICE);
        this.leader = official(organisation, officials, "test.leader", "测组长", body, Role.LEADERSHIP);
    }

    private static Official official(Organisation organisation, Officials officials, String signInName, String name, UnitId unit, Role role) {
        organisation.putOfficial(signInName, name, unit, Set.of(new Post(unit, role)));
        return officials.bySignInName(signInName).orElseThrow();
    }

    /** An item that was registered and assigned, as a call activity does it. */
    WorkItemId assignedItem() {
        return inOneTransaction.execute(status -> {
            WorkItemId item = registration.register(item(UUID.randomUUID(), "item_1"));
            runtime.startProcessInstanceByKey(ModelIds.Handling.PROCESS, item.toString());
            return item;
        });
    }

    WorkItemId itemInHandling() {
        WorkItemId item = assignedItem();
        acknowledge(item);
        return item;
    }

    WorkItemId itemToVerify() {
        WorkItemId item = itemInHandling();
        reportCompletion(item);
        return item;
    }

    NewWorkItem item(UUID action, String element) {
        return new NewWorkItem(action, "测试方案", action, "测试行动", element, element.replace("item_", ""), "孕产妇系统管理率达92%以上",
                "孕产妇系统管理率达92%以上。", "孕产妇系统管理率达92%以上。", 0, 14, lead, false, List.of(),
                new Deadline(DEADLINE, "2023年4月14日前", "named-date", false), Optional.empty(), List.of(), group);
    }

    void acknowledge(WorkItemId item) {
        handling.perform(item, Act.ACKNOWLEDGE, Map.of(), handler);
    }

    void reportProgress(WorkItemId item) {
        handling.perform(item, Act.REPORT_PROGRESS, Map.of("progress", "已完成三分之一", "percent", "30"), handler);
    }

    void reportCompletion(WorkItemId item) {
        evidences.add(item, new Upload("证明.txt", "已完成".getBytes(StandardCharsets.UTF_8)), "", handler);
        handling.perform(item, Act.REPORT_COMPLETION, Map.of("completion", "已全面完成", "completedOn", START.toString()), handler);
    }

    void accept(WorkItemId item) {
        handling.perform(item, Act.VERIFY, Map.of("verdict", "accepted"), officer);
    }

    void giveBack(WorkItemId item) {
        handling.perform(item, Act.VERIFY, Map.of("verdict", "returned", "reason", "佐证不足", "returnBy", "2024-12-31"), officer);
    }

    void strikeOff(WorkItemId item) {
        handling.perform(item, Act.STRIKE_OFF, Map.of("grade", "GOOD", "evaluation", "按期完成，质量较好"), officer);
    }

    void refuse(WorkItemId item) {
        handling.perform(item, Act.REFUSE, Map.of("reason", "不属本单位职责"), handler);
    }

    void rule(WorkItemId item, String ruling) {
        Map<String, Object> values = new HashMap<>(Map.of("ruling", ruling, "reason", "经研究裁定"));
        if (ruling.equals("reassigned")) {
            values.put("unit", group.host().toString());
        }
        handling.perform(item, Act.RULE, values, officer);
    }

    void refer(WorkItemId item) {
        handling.perform(item, Act.REFER, Map.of("unit", group.host().toString(), "reason", "职责调整"), officer);
    }

    void reopen(WorkItemId item) {
        handling.perform(item, Act.REOPEN, Map.of("reason", "数据不实", "returnBy", "2024-12-31"), officer);
    }

    void withdraw(WorkItemId item) {
        handling.perform(item, Act.WITHDRAW, Map.of("reason", "任务取消"), officer);
    }

    void resume(WorkItemId item) {
        handling.perform(item, Act.RESUME, Map.of(), handler);
    }

    /** As an approved request pauses it. */
    void pause(WorkItemId item) {
        inOneTransaction.executeWithoutResult(status -> pauses.begin(item, "汛期封路", Optional.empty()));
    }

    void instruct(EscalationId escalation) {
        escalations.instruct(escalation, Map.of("instruction", "请抓紧办理，三日内报告。"), leader);
    }

    void answer(EscalationId escalation, String answer) {
        escalations.answerMoot(escalation, Map.of("answer", answer), leader);
    }

    /** As the leadership group sees it. */
    WorkItemView view(WorkItemId item) {
        return handling.view(item, leader);
    }

    EscalationView onlyEscalation(WorkItemId item) {
        List<EscalationView> all = view(item).escalations();
        if (all.size() != 1) {
            throw new AssertionError("Not one escalation but " + all);
        }
        return all.get(0);
    }
}
