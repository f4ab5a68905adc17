package cn.duban.workitem.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.DatabaseTest;
import cn.duban.calendar.Deadline;
import cn.duban.org.LeadershipGroup;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.shared.DubanClock;
import cn.duban.workitem.NewWorkItem;
import cn.duban.workitem.Source;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemRegistration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** Children on the pages of those above and of those below. */
@DatabaseTest
class ChildPagesTest {

    private static final UserRequestPostProcessor LEAD = user("child-lead").roles("HANDLER");
    private static final UserRequestPostProcessor COUNTY = user("child-county").roles("HANDLER");
    private static final UserRequestPostProcessor OFFICE = user("child-office").roles("OFFICE");

    @Autowired MockMvc mvc;
    @Autowired Organisation organisation;
    @Autowired WorkItemRegistration registration;
    @Autowired DubanClock clock;

    private LeadershipGroup leadership;
    private WorkItemId parent;
    private WorkItemId own;
    private WorkItemId sibling;

    @BeforeEach
    void twoCountiesHaveAPartOfAnItem() {
        UnitId lead = organisation.putUnit("省民政厅（下级）", UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        UnitId county = organisation.putUnit("南明区人民政府（下级）", UnitKind.LOCAL_GOVERNMENT, Optional.empty(), Set.of());
        UnitId neighbour = organisation.putUnit("云岩区人民政府（下级）", UnitKind.LOCAL_GOVERNMENT, Optional.empty(), Set.of());
        UnitId office = organisation.putUnit("推进办（下级）", UnitKind.OFFICE, Optional.empty(), Set.of());
        UnitId group = organisation.putUnit("推进委（下级）", UnitKind.LEADERSHIP_GROUP, Optional.empty(), Set.of());
        leadership = new LeadershipGroup(group, office, lead);
        organisation.putLeadershipGroup(leadership);
        organisation.putOfficial("child-lead", "郭敏", lead, Set.of(new Post(lead, Role.HANDLER)));
        organisation.putOfficial("child-county", "田野", county, Set.of(new Post(county, Role.HANDLER)));
        organisation.putOfficial("child-office", "程静", lead, Set.of(new Post(office, Role.OFFICE)));
        Source.PlanElement element = new Source.PlanElement(UUID.randomUUID(), "养老服务实施方案", UUID.randomUUID(), "养老专项行动", "item_7", 0, 9);
        parent = item(element, "7", lead, 100);
        own = item(new Source.ParentItem(parent, element), "7.1", county, 100);
        sibling = item(new Source.ParentItem(parent, element), "7.2", neighbour, -3);
    }

    @Test
    void theParentShowsHowManyAreWhereAndTheWorstLamp() throws Exception {
        mvc.perform(get("/items/" + parent).with(LEAD)).andExpect(status().isOk()).andExpect(content().string(allOf(containsString("共 2 项"),
                containsString("/ledger?parent=" + parent + "&amp;state=ASSIGNED"), containsString("/ledger?parent=" + parent + "&amp;lamp=OVERDUE"),
                containsString("/items/" + own), containsString("/items/" + sibling), not(containsString("??")))));
        mvc.perform(get("/ledger").with(OFFICE)).andExpect(content().string(allOf(containsString("下级 2：办结 0"), containsString("，逾期 1"), not(containsString("/items/" + own)))));
        mvc.perform(get("/ledger").param("below", "true").with(OFFICE)).andExpect(content().string(containsString("/items/" + own)));
    }

    @Test
    void theListOfChildrenIsNarrowedByLampAndState() throws Exception {
        mvc.perform(get("/ledger").param("parent", parent.toString()).with(LEAD)).andExpect(content().string(allOf(containsString("共 2 项"), containsString("下级任务"))));
        mvc.perform(get("/ledger").param("parent", parent.toString()).param("lamp", "OVERDUE").with(LEAD))
                .andExpect(content().string(allOf(containsString("/items/" + sibling), not(containsString("/items/" + own)))));
        mvc.perform(get("/ledger").param("parent", parent.toString()).param("state", "DONE").with(LEAD)).andExpect(content().string(not(containsString("/items/" + own))));
    }

    @Test
    void aChildNamesItsParentButNeitherOpensItNorShowsASibling() throws Exception {
        mvc.perform(get("/items/" + own).with(COUNTY)).andExpect(status().isOk()).andExpect(content().string(allOf(containsString("7 建成社区养老服务站60个"),
                containsString("牵头：省民政厅（下级）"), not(containsString("/items/" + parent)), not(containsString("云岩区")))));
        mvc.perform(get("/items/" + parent).with(COUNTY)).andExpect(status().isNotFound());
        mvc.perform(get("/items/" + sibling).with(COUNTY)).andExpect(status().isNotFound());
        mvc.perform(get("/ledger").param("parent", parent.toString()).with(COUNTY)).andExpect(content().string(allOf(containsString("/items/" + own),
                not(containsString("/items/" + sibling)), not(containsString("/items/" + parent)))));
        mvc.perform(get("/ledger").with(COUNTY)).andExpect(content().string(containsString("/items/" + own)));
        mvc.perform(get("/items/" + own).with(LEAD)).andExpect(content().string(containsString("/items/" + parent)));
    }

    @Test
    void theOfficeRegistersAnInstructionAndGetsBackWhatItTypedWhereSomethingIsMissing() throws Exception {
        mvc.perform(get("/matters/new").with(OFFICE)).andExpect(status().isOk()).andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/matters/new").with(LEAD)).andExpect(status().isForbidden());
        mvc.perform(post("/matters").param("kind", "INSTRUCTION").param("by", "王省长").param("on", clock.today().toString()).param("text", "打了半天的字").param("lead", "没有的单位")
                .param("workingDays", "5").with(OFFICE).with(csrf())).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("打了半天的字"), containsString("单位名录里没有“没有的单位”"), not(containsString("??")))));
        String address = mvc.perform(post("/matters").param("kind", "MINUTES").param("by", "第12次常务会议").param("on", clock.today().toString()).param("text", "摸清底数。").param("lead", "省民政厅（下级）")
                .param("workingDays", "5").with(OFFICE).with(csrf())).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        mvc.perform(get(address).with(LEAD)).andExpect(content().string(allOf(containsString("第12次常务会议"), containsString("号</span>"), not(containsString("第 督办")), not(containsString("??")))));
        mvc.perform(get(address).with(COUNTY)).andExpect(status().isNotFound());
        mvc.perform(get(address + "/original").with(COUNTY)).andExpect(status().isNotFound());
    }

    private WorkItemId item(Source source, String number, UnitId lead, int days) {
        return registration.register(new NewWorkItem(source, number, "建成社区养老服务站60个", "建成社区养老服务站60个。", "建成社区养老服务站60个。", lead, false, List.of(),
                new Deadline(clock.today().plusDays(days), "", "named-date", false), Optional.empty(), List.of(), leadership));
    }
}
