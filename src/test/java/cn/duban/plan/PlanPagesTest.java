package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Plans as pages and in the API: what is shown, what is refused, and that nothing typed is lost. */
@DatabaseTest
@Import(County.class)
class PlanPagesTest {

    private static final RequestPostProcessor OFFICER = user(County.OFFICER).roles("OFFICE");
    private static final RequestPostProcessor NEIGHBOUR = user(County.NEIGHBOUR).roles("OFFICE");
    private static final RequestPostProcessor LEADER = user(County.LEADER).roles("LEADERSHIP");
    private static final RequestPostProcessor HANDLER = user(County.HANDLER).roles("HANDLER");

    @Autowired
    MockMvc mvc;
    @Autowired
    County county;

    @BeforeEach
    void firstDay() {
        county.itIsTheFirstDay();
    }

    @Test
    void uploadsADocumentAndShowsItsDraft() throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", "方案.docx", null, County.document("county-poverty-relief.docx"));
        String plan = mvc.perform(multipart("/plans").file(file).with(OFFICER).with(csrf())).andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/plans/*")).andReturn().getResponse().getRedirectedUrl();
        show(OFFICER, plan).andExpect(content().string(allOf(containsString("五大行动"), containsString("县卫计局"), containsString("待定问题"), not(containsString("??")))));
    }

    @Test
    void givesBackWhatWasPastedWhenNothingCouldBeReadInIt() throws Exception {
        mvc.perform(multipart("/plans").param("text", "今天天气<很好>。").with(OFFICER).with(csrf())).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("今天天气&lt;很好&gt;。"), containsString("没有在文件中找到任务"))));
    }

    @Test
    void saysWhatIsWrongWithAFileAndKeepsWhatWasPasted() throws Exception {
        byte[] document = County.document("county-poverty-relief.docx");
        refusedFile("空白.txt", new byte[0], "文件里没有文字");
        refusedFile("方案.doc", "{\\rtf1\\ansi}".getBytes(StandardCharsets.UTF_8), "这是 RTF 文件");
        refusedFile("改名.docx", "MZ\u0000".getBytes(StandardCharsets.UTF_8), "这是一个程序文件");
        refusedFile("残缺.docx", Arrays.copyOf(document, document.length / 2), "已损坏");
    }

    private void refusedFile(String name, byte[] content, String reason) throws Exception {
        mvc.perform(multipart("/plans").file(new MockMultipartFile("file", name, null, content)).param("text", "还没有贴完的文字").with(OFFICER).with(csrf()))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(allOf(containsString(reason), containsString("还没有贴完的文字"))));
    }

    @Test
    void showsTargetsCycleSentenceAndTheRuleOfEveryPresumption() throws Exception {
        mvc.perform(multipart("/plans").param("text", "2023年全县健康行动实施方案\n一、医疗能力提升行动\n1.每季度组织义诊，孕产妇系统管理率达92%以上。（责任单位：县卫计局、县财政局）")
                        .with(OFFICER).with(csrf()))
                .andExpect(result -> show(OFFICER, result.getResponse().getRedirectedUrl()).andExpect(content().string(allOf(
                        containsString(">目标</dt>"), containsString("data-words=\"target-0\">孕产妇系统管理率达92%以上</a>"),
                        containsString("data-fields=\"target-0\">孕产妇系统管理率达92%以上</span>"), containsString("data-fields=\"lead\">县卫计局</span>"),
                        containsString("<dt>填报周期</dt><dd>每季度</dd>"),
                        containsString("<div class=\"why-text\">推定：按列在最前的责任单位</div>"),
                        containsString("<div class=\"why-text\">原文未写明，按方案年度推定为 12 月 31 日</div>")))));
    }

    @Test
    void saysWhereAModelIsWrong() throws Exception {
        String xml = ActionModelWriter.write(Models.childrensHealth()).replaceFirst("name=\"leadUnit\" value=\"[^\"]*\"", "name=\"leadUnit\" value=\"\"");
        MockMultipartFile file = new MockMultipartFile("file", "手绘.bpmn", null, xml.getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/plans").file(file).with(OFFICER).with(csrf())).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("item_23"), containsString("没有写明牵头单位"))));
        mvc.perform(multipart("/api/plans").file(file).with(OFFICER).with(csrf())).andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.faults[*].element", hasItem("item_23")));
    }

    @Test
    void onlyTheOfficeMayUpload() throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", "方案.docx", null, County.document("county-poverty-relief.docx"));
        for (RequestPostProcessor other : new RequestPostProcessor[] {LEADER, HANDLER}) {
            mvc.perform(multipart("/plans").file(file).with(other).with(csrf())).andExpect(status().isForbidden());
            mvc.perform(multipart("/api/plans").file(file).with(other).with(csrf())).andExpect(status().isForbidden());
            mvc.perform(get("/plans/new").with(other)).andExpect(status().isForbidden());
        }
    }

    @Test
    void anotherOfficeFindsNoSuchPlan() throws Exception {
        PlanId id = county.draft();
        show(NEIGHBOUR, "/plans/" + id).andExpect(status().isNotFound());
        show(NEIGHBOUR, "/api/plans/" + id).andExpect(status().isNotFound());
        show(NEIGHBOUR, "/plans/" + id + "/actions/1/model.bpmn").andExpect(status().isNotFound());
        show(NEIGHBOUR, "/plans/" + id + "/original").andExpect(status().isNotFound());
        send(NEIGHBOUR, post("/plans/" + id + "/confirm")).andExpect(status().isNotFound());
        send(NEIGHBOUR, post("/api/plans/" + id + "/issue")).andExpect(status().isNotFound());
        show(NEIGHBOUR, "/api/plans").andExpect(jsonPath("$[*].id", not(hasItem(id.toString()))));
    }

    @Test
    void theLeadershipGroupSeesThePlanButDoesNotChangeIt() throws Exception {
        PlanId id = county.draft();
        show(LEADER, "/plans/" + id).andExpect(status().isOk()).andExpect(content().string(not(containsString("/confirm"))));
        send(LEADER, post("/plans/" + id + "/confirm")).andExpect(status().isForbidden());
        show(HANDLER, "/plans/" + id).andExpect(status().isForbidden());
    }

    @Test
    void saysWhyItIsNotConfirmedYet() throws Exception {
        PlanId id = open();
        send(OFFICER, post("/plans/" + id + "/confirm")).andExpect(status().isConflict()).andExpect(content().string(containsString("个问题没有确定，不能确认")));
        send(OFFICER, post("/api/plans/" + id + "/confirm")).andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("refusal.plan.open-questions"));
    }

    @Test
    void aRefusedAnswerComesBackBesideItsQuestion() throws Exception {
        PlanId id = open();
        PlanQuestion leads = county.view(id).openQuestions().stream().filter(one -> one.kind() == PlanQuestion.Kind.LEAD_PRESUMED).findFirst().orElseThrow();
        send(OFFICER, post("/plans/" + id + "/questions/" + leads.id()).param("exception.1", "县幸福局")).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("单位名录里没有“县幸福局”"), containsString("value=\"县幸福局\""))));
        send(OFFICER, post("/plans/" + id + "/questions/" + leads.id())).andExpect(redirectedUrl("/plans/" + id + "#questions"));
        send(OFFICER, post("/plans/" + id + "/questions/" + UUID.randomUUID())).andExpect(status().isConflict());
    }

    @Test
    void anEditThatCameTooLateLosesNothing() throws Exception {
        PlanId id = county.draft();
        PlanItem item = county.view(id).item("1-1");
        String path = "/plans/" + id + "/items/" + item.id();
        show(OFFICER, path + "/edit").andExpect(status().isOk()).andExpect(content().string(containsString(item.text())));
        send(OFFICER, edit(path, item.version(), "先到的改法。")).andExpect(redirectedUrl("/plans/" + id + "#item-" + item.id()));
        send(OFFICER, edit(path, item.version(), "后到的改法。")).andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("后到的改法。"), containsString("先到的改法。"), containsString("刚被别人修改过"))));
        assertThat(county.view(id).item("1-1").text()).isEqualTo("先到的改法。");
    }

    @Test
    void targetsAreSetInRowsAndAWrongOneKeepsWhatWasTyped() throws Exception {
        PlanId id = county.draft();
        PlanItem item = county.view(id).item("1-1");
        String path = "/plans/" + id + "/items/" + item.id();
        show(OFFICER, path + "/edit").andExpect(content().string(allOf(containsString("name=\"metric\""), not(containsString("??")))));
        send(OFFICER, target(path, item.version(), "很多")).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("value=\"很多\""), containsString("value=\"村卫生室达标率\""))));
        send(OFFICER, target(path, item.version(), "95")).andExpect(redirectedUrl("/plans/" + id + "#item-" + item.id()));
        assertThat(county.view(id).item("1-1").targets()).singleElement().satisfies(target -> {
            assertThat(target.metric()).isEqualTo("村卫生室达标率");
            assertThat(target.operator()).isEqualTo(">=");
            assertThat(target.strict()).isTrue();
        });
    }

    private static MockHttpServletRequestBuilder target(String path, int version, String value) {
        return post(path + "/targets").param("version", String.valueOf(version)).param("phrase", "", "").param("metric", "村卫生室达标率", "")
                .param("compares", ">", ">=").param("value", value, "").param("valueMax", "", "").param("unit", "%", "");
    }

    @Test
    void aWrongUnitComesBackBesideItsField() throws Exception {
        PlanId id = county.draft();
        PlanItem item = county.view(id).item("1-1");
        String path = "/plans/" + id + "/items/" + item.id();
        send(OFFICER, edit(path, item.version(), "改法。").param("responsible", "县财政局、县幸福局")).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("单位名录里没有“县幸福局”"), containsString("县财政局、县幸福局"), containsString("改法。"))));
        send(OFFICER, put("/api" + path).contentType(MediaType.APPLICATION_JSON)
                .content("{\"version\":0,\"text\":\"改法\",\"lead\":\"县幸福局\",\"responsible\":[],\"deadline\":\"\",\"cycle\":\"\"}"))
                .andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.code").value("refusal.plan.unit-unknown"));
    }

    @Test
    void showsHowFarTheIssueIsAndThenTheStatesOfTheItems() throws Exception {
        PlanId id = county.confirmed();
        send(OFFICER, post("/plans/" + id + "/issue")).andExpect(redirectedUrl("/plans/" + id));
        county.registerOnly(3);
        show(OFFICER, "/plans/" + id).andExpect(content().string(containsString("正在下达")));
        show(OFFICER, "/plans/" + id + "/progress").andExpect(content().string(containsString("/ 13 项")));
        county.register();
        show(OFFICER, "/plans/" + id).andExpect(content().string(allOf(containsString("待签收"), not(containsString("正在下达")), not(containsString("??")))));
        show(OFFICER, "/plans/" + id + "/actions/1/states.json").andExpect(jsonPath("$.elements[*].id", hasItem("item_1_1")));
        show(OFFICER, "/plans/" + id + "/actions/1/model.bpmn").andExpect(content().string(containsString("callActivity id=\"item_1_1\"")));
        show(OFFICER, "/plans/" + id + "/actions/1").andExpect(content().string(containsString("data-diagram-url=\"/plans/" + id + "/actions/1/model.bpmn\"")));
        show(OFFICER, "/plans/" + id + "/steps/" + county.step(id)).andExpect(status().isOk()).andExpect(content().string(not(containsString("??"))));
        show(OFFICER, "/plans").andExpect(content().string(containsString("已下达")));
        show(OFFICER, "/api/plans/" + id).andExpect(jsonPath("$.counts.registered").value(13));
        send(OFFICER, post("/plans/" + id + "/issue")).andExpect(status().isConflict());
    }

    @Test
    void addsAStepAndSaysWhatIsMissing() throws Exception {
        PlanId id = county.draft();
        send(OFFICER, post("/plans/" + id + "/steps").param("kind", "meeting").param("cycle", "").param("name", "县长专题会")).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("请选择周期"), containsString("县长专题会"))));
        send(OFFICER, post("/plans/" + id + "/steps").param("kind", "meeting").param("cycle", "monthly").param("name", "县长专题会")).andExpect(redirectedUrl("/plans/" + id));
        assertThat(county.view(id).actions()).allSatisfy(action -> assertThat(action.steps()).extracting(PlanStep::name).contains("县长专题会"));
    }

    @Test
    void theApiTakesAConfirmationBackAndRemovesAStep() throws Exception {
        PlanId id = county.confirmed();
        send(OFFICER, delete("/api/plans/" + id + "/steps/" + county.step(id))).andExpect(status().isConflict());
        send(OFFICER, post("/api/plans/" + id + "/reopen")).andExpect(status().isNoContent());
        int before = county.view(id).actions().get(0).steps().size();
        send(NEIGHBOUR, delete("/api/plans/" + id + "/steps/" + county.step(id))).andExpect(status().isNotFound());
        send(OFFICER, delete("/api/plans/" + id + "/steps/" + county.step(id))).andExpect(status().isNoContent());
        assertThat(county.view(id).actions().get(0).steps()).hasSize(before - 1);
    }

    @Test
    void theApiShowsAStepAndRefusesToHoldOneThatDoesNotWait() throws Exception {
        PlanId id = county.issued();
        String path = "/api/plans/" + id + "/steps/" + county.step(id);
        show(LEADER, path).andExpect(jsonPath("$.next").value("2023-03-31"));
        show(NEIGHBOUR, path).andExpect(status().isNotFound());
        send(OFFICER, post(path).contentType(MediaType.APPLICATION_JSON).content("{\"result\":\"逐项过了一遍\",\"heldOn\":\"2023-02-21\"}"))
                .andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("refusal.plan.step-not-waiting"));
        send(OFFICER, post(path).contentType(MediaType.APPLICATION_JSON).content("{}")).andExpect(status().isUnprocessableEntity());
        send(LEADER, post(path).contentType(MediaType.APPLICATION_JSON).content("{}")).andExpect(status().isForbidden());
    }

    private PlanId open() throws Exception {
        String url = mvc.perform(multipart("/plans").param("text", "2023年全县健康行动实施方案\n一、医疗能力提升行动\n1.建设县级临床专科4个。（责任单位：县卫计局、县财政局）")
                .with(OFFICER).with(csrf())).andReturn().getResponse().getRedirectedUrl();
        return PlanId.of(url.substring(url.lastIndexOf('/') + 1));
    }

    private ResultActions show(RequestPostProcessor who, String path) throws Exception {
        return mvc.perform(get(path).with(who));
    }

    private ResultActions send(RequestPostProcessor who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(who).with(csrf()));
    }

    private static MockHttpServletRequestBuilder edit(String path, int version, String text) {
        return post(path).param("version", String.valueOf(version)).param("text", text).param("lead", "县卫计局").param("deadline", "2023-12-31");
    }
}
