package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.EarlierData;
import cn.duban.org.Official;
import cn.duban.org.Officials;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.security.VisibleScope;
import cn.duban.workflow.ModelIds.Handling;
import cn.duban.workitem.Act;
import cn.duban.workitem.WorkItemId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Data lives on: the program starts on what the first release left, and every item, instance and draft in it goes on. */
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "duban.demo=false"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = EarlierData.class)
@Import(EngineHands.class)
class EarlierDataTest {

    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    EngineHands hands;
    @Autowired
    cn.duban.workitem.Handling handling;
    @Autowired
    Officials officials;

    @BeforeEach
    void theDayAfterThoseWhoLeftItWentHome() {
        hands.itIsNineOn(LocalDate.of(2023, 2, 20));
    }

    @Test
    void everyOpenItemStillHasItsOneArmedTimer() {
        List<UUID> open = jdbc.sql("select id from work_item where open").query(UUID.class).list();
        assertThat(open).hasSize(13).allSatisfy(item -> assertThat(hands.armedTimer(new WorkItemId(item))).isNotNull());
    }

    @Test
    void everyResponsibleUnitOfAnItemThatWasWorkedOnGotItsPartExactlyOnceWithItsProcess() {
        assertThat(jdbc.sql("select count(*) from contribution_pending").query(Integer.class).single()).isZero();
        List<UUID> parts = jdbc.sql("select id from contribution where state <> 'LAPSED'").query(UUID.class).list();
        assertThat(parts).isNotEmpty().allSatisfy(part -> assertThat(hands.onlyTask(ModelIds.Contribution.PROCESS, part)).isNotNull());
        assertThat(jdbc.sql("""
                select count(*) from work_item_party p join work_item i on i.id = p.item join unit u on u.id = p.unit
                where p.part = 'RESPONSIBLE' and p.unit <> i.lead_unit and i.state in ('ASSIGNED', 'IN_PROGRESS')
                    and u.kind not in ('COLLECTIVE', 'OFFICE', 'LEADERSHIP_GROUP')
                    and not exists (select from contribution c where c.item = p.item and c.unit = p.unit)""").query(Integer.class).single()).isZero();
    }

    @Test
    void anItemThatWaitedForItsSignatureIsSignedForAndMovesOn() {
        WorkItemId item = anyItem("ASSIGNED");
        handling.perform(item, Act.ACKNOWLEDGE, Map.of("note", "收到"), leadOf(item));
        assertThat(hands.onlyTask(Handling.PROCESS, item).getTaskDefinitionKey()).isEqualTo("task_handle");
        assertThat(hands.armedTimer(item)).isNotNull();
    }

    @Test
    void anItemThatWaitedForVerificationIsStruckOff() {
        WorkItemId item = anyItem("COMPLETION_REPORTED");
        UUID office = jdbc.sql("select office from work_item where id = :item").param("item", item.value()).query(UUID.class).single();
        handling.perform(item, Act.VERIFY, Map.of("verdict", "accepted", "reason", "材料齐全"), officials.holding(Role.OFFICE, new UnitId(office)).get(0));
        assertThat(hands.onlyTask(Handling.PROCESS, item).getTaskDefinitionKey()).isEqualTo("task_strikeOff");
        handling.perform(item, Act.STRIKE_OFF, Map.of("grade", "GOOD", "evaluation", "按期完成"), officials.holding(Role.OFFICE, new UnitId(office)).get(0));
        assertThat(hands.ended(Handling.PROCESS, item)).isTrue();
    }

    @Test
    void whatWasDoneThenIsStruckOffAndItsHistorySaysSo() {
        List<UUID> done = jdbc.sql("select id from work_item where state = 'STRUCK_OFF' and evaluated_on is null").query(UUID.class).list();
        assertThat(done).isNotEmpty().allSatisfy(item -> {
            assertThat(handling.stateOn(new WorkItemId(item), LocalDate.of(2030, 1, 1), new VisibleScope(Set.of(leadUnitOf(new WorkItemId(item)))))).containsEntry("state", "STRUCK_OFF");
            assertThat(jdbc.sql("select count(*) from ball where line = :item and until is null").param("item", item).query(Integer.class).single()).isZero();
        });
    }

    @Test
    void everyOpenItemsBallLiesWithWhoeverItWaitsFor() {
        assertThat(jdbc.sql("""
                select count(*) from work_item i left join ball b on b.line = i.id and b.until is null
                where i.open and b.holder is distinct from case when i.state in ('COMPLETION_REPORTED', 'REFUSED') then i.office else i.lead_unit end""")
                .query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from ball b where b.until is not null and b.until <> coalesce((select min(n.since) from ball n where n.line = b.line and n.since > b.since), b.until)")
                .query(Integer.class).single()).as("gaps").isZero();
    }

    @Test
    void everyOpenItemRunsOnTheModelOfToday() {
        long versions = hands.versionsInUse(Handling.PROCESS);
        assertThat(versions).isEqualTo(1);
        WorkItemId item = anyItem("ASSIGNED");
        handling.perform(item, Act.REFUSE, Map.of("reason", "不属本单位职责"), leadOf(item));
        assertThat(hands.onlyTask(Handling.PROCESS, item).getTaskDefinitionKey()).isEqualTo("task_rule");
    }

    @Test
    void aTimerThatWasArmedThenFiresNow() {
        WorkItemId item = anyItem("IN_PROGRESS");
        Job before = hands.armedTimer(item);
        hands.fireTimer(item);
        assertThat(hands.armedTimer(item).getId()).isNotEqualTo(before.getId());
    }

    @Test
    void draftsOfThenOpenAndAConfirmedPlanIsIssued() throws Exception {
        for (UUID plan : jdbc.sql("select id from plan").query(UUID.class).list()) {
            mvc.perform(get("/plans/" + plan).with(officeOf(plan))).andExpect(status().isOk()).andExpect(content().string(allOf(containsString("方案"), not(containsString("??")))));
        }
        UUID confirmed = jdbc.sql("select id from plan where state = 'CONFIRMED'").query(UUID.class).single();
        mvc.perform(post("/plans/" + confirmed + "/issue").with(officeOf(confirmed)).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("select state from plan where id = :id").param("id", confirmed).query(String.class).single()).isIn("ISSUING", "ISSUED");
    }

    private RequestPostProcessor officeOf(UUID plan) {
        String name = jdbc.sql("select o.sign_in_name from official o join post p on p.official = o.id join plan pl on pl.office = p.body where pl.id = :plan and p.role = 'OFFICE' order by 1 limit 1")
                .param("plan", plan).query(String.class).single();
        return user(name).roles("OFFICE");
    }

    private WorkItemId anyItem(String state) {
        return new WorkItemId(jdbc.sql("select id from work_item where state = :state order by number_order limit 1").param("state", state).query(UUID.class).single());
    }

    private Official leadOf(WorkItemId item) {
        return officials.holding(Role.HANDLER, leadUnitOf(item)).get(0);
    }

    private UnitId leadUnitOf(WorkItemId item) {
        return new UnitId(jdbc.sql("select unit from work_item_party where item = :item and part = 'LEAD'").param("item", item.value()).query(UUID.class).single());
    }
}
