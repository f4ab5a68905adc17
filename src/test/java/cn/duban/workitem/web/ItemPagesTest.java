package cn.duban.workitem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.DatabaseTest;
import cn.duban.calendar.Deadline;
import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.inbox.Sentence;
import cn.duban.org.LeadershipGroup;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import cn.duban.workitem.NewWorkItem;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemRegistration;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of a work item as their readers get them; the acts themselves are tested with the aggregate and the process. */
@DatabaseTest
class ItemPagesTest {

    private static final UserRequestPostProcessor HANDLER = user("items-lead").roles("HANDLER");
    private static final UserRequestPostProcessor RESPONSIBLE = user("items-responsible").roles("HANDLER");
    private static final UserRequestPostProcessor STRANGER = user("items-stranger").roles("HANDLER");
    private static final UserRequestPostProcessor OFFICE = user("items-office").roles("OFFICE");

    @Autowired
    MockMvc mvc;
    @Autowired
    Organisation organisation;
    @Autowired
    WorkItemRegistration registration;
    @Autowired
    DubanClock clock;

    @Autowired
    Notices notices;

    private WorkItemId item;
    private UnitId lead;

    @BeforeEach
    void registersAnItem() {
        lead = organisation.putUnit("省卫生健康委（页面）", UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        UnitId responsible = organisation.putUnit("省教育厅（页面）", UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        UnitId stranger = organisation.putUnit("省司法厅（页面）", UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        UnitId office = organisation.putUnit("推进办（页面）", UnitKind.OFFICE, Optional.empty(), Set.of());
        UnitId group = organisation.putUnit("推进委（页面）", UnitKind.LEADERSHIP_GROUP, Optional.empty(), Set.of());
        LeadershipGroup leadership = new LeadershipGroup(group, office, lead);
        organisation.putLeadershipGroup(leadership);
        organisation.putOfficial("items-lead", "王晓岚", lead, Set.of(new Post(lead, Role.HANDLER)));
        organisation.putOfficial("items-responsible", "李文", responsible, Set.of(new Post(responsible, Role.HANDLER)));
        organisation.putOfficial("items-stranger", "赵明", stranger, Set.of(new Post(stranger, Role.HANDLER)));
        organisation.putOfficial("items-office", "陈静", lead, Set.of(new Post(office, Role.OFFICE)));
        item = registration.register(new NewWorkItem(UUID.randomUUID(), "健康行动实施方案", UUID.randomUUID(), "妇幼健康专项行动", "item_7", "7",
                "孕产妇系统管理率达92%以上", "孕产妇系统管理率达92%以上。", "完善<管理>，孕产妇系统管理率达92%以上。", 0, 20, lead, true, List.of(responsible),
                new Deadline(clock.today().plusMonths(6), "年底前", "named-date", false), Optional.of("quarterly"), List.of(), leadership));
    }

    @Test
    void showsTheLeadUnitTheItemWithTheFormToSignForIt() throws Exception {
        mvc.perform(get("/items/" + item).with(HANDLER)).andExpect(status().isOk())
                .andExpect(content().string(containsString("孕产妇系统管理率达92%以上")))
                .andExpect(content().string(containsString("/items/" + item + "/acts/acknowledge")))
                .andExpect(content().string(containsString("自管自核")))
                .andExpect(content().string(containsString("推定")));
    }

    @Test
    void showsFieldByFieldWithWhatTheItemWasRegistered() throws Exception {
        mvc.perform(get("/items/" + item).with(HANDLER)).andExpect(content().string(containsString("立项环节")))
                .andExpect(content().string(containsString("牵头单位：省卫生健康委（页面）")))
                .andExpect(content().string(containsString("责任单位：省教育厅（页面）")))
                .andExpect(content().string(containsString("填报周期：每季度")))
                .andExpect(content().string(containsString("牵头单位为推定：是")))
                .andExpect(content().string(containsString("状态：待签收")));
    }

    @Test
    void showsWhatADocumentSaysAsTextAndNeverAsMarkup() throws Exception {
        mvc.perform(get("/items/" + item).with(HANDLER)).andExpect(content().string(containsString("完善&lt;管理&gt;")));
    }

    @Test
    void offersAResponsibleUnitNotesAndEvidenceOnly() throws Exception {
        mvc.perform(get("/items/" + item).with(RESPONSIBLE)).andExpect(status().isOk())
                .andExpect(content().string(containsString("/acts/add-note")))
                .andExpect(content().string(containsString("/evidence")))
                .andExpect(content().string(not(containsString("/acts/acknowledge"))));
    }

    @Test
    void answersAUnitWithoutAPartAsIfThereWereNoSuchItem() throws Exception {
        mvc.perform(get("/items/" + item).with(STRANGER)).andExpect(status().isNotFound()).andExpect(content().string(not(containsString("孕产妇"))));
        mvc.perform(get("/api/items/" + item).with(STRANGER)).andExpect(status().isNotFound());
        mvc.perform(get("/items/" + item + "/diagram").with(STRANGER)).andExpect(status().isNotFound());
        mvc.perform(post("/items/" + item + "/acts/add-note").param("data", "{\"note\":\"我看看\"}").with(STRANGER).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/api/items/" + item + "/acts/add-note").contentType(MediaType.APPLICATION_JSON).content("{\"note\":\"我看看\"}")
                .with(STRANGER).with(csrf())).andExpect(status().isNotFound()).andExpect(jsonPath("$.code").value("refusal.workitem.not-found"));
        mvc.perform(get("/ledger").with(STRANGER)).andExpect(status().isOk()).andExpect(content().string(not(containsString(item.toString()))));
    }

    @Test
    void answersAnAddressThatIsNoIdLikeAnItemThatDoesNotExist() throws Exception {
        mvc.perform(get("/items/7").with(HANDLER)).andExpect(status().isNotFound());
        mvc.perform(get("/api/items/7").with(HANDLER)).andExpect(status().isNotFound());
    }

    @Test
    void bringsAWronglyFilledFormBackWithWhatWasTyped() throws Exception {
        mvc.perform(post("/items/" + item + "/acts/add-note").param("data", "{\"note\":\"\",\"other\":\"打了半天的字\"}").with(RESPONSIBLE).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("没有提交成功")))
                .andExpect(content().string(containsString("打了半天的字")));
    }

    @Test
    void saysWhyAnActIsRefusedOnTheItemItself() throws Exception {
        mvc.perform(post("/items/" + item + "/acts/verify").param("data", "{\"verdict\":\"accepted\"}").with(OFFICE).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("请先签收")))
                .andExpect(content().string(containsString("孕产妇系统管理率达92%以上")));
    }

    @Test
    void whoeverOpensTheItemHasReadWhatTheirUnitWasToldAboutIt() throws Exception {
        notices.tell(lead, NoticeKind.URGE, item.value(), Sentence.of("notice.URGED", "7", "孕产妇系统管理率", "请尽快签收。"), "/items/" + item);
        VisibleScope ofTheUnit = new VisibleScope(Set.of(lead));
        int unread = notices.unread(ofTheUnit);
        mvc.perform(get("/items/" + item).with(RESPONSIBLE)).andExpect(status().isOk());
        assertThat(notices.unread(ofTheUnit)).isEqualTo(unread);
        mvc.perform(get("/items/" + item).with(HANDLER)).andExpect(status().isOk());
        assertThat(notices.unread(ofTheUnit)).isEqualTo(unread - 1);
    }

    @Test
    void writesANoteIntoTheHistory() throws Exception {
        mvc.perform(post("/items/" + item + "/acts/add-note").param("data", "{\"note\":\"学校已全部布置\"}").with(RESPONSIBLE).with(csrf()))
                .andExpect(redirectedUrlPattern("/items/*"));
        mvc.perform(get("/items/" + item).with(HANDLER)).andExpect(content().string(containsString("学校已全部布置")));
    }

    @Test
    void keepsEvidenceForThePartiesAndForNobodyElse() throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", "统计.txt", "text/html", "孕产妇 92.3%".getBytes(StandardCharsets.UTF_8));
        String answer = mvc.perform(multipart("/api/items/" + item + "/evidence").file(file).param("note", "二月").with(HANDLER).with(csrf()))
                .andExpect(status().isCreated()).andReturn().getResponse().getContentAsString();
        String id = answer.replaceAll(".*\"id\":\"([0-9a-f-]+)\".*", "$1");
        mvc.perform(get("/attachments/" + id).with(RESPONSIBLE)).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().bytes("孕产妇 92.3%".getBytes(StandardCharsets.UTF_8)));
        mvc.perform(get("/attachments/" + id).with(STRANGER)).andExpect(status().isNotFound());
    }

    @Test
    void saysBesideTheUploadWhyAFileIsNotTaken() throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", "程序.exe", "application/pdf", new byte[] {77, 90, 1, 2});
        mvc.perform(multipart("/items/" + item + "/evidence").file(file).param("note", "我的说明").with(HANDLER).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("不是可以上传的文件类型")))
                .andExpect(content().string(containsString("我的说明")));
    }

    @Test
    void listsTheItemInTheLedgerWithItsLampAndHolder() throws Exception {
        mvc.perform(get("/ledger").param("text", "孕产妇").with(OFFICE)).andExpect(status().isOk())
                .andExpect(content().string(containsString("/items/" + item)))
                .andExpect(content().string(containsString("正常")));
        mvc.perform(get("/ledger").param("state", "DONE").with(OFFICE)).andExpect(content().string(not(containsString("/items/" + item))));
        mvc.perform(get("/api/items").param("plan", UUID.randomUUID().toString()).with(OFFICE)).andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void findsWhatAUnitHasAPartInByTheUnitsName() throws Exception {
        mvc.perform(get("/ledger").param("text", "教育厅（页面").with(OFFICE)).andExpect(content().string(containsString("/items/" + item)));
        mvc.perform(get("/ledger").param("text", "司法厅（页面").with(OFFICE)).andExpect(content().string(not(containsString("/items/" + item))));
    }

    @Test
    void showsTheOverviewToTheOfficeButNotToAHandler() throws Exception {
        mvc.perform(get("/leadership").with(OFFICE)).andExpect(status().isOk()).andExpect(content().string(containsString("督导总览")));
        mvc.perform(get("/leadership").with(HANDLER)).andExpect(status().isForbidden());
    }

    @Test
    void describesTheApiToWhoeverIsSignedIn() throws Exception {
        String description = mvc.perform(get("/v3/api-docs").with(HANDLER)).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(description).contains("/api/items/{id}/acts/{act}", "/api/todos", "/api/escalations/{id}/instruct");
    }
}
