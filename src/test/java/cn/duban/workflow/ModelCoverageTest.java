package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.calendar.CalendarTaking;
import cn.duban.calendar.Calendars;
import cn.duban.org.Official;
import cn.duban.org.Officials;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitKind;
import cn.duban.plan.spi.SupervisionProcess;
import cn.duban.workitem.CalendarRetiming;
import cn.duban.workitem.ChildItems;
import cn.duban.workitem.Confirming;
import cn.duban.workitem.EscalationId;
import cn.duban.workitem.UnitConfirmation;
import cn.duban.workitem.WorkItemId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks every way through the hand-drawn models; the engine's own history tells whether an element was left out. */
@ProcessTest
class ModelCoverageTest {

    @Autowired
    Province province;
    @Autowired
    EngineHands engine;
    @Autowired
    Contributors contributors;
    @Autowired
    Asking asking;
    @Autowired
    SupervisionTimes times;
    @Autowired
    SupervisionProcess supervision;
    @Autowired
    ChildItems children;
    @Autowired
    Organisation organisation;
    @Autowired
    Officials officials;
    @Autowired
    UnitConfirmation confirmation;
    @Autowired
    Confirming confirming;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TransactionTemplate inOneTransaction;
    @Autowired
    CalendarRetiming retiming;
    @Autowired
    Calendars calendars;

    @Test
    void everyElementOfEveryModelIsPassed() {
        EscalationId instructed = escalatedAndInstructed();
        EscalationId moot = escalatedAndMoot();
        UUID step = supervised();
        handedDown();
        refusedReferredAndWithdrawn();
        retimed();
        requested();
        contributed();
        confirmedInsideTheUnit();
        assertThat(instructed).isNotEqualTo(moot);
        assertThat(engine.ended(ModelIds.Supervision.PROCESS, step)).isTrue();
        for (ModelFiles model : ModelFiles.values()) {
            assertThat(engine.passed(model.process)).as(model.process).containsExactlyInAnyOrderElementsOf(model.flowNodes());
        }
    }

    /** One part refused and taken up after all, returned, merged; one lifted; one excused. */
    private void contributed() {
        engine.itIsNineOn(Province.START);
        WorkItemId item = contributors.assignedItem(contributors.units);
        contributors.refuse(item, 1);
        contributors.rule(item, 1, "upheld");
        contributors.refuse(item, 2);
        contributors.rule(item, 2, "lifted");
        province.acknowledge(item);
        contributors.deliver(item, 1);
        contributors.giveBack(item, 1);
        contributors.deliverAgain(item, 1);
        contributors.merge(item, 1);
        contributors.excuse(item, 3);
    }

    /** Of each office one page, or none where it has no items. */
    private void retimed() {
        retiming.taken(new CalendarTaking.Taken(calendars.latest()));
        runtime.createProcessInstanceQuery().processDefinitionKey(ModelIds.Retiming.PROCESS).list().forEach(instance -> engine.fire(engine.onlyJob(instance)));
    }

    private void confirmedInsideTheUnit() {
        organisation.putOfficial("test.fenguan", "测分管", province.lead, Set.of(new Post(province.lead, Role.LEADER_IN_CHARGE)));
        Official leader = officials.bySignInName("test.fenguan").orElseThrow();
        confirmation.want(province.lead, true, province.handler);
        WorkItemId item = province.itemInHandling();
        province.reportProgress(item);
        confirming.withdraw(confirming.about(item, province.handler).orElseThrow().id(), province.handler);
        province.reportProgress(item);
        confirming.answer(confirming.about(item, province.handler).orElseThrow().id(), Map.of("verdict", "given-back", "reason", "请补充"), leader);
        province.reportProgress(item);
        confirming.answer(confirming.about(item, province.handler).orElseThrow().id(), Map.of("verdict", "confirmed"), leader);
        confirmation.want(province.lead, false, province.handler);
    }

    /** To one unit more than a batch takes. */
    private void handedDown() {
        WorkItemId parent = province.assignedItem();
        children.handDown(parent, IntStream.rangeClosed(0, 20).mapToObj(n -> organisation.putUnit("测试县" + n, UnitKind.LOCAL_GOVERNMENT, Optional.empty(), Set.of())).toList());
        engine.fire(engine.onlyJob(engine.running(ModelIds.StartChildren.PROCESS, parent)));
        engine.fire(engine.onlyJob(engine.running(ModelIds.StartChildren.PROCESS, parent)));
    }

    private EscalationId escalatedAndInstructed() {
        EscalationId escalation = escalated();
        province.instruct(escalation);
        return escalation;
    }

    private EscalationId escalatedAndMoot() {
        engine.itIsNineOn(Province.START);
        WorkItemId item = province.assignedItem();
        engine.fireTimer(item);
        engine.fireTimer(item);
        province.acknowledge(item);
        province.reportProgress(item);
        province.reportCompletion(item);
        province.giveBack(item);
        province.reportCompletion(item);
        province.accept(item);
        province.reopen(item);
        province.pause(item);
        province.resume(item);
        province.reportCompletion(item);
        province.accept(item);
        province.strikeOff(item);
        EscalationId escalation = province.onlyEscalation(item).id();
        province.answer(escalation, "moot");
        return escalation;
    }

    private void refusedReferredAndWithdrawn() {
        WorkItemId ruledOut = province.assignedItem();
        province.refuse(ruledOut);
        province.rule(ruledOut, "upheld");
        province.refuse(ruledOut);
        province.rule(ruledOut, "withdrawn");
        WorkItemId withdrawn = province.assignedItem();
        province.refer(withdrawn);
        province.withdraw(withdrawn);
    }

    private EscalationId escalated() {
        WorkItemId item = province.assignedItem();
        engine.fireTimer(item);
        engine.fireTimer(item);
        return province.onlyEscalation(item).id();
    }

    /** A request each that the unit's leader declines, the office answers, the leadership group decides, the unit takes back, and its item outlives. */
    private void requested() {
        engine.itIsNineOn(Province.START);
        WorkItemId item = province.itemInHandling();
        asking.answeredByTheOffice(item);
        asking.decidedByTheLeadershipGroup(item);
        asking.takenBack(item);
        asking.declinedByTheUnitsLeader(item);
        asking.open(item);
        province.reportCompletion(item);
        province.accept(item);
    }

    private UUID supervised() {
        UUID step = times.stepWith(Instant.parse("2023-06-30T01:00:00Z"));
        ProcessInstance instance = runtime.startProcessInstanceByKey(ModelIds.Supervision.PROCESS, step.toString());
        engine.fire(engine.onlyJob(instance));
        inOneTransaction.executeWithoutResult(status -> supervision.held(step));
        return step;
    }
}
