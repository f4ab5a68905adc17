package cn.duban.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.inbox.NoticeKind;
import cn.duban.org.OfficialId;
import cn.duban.org.Officials;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@MessageTest
class MessagePagesTest {

    private static final LocalDate MONDAY = LocalDate.of(2023, 3, 13);

    @Autowired private MockMvc mvc;
    @Autowired private PostOffice office;
    @Autowired private Officials officials;
    @Autowired private MessageSettings settings;
    @Autowired private JdbcClient jdbc;

    private UnitId unit;
    private OfficialId reader;

    @BeforeEach
    void somebodyReads() {
        office.open(MONDAY);
        unit = office.unit();
        reader = office.official(unit, Role.HANDLER);
    }

    @Test
    void keepsWhatAPersonChoosesAndShowsItAgain() throws Exception {
        mvc.perform(get("/messages/settings").with(signedIn(reader, "HANDLER"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("消息设置"))).andExpect(content().string(not(containsString("还没有设置邮件服务器"))));
        mvc.perform(form("reader@office.example", "16").with(signedIn(reader, "HANDLER"))).andExpect(redirectedUrl("/messages/settings"));
        MessageSetting chosen = settings.of(reader);
        assertThat(chosen.email()).contains("reader@office.example");
        assertThat(chosen.byMail()).isTrue();
        assertThat(chosen.byChat()).isFalse();
        assertThat(chosen.digestHour()).isEqualTo(16);
        assertThat(chosen.mode(NoticeKind.URGE)).isEqualTo(Mode.NONE);
        assertThat(chosen.mode(NoticeKind.RED_CARD)).isEqualTo(Mode.IMMEDIATE);
        mvc.perform(get("/messages/settings").with(signedIn(reader, "HANDLER"))).andExpect(content().string(containsString("reader@office.example")));
    }

    @Test
    void refusesWhatIsNoAddressOfTheOfficeAndKeepsWhatWasTyped() throws Exception {
        for (String address : new String[] {"nobody", "a@b@office.example", "x@office.example\r\nBcc: y@office.example", "王@office.example"}) {
            mvc.perform(form(address, "9").with(signedIn(reader, "HANDLER"))).andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("邮箱写法不对")));
        }
        mvc.perform(form("reader@elsewhere.example", "9").with(signedIn(reader, "HANDLER"))).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("域名应为 office.example"))).andExpect(content().string(containsString("reader@elsewhere.example")));
        assertThat(settings.of(reader).email()).isEmpty();
    }

    @Test
    void refusesADigestInQuietHours() throws Exception {
        for (String hour : new String[] {"8", "18", "22", "-1", "x"}) {
            mvc.perform(form("reader@office.example", hour).with(signedIn(reader, "HANDLER"))).andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("请选择 9 时到 17 时之间的整点")));
        }
    }

    @Test
    void theProblemsSayWhatCannotBeSentAndOnlyTheAdministratorMayTryAgain() throws Exception {
        RequestPostProcessor administrator = signedIn(office.official(unit, Role.ADMINISTRATOR), "ADMINISTRATOR");
        RequestPostProcessor clerk = signedIn(office.official(unit, Role.OFFICE), "OFFICE");
        UUID message = UUID.randomUUID();
        jdbc.sql("""
                insert into outgoing (id, official, channel, kind, day, state, try_at, error, created_at)
                values (:id, :official, 'EMAIL', 'NOTICES', '2023-03-13', 'UNCERTAIN', '2023-03-13T01:00:00Z', 'connection reset', '1999-01-01T00:00:00Z')""")
                .param("id", message).param("official", reader.value()).update();
        mvc.perform(get("/problems").with(clerk)).andExpect(content().string(containsString("发不出去的消息")))
                .andExpect(content().string(containsString("对方可能已经收到"))).andExpect(content().string(not(containsString(message + "/again"))));
        mvc.perform(post("/problems/messages/" + message + "/again").with(clerk).with(csrf())).andExpect(status().isForbidden());
        mvc.perform(get("/problems").with(administrator)).andExpect(content().string(containsString(message + "/again")));
        mvc.perform(post("/problems/messages/" + message + "/again").with(administrator).with(csrf())).andExpect(redirectedUrl("/problems"));
        mvc.perform(post("/problems/messages/" + message + "/again").with(administrator).with(csrf())).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select state from outgoing where id = :id").param("id", message).query(String.class).single()).isEqualTo("WAITING");
    }

    @Test
    void theProblemsSayThatAServerIsAwayAndTheAdministratorNeedNotWait() throws Exception {
        RequestPostProcessor administrator = signedIn(office.official(unit, Role.ADMINISTRATOR), "ADMINISTRATOR");
        OtherSide.answer = 503;
        office.tell(unit, NoticeKind.RED_CARD, "亮红牌");
        office.sendDue();
        int calls = OtherSide.CALLS.size();
        mvc.perform(get("/problems").with(administrator)).andExpect(content().string(not(containsString("联系不上"))));
        office.itIs(MONDAY, 10, 1);
        jdbc.sql("update channel_state set failing_since = '2023-03-13T01:30:00Z', try_at = '2023-03-13T05:00:00Z' where channel = 'WEBHOOK'").update();
        mvc.perform(get("/problems").with(administrator)).andExpect(content().string(containsString("自2023年3月13日 09:30起联系不上")))
                .andExpect(content().string(containsString("HTTP 503")));
        office.sendDue();
        assertThat(OtherSide.CALLS).hasSize(calls);
        OtherSide.answer = 200;
        mvc.perform(post("/problems/channels/WEBHOOK/again").with(administrator).with(csrf())).andExpect(redirectedUrl("/problems"));
        office.sendDue();
        assertThat(OtherSide.CALLS).hasSizeGreaterThan(calls);
        mvc.perform(get("/problems").with(administrator)).andExpect(content().string(not(containsString("联系不上"))));
    }

    private static MockHttpServletRequestBuilder form(String email, String hour) {
        MockHttpServletRequestBuilder form = post("/messages/settings").with(csrf()).param("email", email).param("byMail", "on").param("digest", "on")
                .param("digestHour", hour);
        Arrays.stream(NoticeKind.values()).forEach(kind -> form.param("mode." + kind, kind == NoticeKind.URGE ? "NONE" : Mode.usual(kind).name()));
        return form;
    }

    private RequestPostProcessor signedIn(OfficialId official, String role) {
        return user(officials.byId(official).orElseThrow().signInName()).roles(role);
    }
}
