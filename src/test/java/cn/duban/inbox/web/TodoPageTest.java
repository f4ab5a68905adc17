package cn.duban.inbox.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.DatabaseTest;
import cn.duban.calendar.ChineseDate;
import cn.duban.inbox.NewTodo;
import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.inbox.Sentence;
import cn.duban.inbox.TodoKind;
import cn.duban.inbox.Todos;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class TodoPageTest {

    private static final UserRequestPostProcessor OFFICIAL = user("todo-page").roles("HANDLER");

    @Autowired
    MockMvc mvc;
    @Autowired
    Organisation organisation;
    @Autowired
    Todos todos;
    @Autowired
    Notices notices;
    @Autowired
    DubanClock clock;

    private UnitId unit;

    @BeforeEach
    void hiresAnOfficialOfANewUnit() {
        unit = organisation.putUnit("待办页单位" + UUID.randomUUID(), UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        organisation.putOfficial("todo-page", "王晓岚", unit, Set.of(new Post(unit, Role.HANDLER)));
    }

    @Test
    void saysInWordsWhatWaitsAndWhatIsLate() throws Exception {
        open("7", TodoKind.ACKNOWLEDGE, -1);
        open("8", TodoKind.ACKNOWLEDGE, 0);
        open("9", TodoKind.HANDLE, 90);
        mvc.perform(get("/todo").with(OFFICIAL)).andExpect(status().isOk())
                .andExpect(content().string(containsString("2 项待签收")))
                .andExpect(content().string(containsString("1 项办理中")))
                .andExpect(content().string(containsString("1 项今日到期")))
                .andExpect(content().string(containsString("其中 1 项超过签收时限")))
                .andExpect(content().string(containsString("签收今日到期")));
    }

    @Test
    void saysWhichClockARowRunsBy() throws Exception {
        open("7", TodoKind.ACKNOWLEDGE, -20);
        open("8", TodoKind.VERIFY, -20);
        open("9", TodoKind.HANDLE, -20);
        mvc.perform(get("/todo").with(OFFICIAL))
                .andExpect(content().string(containsString("签收逾期")))
                .andExpect(content().string(containsString("签收时限为")))
                .andExpect(content().string(containsString("核验逾期")))
                .andExpect(content().string(containsString("核验时限 " + ChineseDate.of(clock.today().minusDays(20)))))
                .andExpect(content().string(containsString("完成时限 " + ChineseDate.of(clock.today().minusDays(20)))))
                .andExpect(content().string(containsString("其中 1 项超过核验时限")));
    }

    @Test
    void callsNobodyLateWhoWasGivenNoTerm() throws Exception {
        open("7", TodoKind.INSTRUCT, -20);
        mvc.perform(get("/todo").with(OFFICIAL)).andExpect(content().string(containsString("1 项待批示")))
                .andExpect(content().string(containsString("没有逾期"))).andExpect(content().string(not(containsString("个工作日。"))));
    }

    @Test
    void marksEverythingAsReadAtOnce() throws Exception {
        notices.tell(unit, NoticeKind.URGE, UUID.randomUUID(), Sentence.of("notice.URGED", "7", "孕产妇系统管理率", "请尽快签收。"), "/todo");
        notices.tell(unit, NoticeKind.REMINDER, UUID.randomUUID(), Sentence.of("notice.URGED", "7", "孕产妇系统管理率", "请按时办结。"), "/todo");
        mvc.perform(get("/todo").with(OFFICIAL)).andExpect(content().string(containsString("2 条未读")));
        mvc.perform(post("/notices/read").with(OFFICIAL).with(csrf())).andExpect(redirectedUrl("/todo"));
        mvc.perform(get("/todo").with(OFFICIAL)).andExpect(content().string(not(containsString("条未读"))));
    }

    @Test
    void narrowsTheListToOneKind() throws Exception {
        open("7", TodoKind.ACKNOWLEDGE, 3);
        open("9", TodoKind.HANDLE, 3);
        mvc.perform(get("/todo").param("kind", "HANDLE").with(OFFICIAL))
                .andExpect(content().string(containsString("第 9 项")))
                .andExpect(content().string(not(containsString("第 7 项"))));
    }

    @Test
    void saysSoWhenNothingWaits() throws Exception {
        mvc.perform(get("/todo").with(OFFICIAL)).andExpect(content().string(containsString("现在没有待办")));
    }

    @Test
    void turnsThePageAfterTheLastOneShown() throws Exception {
        for (int number = 1; number <= 31; number++) {
            open(String.valueOf(number), TodoKind.HANDLE, number);
        }
        String page = mvc.perform(get("/todo").with(OFFICIAL)).andExpect(content().string(not(containsString("第 31 项"))))
                .andReturn().getResponse().getContentAsString();
        String after = page.replaceAll("(?s).*after=([^\"&]+).*", "$1");
        mvc.perform(get("/todo").param("after", after).with(OFFICIAL))
                .andExpect(content().string(containsString("第 31 项")))
                .andExpect(content().string(not(containsString("第 30 项"))));
    }

    @Test
    void refusesAPlaceInTheListThatIsNone() throws Exception {
        mvc.perform(get("/api/todos").param("after", "somewhere").with(OFFICIAL)).andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("error.400.text"));
    }

    @Test
    void marksANoticeAsReadForTheWholeUnit() throws Exception {
        notices.tell(unit, NoticeKind.URGE, UUID.randomUUID(), Sentence.of("notice.URGED", "7", "孕产妇系统管理率", "请尽快签收。"), "/todo");
        mvc.perform(get("/todo").with(OFFICIAL)).andExpect(content().string(containsString("1 条未读")));
        UUID notice = notices.of(new VisibleScope(Set.of(unit)), Optional.empty(), 1).get(0).id();
        mvc.perform(post("/notices/" + notice + "/read").with(OFFICIAL).with(csrf())).andExpect(redirectedUrl("/todo"));
        mvc.perform(get("/todo").with(OFFICIAL)).andExpect(content().string(not(containsString("条未读"))))
                .andExpect(content().string(containsString("请尽快签收。")));
    }

    @Test
    void showsTheSameToPrograms() throws Exception {
        open("7", TodoKind.VERIFY, 3);
        mvc.perform(get("/api/todos").with(OFFICIAL)).andExpect(status().isOk())
                .andExpect(jsonPath("$.todos.length()").value(1))
                .andExpect(jsonPath("$.todos[0].kind").value("VERIFY"));
    }

    private void open(String number, TodoKind kind, int daysLeft) {
        UUID subject = UUID.randomUUID();
        todos.open(new NewTodo("todo-page-" + subject, kind, subject, unit, number, "孕产妇系统管理率", Optional.of(clock.today().plusDays(daysLeft)),
                "/items/" + subject));
    }
}
