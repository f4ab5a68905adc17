package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.calendar.WorkCalendar;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.shared.Refusal;
import cn.duban.workitem.WorkItemId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** Work that the engine has given up, as the office and the administrator find it and set it going again. */
@ProcessTest
class EngineProblemsTest {

    private static final UserRequestPostProcessor OFFICE = user("test.officer").roles("OFFICE");
    private static final UserRequestPostProcessor LEADER = user("test.leader").roles("LEADERSHIP");
    private static final UserRequestPostProcessor ADMINISTRATOR = user("test.administrator").roles("ADMINISTRATOR");

    @Autowired
    Province province;
    @Autowired
    Organisation organisation;
    @Autowired
    DueWork dueWork;
    @Autowired
    WorkCalendar calendar;
    @Autowired
    RepositoryService repository;
    @Autowired
    EngineProblems problems;
    @Autowired
    MockMvc mvc;

    @Test
    void saysNothingWhileNothingIsStuck() throws Exception {
        mvc.perform(get("/leadership").with(OFFICE)).andExpect(status().isOk()).andExpect(content().string(not(containsString("流程中断"))));
        mvc.perform(get("/problems").with(OFFICE)).andExpect(status().isOk()).andExpect(content().string(containsString("没有中断的流程")));
    }

    @Test
    void theOfficeIsToldOnItsOverviewAndSeesTheItem() throws Exception {
        givenUp();
        mvc.perform(get("/leadership").with(OFFICE)).andExpect(content().string(containsString("有 1 处流程中断")));
        mvc.perform(get("/problems").with(OFFICE)).andExpect(content().string(containsString("孕产妇系统管理率达92%以上")))
                .andExpect(content().string(containsString("再试一次"))).andExpect(content().string(containsString("suspended")));
    }

    @Test
    void theLeadershipGroupIsNotBotheredWithIt() throws Exception {
        givenUp();
        mvc.perform(get("/leadership").with(LEADER)).andExpect(status().isOk()).andExpect(content().string(not(containsString("流程中断"))));
        mvc.perform(get("/problems").with(LEADER)).andExpect(status().isForbidden());
    }

    @Test
    void theAdministratorIsNotToldWhichItemItIs() throws Exception {
        givenUp();
        UnitId unit = organisation.putUnit("测试信息中心", UnitKind.INSTITUTION, Optional.empty(), Set.of());
        organisation.putOfficial("test.administrator", "测管理", unit, Set.of(new Post(unit, Role.ADMINISTRATOR)));
        mvc.perform(get("/problems").with(ADMINISTRATOR)).andExpect(status().isOk()).andExpect(content().string(containsString("任务办理与督办")))
                .andExpect(content().string(not(containsString("孕产妇系统管理率"))));
    }

    @Test
    void whatIsTriedAgainIsDoneAsIfNothingHadBeen() throws Exception {
        WorkItemId item = givenUp();
        String id = problems.list(1).get(0).id();
        mvc.perform(post("/problems/" + id + "/again").with(OFFICE).with(csrf())).andExpect(redirectedUrl("/problems"));
        assertThat(problems.count()).isZero();
        dueWork.workOffUntil(calendar.opening(LocalDate.of(2023, 3, 2)));
        assertThat(province.view(item).escalations()).hasSize(1);
    }

    @Test
    void refusesToTryAgainWhatIsNoProblem() {
        assertThatThrownBy(() -> problems.tryAgain("none")).isInstanceOf(Refusal.class);
    }

    /** An item of which nobody takes notice, and whose escalation cannot be started. */
    private WorkItemId givenUp() {
        WorkItemId silent = province.assignedItem();
        repository.suspendProcessDefinitionByKey(ModelIds.Escalation.PROCESS);
        try {
            dueWork.workOffUntil(calendar.opening(LocalDate.of(2023, 3, 1)));
        } finally {
            repository.activateProcessDefinitionByKey(ModelIds.Escalation.PROCESS);
        }
        return silent;
    }
}
