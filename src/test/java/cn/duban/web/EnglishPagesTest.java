package cn.duban.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.duban.DatabaseTest;
import cn.duban.calendar.Deadline;
import cn.duban.org.LeadershipGroup;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.Unit;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.org.Units;
import cn.duban.shared.DubanClock;
import cn.duban.workitem.NewWorkItem;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemRegistration;
import jakarta.servlet.http.Cookie;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages as somebody who reads English gets them: nothing Chinese is left but the names of units and the words of a plan. */
@DatabaseTest
class EnglishPagesTest {

    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\x{3000}-\\x{303F}\\x{FF00}-\\x{FFEF}]+");
    private static final String PLAN = "2023年全县健康行动实施方案\n一、医疗能力提升行动\n1.每季度组织义诊，孕产妇系统管理率达92%以上。（责任单位：县卫计局、县财政局）\n"
            + "2.加强乡村医生队伍建设。";
    private static final UserRequestPostProcessor HANDLER = user("english-lead").roles("HANDLER");
    private static final UserRequestPostProcessor OFFICE = user("english-office").roles("OFFICE");
    private static final UserRequestPostProcessor LEADER = user("english-leader").roles("LEADERSHIP");
    private static final UserRequestPostProcessor ADMINISTRATOR = user("english-admin").roles("ADMINISTRATOR");

    @Autowired
    MockMvc mvc;
    @Autowired
    Organisation organisation;
    @Autowired
    Units units;
    @Autowired
    WorkItemRegistration registration;
    @Autowired
    DubanClock clock;

    private WorkItemId item;

    @BeforeEach
    void anItem() {
        UnitId lead = organisation.putUnit("Health Commission", UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        UnitId responsible = organisation.putUnit("Department of Education", UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        UnitId office = organisation.putUnit("Office of Healthy Living", UnitKind.OFFICE, Optional.empty(), Set.of());
        UnitId group = organisation.putUnit("Leadership Group of Healthy Living", UnitKind.LEADERSHIP_GROUP, Optional.empty(), Set.of());
        LeadershipGroup leadership = new LeadershipGroup(group, office, lead);
        organisation.putLeadershipGroup(leadership);
        organisation.putOfficial("english-lead", "Wang", lead, Set.of(new Post(lead, Role.HANDLER)));
        organisation.putOfficial("english-office", "Chen", lead, Set.of(new Post(office, Role.OFFICE)));
        organisation.putOfficial("english-leader", "Zhou", lead, Set.of(new Post(group, Role.LEADERSHIP)));
        organisation.putOfficial("english-admin", "Wan", lead, Set.of(new Post(lead, Role.ADMINISTRATOR)));
        item = registration.register(new NewWorkItem(UUID.randomUUID(), "Healthy Living", UUID.randomUUID(), "Mothers and children", "item_7", "7",
                "Care for 92% of mothers", "Care for 92% of mothers.", "Care for 92% of mothers.", 0, 20, lead, true, List.of(responsible),
                new Deadline(clock.today().plusDays(3), "by then", "named-date", false), Optional.of("quarterly"), List.of(), leadership));
    }

    @Test
    void thePagesOfTheWorkAreEnglish() throws Exception {
        for (UserRequestPostProcessor reader : List.of(HANDLER, OFFICE, LEADER)) {
            for (String page : List.of("/todo", "/todo?done=true", "/messages", "/ledger", "/ledger?text=nothing", "/items/" + item)) {
                isEnglish(get(page).with(reader));
            }
        }
        isEnglish(get("/items/" + item + "/diagram/states").with(HANDLER));
    }

    @Test
    void thePagesOfTheOfficeAndTheAdministratorAreEnglish() throws Exception {
        for (String page : List.of("/plans", "/plans/new", "/leadership", "/problems")) {
            isEnglish(get(page).with(OFFICE));
        }
        isEnglish(get("/admin/import").with(ADMINISTRATOR));
    }

    @Test
    void theDoorAndEveryRefusalAreEnglish() throws Exception {
        isEnglish(get("/sign-in?refused"));
        isEnglish(get("/password").with(HANDLER));
        isEnglish(get("/items/" + UUID.randomUUID()).with(HANDLER));
        isEnglish(get("/items/no-id").with(HANDLER));
        isEnglish(post("/items/" + item + "/acts/acknowledge").param("data", "no form").with(HANDLER).with(csrf()));
        isEnglish(post("/items/" + item + "/acts/verify").param("data", "{}").with(HANDLER).with(csrf()));
        isEnglish(post("/items/" + item + "/acts/urge").param("data", "{\"text\":\"\"}").with(OFFICE).with(csrf()));
        isEnglish(post("/api/items/" + item + "/acts/urge").contentType("application/json").content("{\"text\":\"\"}").with(OFFICE).with(csrf()));
    }

    @Test
    void aDraftIsEnglishButForTheWordsOfThePlan() throws Exception {
        String plan = mvc.perform(multipart("/plans").param("text", PLAN).with(OFFICE).with(csrf())).andReturn().getResponse().getRedirectedUrl();
        assertThat(plan).startsWith("/plans/");
        for (String page : List.of(plan, plan + "/exchange", "/plans")) {
            isEnglish(get(page).with(OFFICE));
        }
        isEnglish(post(plan + "/confirm").with(OFFICE).with(csrf()));
        isEnglish(post(plan + "/issue").with(OFFICE).with(csrf()));
    }

    @Test
    void theSearchFindsWhatIsChinese() throws Exception {
        assertThat(chinese(get("/todo").with(HANDLER).cookie(new Cookie("DUBAN_LANGUAGE", "zh")))).isNotEmpty();
        assertThat(chinese(get("/items/" + item).with(HANDLER).cookie(new Cookie("DUBAN_LANGUAGE", "zh")))).isNotEmpty();
    }

    private void isEnglish(MockHttpServletRequestBuilder request) throws Exception {
        assertThat(chinese(request.cookie(new Cookie("DUBAN_LANGUAGE", "en")))).as(request.buildRequest(mvc.getDispatcherServlet().getServletContext()).getRequestURI()).isEmpty();
    }

    private List<String> chinese(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isLessThan(500);
        String page = answer.getContentAsString();
        String said = page.replace(">中文</button>", "");
        for (String name : units.all().stream().map(Unit::name).sorted(Comparator.comparing(String::length).reversed()).toList()) {
            said = said.replace(name, "");
        }
        return CHINESE.matcher(said).results().map(found -> said(page, found.group())).filter(words -> !words.isEmpty()).toList();
    }

    /** Empty for the words of the plan, else the words with what stands around them. */
    private static String said(String page, String words) {
        int at = page.indexOf(words);
        return PLAN.contains(words) ? "" : page.substring(Math.max(0, at - 60), Math.min(page.length(), at + words.length() + 30));
    }
}
