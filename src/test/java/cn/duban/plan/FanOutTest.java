package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.DatabaseTest;
import cn.duban.org.Organisation;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.plan.FanOutChoice.Extent;
import cn.duban.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Which local governments get a child: as the document says, as the clause was answered, as one item was decided. */
@DatabaseTest
@Import(County.class)
class FanOutTest {

    private static final RequestPostProcessor OFFICER = user(County.OFFICER).roles("OFFICE");
    private static final RequestPostProcessor NEIGHBOUR = user(County.NEIGHBOUR).roles("OFFICE");
    private static final RequestPostProcessor LEADER = user(County.LEADER).roles("LEADERSHIP");
    private static final String COLLECTIVE = "各县(市、区、特区)人民政府";

    @Autowired MockMvc mvc;
    @Autowired County county;
    @Autowired FanningOut fanningOut;
    @Autowired PlanIssuing issuing;
    @Autowired Organisation organisation;
    @Autowired JdbcClient jdbc;

    private List<UnitId> members;
    private PlanId plan;

    @BeforeEach
    void aPlanNamesTheCountiesOnceAndBindsThemToTheRestByAClause() {
        county.itIsTheFirstDay();
        UnitId collective = organisation.putUnit(COLLECTIVE, UnitKind.COLLECTIVE, Optional.empty(), Set.of());
        members = List.of("甲区人民政府", "乙县人民政府", "丙市人民政府").stream()
                .map(name -> organisation.putUnit(name, UnitKind.LOCAL_GOVERNMENT, Optional.empty(), Set.of())).toList();
        members.forEach(member -> organisation.putIntoCollectives(member, Set.of(collective)));
        plan = county.pasted("""
                1.建设县级临床专科4个。（责任单位：县卫计局、各县（市、区、特区）人民政府。以下各项均需各县（市、区、特区）人民政府落实，不再列出）
                2.培训乡村医生100名。（责任单位：县卫计局、县财政局）
                3.开展义诊活动，全年不少于4次。（责任单位：县卫计局）
                """);
        county.answerAll(plan);
        issuing.confirm(plan, county.actor);
    }

    @AfterEach
    void theCollectiveIsEmptyAgain() {
        members.forEach(member -> organisation.putIntoCollectives(member, Set.of()));
    }

    @Test
    void whatTheItemNamesIsAllWithoutAClickAndTheClauseWaitsForTheOffice() {
        List<FanOut.Line> lines = fanningOut.lines(plan, county.scope);
        assertThat(lines).extracting(line -> line.item().number()).containsExactly("1", "2", "3");
        assertThat(lines.get(0).bonds()).singleElement().satisfies(bond -> assertThat(bond.children()).hasSize(3));
        assertThat(lines.get(1).bonds()).singleElement().satisfies(bond -> assertThat(bond.choice()).isEmpty());
        assertThatThrownBy(() -> issuing.issue(plan, county.actor)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("refusal.plan.fan-out-open");
            assertThat(refusal.field()).contains("fan-out");
        });
        assertThat(county.view(plan).plan().state()).isEqualTo(PlanState.CONFIRMED);
    }

    @Test
    void oneWordOnTheClauseAndOneOnAnItemDecideWhoGetsWhat() {
        fanningOut.choose(plan, Optional.empty(), COLLECTIVE, Extent.SOME, List.of("甲区人民政府", "乙县人民政府"), "", county.actor);
        fanningOut.choose(plan, Optional.of(item(2)), COLLECTIVE, Extent.NONE, List.of(), "义诊由县级统一组织", county.actor);
        issuing.issue(plan, county.actor);
        county.register();
        assertThat(children("1")).containsExactly("丙市人民政府", "乙县人民政府", "甲区人民政府");
        assertThat(children("2")).containsExactly("乙县人民政府", "甲区人民政府");
        assertThat(children("3")).isEmpty();
        assertThat(jdbc.sql("select count(*) from act_ru_execution where parent_id_ is null and business_key_ in (select id::text from work_item where plan = :plan and parent is not null)")
                .param("plan", plan.value()).query(Integer.class).single()).as("an instance for each").isEqualTo(5);
        assertThat(jdbc.sql("select count(*) from audit_entry where what = 'plan.fan-out' and subject like '%义诊由县级统一组织%'").query(Integer.class).single()).isEqualTo(1);
        assertThatThrownBy(() -> fanningOut.choose(plan, Optional.empty(), COLLECTIVE, Extent.ALL, List.of(), "", county.actor)).as("too late").isInstanceOf(Refusal.class);
    }

    @Test
    void anItemFollowsTheClauseAgain() {
        fanningOut.choose(plan, Optional.empty(), COLLECTIVE, Extent.ALL, List.of(), "", county.actor);
        fanningOut.choose(plan, Optional.of(item(1)), COLLECTIVE, Extent.SOME, List.of("甲区人民政府"), "", county.actor);
        assertThat(fanningOut.lines(plan, county.scope).get(1).bonds().get(0).children()).hasSize(1);
        fanningOut.follow(plan, item(1), COLLECTIVE, county.actor);
        assertThat(fanningOut.lines(plan, county.scope).get(1).bonds().get(0).children()).hasSize(3);
    }

    @Test
    void aRefusedChoiceComesBackAsItWasTyped() throws Exception {
        String path = "/plans/" + plan + "/fan-out";
        mvc.perform(post(path).param("collective", COLLECTIVE).param("extent", "NONE").param("reason", " ").with(OFFICER).with(csrf()))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("请写明不分的理由")));
        mvc.perform(post(path).param("collective", COLLECTIVE).param("extent", "SOME").param("reason", "写了一半").with(OFFICER).with(csrf()))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(allOf(containsString("请至少选一个属地"), containsString("写了一半"))));
        mvc.perform(post(path).param("collective", COLLECTIVE).param("extent", "SOME").param("members", "县财政局").with(OFFICER).with(csrf()))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("县财政局不在")));
        mvc.perform(post(path).param("collective", COLLECTIVE).with(OFFICER).with(csrf())).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请选择全部、部分或不分")));
    }

    @Test
    void thePagesShowWhatHoldsAndWhatWaits() throws Exception {
        mvc.perform(get("/plans/" + plan).with(OFFICER)).andExpect(content().string(allOf(containsString("1 项任务分至属地，下达后立 3 项下级任务"),
                containsString("条款约束的 2 项还没有选择"), not(containsString("??")))));
        mvc.perform(post("/plans/" + plan + "/issue").with(OFFICER).with(csrf())).andExpect(status().isConflict())
                .andExpect(content().string(containsString("请在“分至属地”选定后再下达")));
        mvc.perform(post("/plans/" + plan + "/fan-out").param("collective", COLLECTIVE).param("extent", "ALL").with(OFFICER).with(csrf()))
                .andExpect(redirectedUrlPattern("/plans/*/fan-out"));
        mvc.perform(get("/plans/" + plan + "/fan-out").param("item", item(1).toString()).with(OFFICER))
                .andExpect(content().string(allOf(containsString("3 项任务分至属地，下达后立 9 项下级任务"), containsString("甲区人民政府"), not(containsString("??")))));
        mvc.perform(get("/plans/" + plan + "/fan-out/progress").with(OFFICER)).andExpect(status().isOk()).andExpect(content().string(containsString("fan-out-progress")));
        mvc.perform(get("/api/plans/" + plan + "/fan-out").with(LEADER)).andExpect(jsonPath("$.items[1].choices[0].extent").value("ALL"));
        mvc.perform(post("/plans/" + plan + "/issue").with(OFFICER).with(csrf())).andExpect(status().is3xxRedirection());
        county.register();
        mvc.perform(get("/plans/" + plan).with(LEADER)).andExpect(content().string(containsString("3 项任务的 9 项下级任务都已启动")));
    }

    @Test
    void nobodyButThePlansOfficeChooses() throws Exception {
        String choice = "{\"collective\":\"" + COLLECTIVE + "\",\"extent\":\"ALL\"}";
        mvc.perform(put("/api/plans/" + plan + "/fan-out").contentType(MediaType.APPLICATION_JSON).content(choice).with(NEIGHBOUR).with(csrf())).andExpect(status().isNotFound());
        mvc.perform(put("/api/plans/" + plan + "/fan-out").contentType(MediaType.APPLICATION_JSON).content(choice).with(LEADER).with(csrf())).andExpect(status().isForbidden());
        mvc.perform(get("/plans/" + plan + "/fan-out").with(NEIGHBOUR)).andExpect(status().isNotFound());
        mvc.perform(put("/api/plans/" + plan + "/fan-out").contentType(MediaType.APPLICATION_JSON).content(choice).with(OFFICER).with(csrf())).andExpect(status().isNoContent());
    }

    private UUID item(int place) {
        return fanningOut.lines(plan, county.scope).get(place).item().id();
    }

    private List<String> children(String number) {
        return jdbc.sql("""
                select u.name from work_item c join work_item p on p.id = c.parent join unit u on u.id = c.lead_unit
                where p.plan = :plan and p.number = :number order by u.name collate "C" """).param("plan", plan.value()).param("number", number).query(String.class).list();
    }
}
