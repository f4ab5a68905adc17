package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages on which a running plan is amended, and what a notice of changes does to it. */
@DatabaseTest
@Import(County.class)
class AmendmentPagesTest {

    private static final RequestPostProcessor OFFICER = user(County.OFFICER).roles("OFFICE");
    private static final RequestPostProcessor NEIGHBOUR = user(County.NEIGHBOUR).roles("OFFICE");
    private static final RequestPostProcessor LEADER = user(County.LEADER).roles("LEADERSHIP");
    private static final String NOTICE = """
            关于调整2023年全县健康行动部分任务的通知
            根据工作需要，现将有关任务调整如下：
            一、将第1项修改为“建设县级临床专科6个。”。
            二、第2项完成时限调整为2023年9月底前。
            三、因资金来源变化，删去第3项。
            四、第4项牵头单位调整为县民政局。
            五、在妇幼健康提质行动中增加一项：“创建儿童友好医院2家，2023年10月底前完成。（责任单位：县卫计局）”
            六、第5项的考核办法另行调整。
            """;

    @Autowired
    MockMvc mvc;
    @Autowired
    County county;
    @Autowired
    PlanIntake plans;
    @Autowired
    PlanIssuing issuing;
    @Autowired
    AmendmentIntake intake;
    @Autowired
    AmendmentReviews reviews;
    @Autowired
    AmendmentApproval approval;
    @Autowired
    AmendmentCarrying carrying;
    @Autowired
    Amendments amendments;
    @Autowired
    TransactionTemplate inOneTransaction;
    @Autowired
    RuntimeService runtime;
    @Autowired
    JdbcClient jdbc;

    private PlanId id;
    private String path;

    @BeforeEach
    void aRunningPlan() {
        county.itIsTheFirstDay();
        id = plans.receiveText("""
                2023年全县健康行动实施方案
                一、医疗能力提升行动
                1.建设县级临床专科4个。（责任单位：县卫计局、县财政局）
                2.培训乡村医生300名。（责任单位：县卫计局、县人社局）
                3.更新救护车12辆。（责任单位：县财政局）
                二、妇幼健康提质行动
                4.孕产妇系统管理率达92%以上。（责任单位：县卫计局）
                5.建成普惠托位3000个。（责任单位：县教育局、县民政局）
                """, county.actor);
        path = "/plans/" + id;
    }

    private void issue() {
        county.answerAll(id);
        issuing.confirm(id, county.actor);
        issuing.issue(id, county.actor);
        county.register();
    }

    @Test
    void carriesOutANoticeAfterTheSentenceThatWasNotUnderstoodIsSettled() throws Exception {
        issue();
        show(OFFICER, path).andExpect(content().string(containsString(path + "/amendments")));
        String amendment = received(NOTICE);
        show(OFFICER, amendment).andExpect(status().isOk()).andExpect(content().string(allOf(containsString("没有读懂"), containsString("第5项的考核办法另行调整"), containsString("关于调整2023年"),
                containsString("<ins>6</ins>"), containsString("因资金来源变化，删去第3项。"), containsString("2023年9月30日"), containsString("县民政局"), not(containsString("??")))));
        approve(OFFICER, amendment).andExpect(status().isConflict()).andExpect(content().string(allOf(containsString("还有 1 个问题没有定"), containsString("第5项的考核办法另行调整"))));

        answer(OFFICER, amendment, "sentence:0", "第5项的考核办法见附件").andExpect(status().isUnprocessableEntity()).andExpect(content().string(allOf(containsString("仍然读不懂"), containsString("第5项的考核办法见附件"))));
        answer(OFFICER, amendment, "sentence:0", "第5项责任单位增加县财政局").andExpect(status().is3xxRedirection());
        approve(OFFICER, amendment).andExpect(status().is3xxRedirection());
        county.register();

        show(OFFICER, amendment).andExpect(content().string(allOf(containsString("已执行"), containsString("创建儿童友好医院2家"), not(containsString("??")))));
        PlanView view = county.view(id);
        assertThat(view.item("1").text()).isEqualTo("建设县级临床专科6个。");
        assertThat(view.item("2").deadline().orElseThrow().date()).isEqualTo(LocalDate.of(2023, 9, 30));
        assertThat(view.item("4").leadUnit()).contains("县民政局");
        assertThat(view.item("5").responsibleUnits()).contains("县财政局");
        assertThat(view.dropped()).extracting(item -> item.dropped().orElseThrow().reason()).containsExactly("因资金来源变化，删去第3项。");
        assertThat(view.item("6").deadline().orElseThrow().date()).isEqualTo(LocalDate.of(2023, 10, 31));
        assertThat(view.item("6").workItem()).isPresent();
        assertThat(states()).containsExactly("1 ASSIGNED", "2 ASSIGNED", "3 WITHDRAWN", "4 ASSIGNED", "5 ASSIGNED", "6 ASSIGNED");
        assertThat(jdbc.sql("select count(*) from todo t join work_item i on i.id = t.subject where i.plan = :plan and t.closed_at is null").param("plan", id.value())
                .query(Integer.class).single()).isEqualTo(5);
        assertThat(jdbc.sql("select u.name from todo t join work_item i on i.id = t.subject join unit u on u.id = t.body where i.plan = :plan and i.number = '4' and t.closed_at is null")
                .param("plan", id.value()).query(String.class).single()).as("the new lead signs for it").isEqualTo("县民政局");
        assertThat(jdbc.sql("select u.name from notice n join work_item i on i.id = n.subject join unit u on u.id = n.body where i.plan = :plan and i.number = '4' and n.kind = 'AMENDMENT' order by 1")
                .param("plan", id.value()).query(String.class).list()).containsExactlyInAnyOrder("县民政局", "县卫计局");
        approve(OFFICER, amendment).andExpect(status().isConflict());
    }

    @Test
    void showsWhatASplitNeedsToKnowAndTakesTheAnswer() throws Exception {
        issue();
        String amendment = received("将第5项拆分为两项：（1）建成普惠托位2000个。（责任单位：县教育局）（2）改建社区托育点20处。（责任单位：县民政局）");
        String body = show(OFFICER, amendment).andExpect(content().string(allOf(containsString("由哪一项保留进展"), containsString("autofocus"), not(containsString("??"))))).andReturn().getResponse().getContentAsString();
        Matcher question = Pattern.compile("name=\"key\" value=\"(keeps:[^\"]+)\".*?value=\"(keep:[^\"]+)\"", Pattern.DOTALL).matcher(body);
        assertThat(question.find()).isTrue();
        answer(OFFICER, amendment, question.group(1), "keep:" + UUID.randomUUID()).andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("不是可选的答复")));
        answer(OFFICER, amendment, question.group(1), question.group(2)).andExpect(status().is3xxRedirection());
        show(OFFICER, amendment + "?show=SPLIT").andExpect(content().string(allOf(containsString("保留进展、佐证、历史和待办"), containsString("另行交办"))));
        approve(OFFICER, amendment).andExpect(status().is3xxRedirection());
        county.register();
        assertThat(states()).containsExactly("1 ASSIGNED", "2 ASSIGNED", "3 ASSIGNED", "4 ASSIGNED", "5 ASSIGNED", "5.2 ASSIGNED");
        assertThat(jdbc.sql("select w.number from work_item_split s join work_item i on i.id = s.item join work_item w on w.id = s.of_item where i.plan = :plan").param("plan", id.value())
                .query(String.class).single()).isEqualTo("5");
    }

    @Test
    void refusesWhatIsNoAmendmentAndWhoeverMayNotAmend() throws Exception {
        receive(OFFICER, "删去第3项。").andExpect(status().isConflict()).andExpect(content().string(containsString("只有已下达的方案可以修订")));
        issue();
        receive(OFFICER, "").andExpect(status().isUnprocessableEntity());
        receive(OFFICER, "今天天气很好。").andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("今天天气很好")));
        receive(NEIGHBOUR, "删去第3项。").andExpect(status().isNotFound());
        receive(LEADER, "删去第3项。").andExpect(status().isForbidden());
        String amendment = received("删去第3项。");
        receive(OFFICER, "删去第4项。").andExpect(status().isConflict()).andExpect(content().string(containsString("已有一份修订")));
        show(LEADER, amendment).andExpect(status().isOk()).andExpect(content().string(not(containsString("/approve"))));
        show(NEIGHBOUR, amendment).andExpect(status().isNotFound());
        approve(LEADER, amendment).andExpect(status().isForbidden());
        mvc.perform(post(amendment + "/approve").param("seen", "old").with(OFFICER).with(csrf())).andExpect(status().isConflict()).andExpect(content().string(containsString("请再核对一遍")));
        mvc.perform(post(amendment + "/approve").param("seen", "old").with(OFFICER)).andExpect(status().isForbidden());
        mvc.perform(post(amendment + "/leave").with(OFFICER).with(csrf())).andExpect(status().is3xxRedirection());
        approve(OFFICER, amendment).andExpect(status().isConflict());
        assertThat(states()).allMatch(state -> state.endsWith("ASSIGNED"));
    }

    @Test
    void aProgramKilledWhileItCarriesAnAmendmentOutDoesTheRestOnceWhenItComesBack() {
        issue();
        AmendmentId amendment = intake.receiveText(id, NOTICE.replace("六、第5项的考核办法另行调整。", "六、将第4项并入第5项。").replace("四、第4项牵头单位调整为县民政局。\n", ""), AmendmentIntake.As.IT_IS,
                county.actor);
        inOneTransaction.executeWithoutResult(status -> approval.decide(id, amendment, reviews.view(id, amendment, county.scope).seen(), county.actor));
        assertThat(states()).as("nothing is done yet").allMatch(state -> state.endsWith("ASSIGNED"));
        int steps = amendments.decision(amendment).steps().size();
        assertThat(steps).as("two actions, two items amended, one dropped, one merged").isEqualTo(6);
        for (int position = 0; position < steps; position += 2) {
            carrying.carryOn(amendment, position);
        }
        assertThat(reviews.view(id, amendment, county.scope).amendment().state()).isEqualTo(Amendment.State.APPROVED);

        carrying.carryOnAfterABreak();
        carrying.carryOnAfterABreak();
        county.register();
        assertThat(reviews.view(id, amendment, county.scope).amendment().state()).isEqualTo(Amendment.State.DONE);
        assertThat(states()).containsExactly("1 ASSIGNED", "2 ASSIGNED", "3 WITHDRAWN", "4 MERGED", "5 ASSIGNED", "6 ASSIGNED");
        assertThat(jdbc.sql("select max(n) from (select count(*) as n from work_item_history h join work_item i on i.id = h.item where i.plan = :plan "
                + "and (h.act in ('MERGE', 'WITHDRAW') and h.field = 'state' or h.act = 'AMEND' and h.field in ('text', 'deadline')) group by h.item) t").param("plan", id.value()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void anActionWhoseItemsAreAllDoneBeginsAgainWithTheNewOneAlone() {
        issue();
        UUID action = county.view(id).actions().get(1).action().id();
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(action.toString()).list().forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "all done"));
        jdbc.sql("update work_item set state = 'STRUCK_OFF', closed_on = '2023-02-20' where action = :action").param("action", action).update();
        AmendmentId amendment = intake.receiveText(id, "在第5项后增加一项：“创建儿童友好医院2家，2023年10月底前完成。（责任单位：县卫计局）”。第4项完成时限调整为2023年9月底前。", AmendmentIntake.As.IT_IS, county.actor);
        AmendmentQuestion closed = reviews.view(id, amendment, county.scope).open().get(0);
        assertThat(closed.kind()).isEqualTo(AmendmentQuestion.Kind.CLOSED);
        reviews.answer(id, amendment, closed.key(), "leave", county.actor);
        approval.approve(id, amendment, reviews.view(id, amendment, county.scope).seen(), county.actor);
        county.register();
        assertThat(states()).containsExactly("1 ASSIGNED", "2 ASSIGNED", "3 ASSIGNED", "4 STRUCK_OFF", "5 STRUCK_OFF", "5.1 ASSIGNED");
        assertThat(jdbc.sql("select deadline from work_item where plan = :plan and number = '4'").param("plan", id.value()).query(LocalDate.class).single())
                .isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(action.toString()).count()).isEqualTo(1);
    }

    private List<String> states() {
        return jdbc.sql("select number || ' ' || state from work_item where plan = :plan order by number_order").param("plan", id.value()).query(String.class).list();
    }

    private String received(String text) throws Exception {
        return receive(OFFICER, text).andExpect(redirectedUrlPattern(path + "/amendments/*")).andReturn().getResponse().getRedirectedUrl();
    }

    private ResultActions receive(RequestPostProcessor who, String text) throws Exception {
        return mvc.perform(post(path + "/amendments").param("text", text).param("as", text.contains("天气") ? "CHANGES" : "IT_IS").with(who).with(csrf()));
    }

    private ResultActions answer(RequestPostProcessor who, String amendment, String key, String value) throws Exception {
        return mvc.perform(post(amendment + "/answer").param("key", key).param("value", value).with(who).with(csrf()));
    }

    private ResultActions approve(RequestPostProcessor who, String amendment) throws Exception {
        String body = mvc.perform(get(amendment).with(OFFICER)).andReturn().getResponse().getContentAsString();
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(body);
        return mvc.perform(post(amendment + "/approve").param("seen", seen.find() ? seen.group(1) : "").with(who).with(csrf()));
    }

    private ResultActions show(RequestPostProcessor who, String url) throws Exception {
        return mvc.perform(get(url).with(who));
    }
}
