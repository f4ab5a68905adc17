package cn.duban.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.DatabaseTest;
import cn.duban.calendar.Deadline;
import cn.duban.inbox.NewTodo;
import cn.duban.inbox.TodoKind;
import cn.duban.inbox.Todos;
import cn.duban.org.LeadershipGroup;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.shared.DubanClock;
import cn.duban.workitem.NewWorkItem;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemRegistration;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** A figure that leads to another list than the one it counts is a lie: every figure of the overview is followed and counted again. */
@DatabaseTest
class LeadershipFiguresTest {

    private static final UserRequestPostProcessor LEADER = user("figures-leader").roles("LEADERSHIP");
    private static final UserRequestPostProcessor OFFICE = user("figures-office").roles("OFFICE");
    private static final Pattern FIGURE = Pattern.compile("href=\"(/(?:ledger|todo)\\?[^\"]*)\"[^>]*>(?:<b>)?(?:<span>)?(\\d+)<");
    private static final Pattern COUNTED_BY_THE_LEDGER = Pattern.compile("共 (\\d+) 项");
    private static final Pattern COUNTED_BY_THE_INBOX = Pattern.compile("aria-current=\"true\"><span>[^<]*</span> <b>(\\d+)</b>");

    @Autowired
    MockMvc mvc;
    @Autowired
    Organisation organisation;
    @Autowired
    WorkItemRegistration registration;
    @Autowired
    Todos todos;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    DubanClock clock;

    private final UUID plan = UUID.randomUUID();
    private final UUID action = UUID.randomUUID();
    private LeadershipGroup leadership;
    private int registered;

    @BeforeEach
    void registersItemsOfEveryLamp() {
        String own = UUID.randomUUID().toString();
        UnitId lead = organisation.putUnit("省民政厅" + own, UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        UnitId office = organisation.putUnit("专班" + own, UnitKind.OFFICE, Optional.empty(), Set.of());
        UnitId group = organisation.putUnit("专项领导小组" + own, UnitKind.LEADERSHIP_GROUP, Optional.empty(), Set.of());
        leadership = new LeadershipGroup(group, office, lead);
        organisation.putLeadershipGroup(leadership);
        organisation.putOfficial("figures-leader", "周明远", lead, Set.of(new Post(group, Role.LEADERSHIP)));
        organisation.putOfficial("figures-office", "林晓芸", lead, Set.of(new Post(office, Role.OFFICE)));
        LocalDate today = clock.today();
        register(today.plusYears(1));
        register(today.plusDays(1));
        register(today.plusDays(1));
        register(today.minusDays(20));
        WorkItemId red = register(today.minusDays(40));
        jdbc.sql("update work_item set card = 'RED' where id = :id").param("id", red.value()).update();
        WorkItemId done = register(today.minusDays(40));
        jdbc.sql("""
                update work_item set state = 'DONE', acknowledged_on = :day, completion_reported_on = :day, completed_on = :day,
                    completion_text = '已完成', closed_on = :day where id = :id""")
                .param("day", today.minusDays(50)).param("id", done.value()).update();
        todos.open(new NewTodo("figures-" + own, TodoKind.INSTRUCT, UUID.randomUUID(), group, "1", "居家养老", Optional.of(today), "/todo"));
    }

    @Test
    void everyFigureCountsExactlyTheListItOpens() throws Exception {
        List<String> wrong = new ArrayList<>();
        Matcher figure = FIGURE.matcher(page("/leadership"));
        int followed = 0;
        for (; figure.find(); followed++) {
            String address = figure.group(1).replace("&amp;", "&");
            Matcher counted = (address.startsWith("/todo") ? COUNTED_BY_THE_INBOX : COUNTED_BY_THE_LEDGER).matcher(page(address));
            assertThat(counted.find()).as(address).isTrue();
            if (!counted.group(1).equals(figure.group(2))) {
                wrong.add(address + " says " + counted.group(1) + " and not " + figure.group(2));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(followed).isGreaterThanOrEqualTo(8);
    }

    @Test
    void whatIsLateCountsRedCardsToo() throws Exception {
        mvc.perform(get("/ledger").param("lamp", "OVERDUE").with(LEADER)).andExpect(content().string(containsString("共 2 项")));
    }

    @Test
    void whoLeadsMayInstructFromTheListAndTheOfficeMayUrge() throws Exception {
        mvc.perform(get("/leadership").with(LEADER)).andExpect(content().string(containsString("?act=instruct")))
                .andExpect(content().string(containsString("?act=urge")));
        mvc.perform(get("/leadership").with(OFFICE)).andExpect(content().string(not(containsString("?act=instruct"))))
                .andExpect(content().string(containsString("?act=urge")));
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(LEADER)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private WorkItemId register(LocalDate deadline) {
        String number = String.valueOf(++registered);
        return registration.register(new NewWorkItem(plan, "养老服务实施方案", action, "居家养老行动", "item_" + number, number,
                "居家养老", "居家养老。", "居家养老。", 0, 5, leadership.host(), false, List.of(), new Deadline(deadline, "", "named-date", false),
                Optional.empty(), List.of(), leadership));
    }
}
