package cn.duban.inbox.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.DatabaseTest;
import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.NoticePlace;
import cn.duban.inbox.Notices;
import cn.duban.inbox.Sentence;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.security.VisibleScope;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DatabaseTest
class MessagesPageTest {

    @Autowired private MockMvc mvc;
    @Autowired private Notices notices;
    @Autowired private Organisation organisation;

    private UnitId unit;
    private RequestPostProcessor reader;
    private RequestPostProcessor stranger;

    @BeforeEach
    void aUnitWithAHandler() {
        unit = organisation.putUnit("省消息委" + UUID.randomUUID(), UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        UnitId other = organisation.putUnit("省旁观局" + UUID.randomUUID(), UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        reader = handler(unit);
        stranger = handler(other);
    }

    @Test
    void everyPageSaysHowManyMessagesAreUnread() throws Exception {
        tell("请抓紧", "/ledger");
        tell("请再抓紧", "/ledger");
        mvc.perform(get("/ledger").with(reader)).andExpect(content().string(containsString("2 条未读")));
        mvc.perform(get("/ledger").with(stranger)).andExpect(content().string(not(containsString("条未读"))));
    }

    @Test
    void pagesFollowEachOtherAndNothingIsShownTwice() throws Exception {
        for (int i = 1; i <= 51; i++) {
            tell("第" + i + "次", "/ledger");
        }
        NoticePlace place = NoticePlace.of(notices.of(scope(), Optional.empty(), 50).get(49));
        mvc.perform(get("/messages").with(reader)).andExpect(content().string(containsString("第51次")))
                .andExpect(content().string(not(containsString("：第1次")))).andExpect(content().string(containsString("下一页")));
        mvc.perform(get("/messages").param("after", place.toString()).with(reader)).andExpect(content().string(containsString("：第1次")))
                .andExpect(content().string(not(containsString("：第2次")))).andExpect(content().string(not(containsString("下一页"))));
        mvc.perform(get("/messages").param("after", "yesterday").with(reader)).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void whoeverOpensAMessageHasReadItAndStandsWhereTheActCanBeDone() throws Exception {
        tell("请抓紧", "/ledger");
        UUID message = notices.of(scope(), Optional.empty(), 1).get(0).id();
        mvc.perform(get("/messages").param("unread", "true").with(reader)).andExpect(content().string(containsString("请抓紧")));
        mvc.perform(get("/messages/" + message).with(stranger)).andExpect(status().isNotFound());
        mvc.perform(get("/messages/" + message).with(reader)).andExpect(redirectedUrl("/ledger"));
        mvc.perform(get("/messages").param("unread", "true").with(reader)).andExpect(content().string(not(containsString("请抓紧"))))
                .andExpect(content().string(containsString("没有未读消息")));
        mvc.perform(get("/messages").with(reader)).andExpect(content().string(containsString("请抓紧")));
    }

    @Test
    void marksOneOrAllAsReadAndStaysInTheSameList() throws Exception {
        tell("请抓紧", "/ledger");
        tell("请再抓紧", "/ledger");
        tell("请马上办", "/ledger");
        UUID message = notices.of(scope(), Optional.empty(), 1).get(0).id();
        mvc.perform(post("/messages/" + message + "/read").with(stranger).with(csrf())).andExpect(redirectedUrl("/messages"));
        mvc.perform(post("/messages/" + message + "/read").param("unread", "true").with(reader).with(csrf())).andExpect(redirectedUrl("/messages?unread=true"));
        mvc.perform(get("/messages").with(reader)).andExpect(content().string(containsString("2 条未读")));
        mvc.perform(post("/messages/read").with(reader).with(csrf())).andExpect(redirectedUrl("/messages"));
        mvc.perform(get("/messages").with(reader)).andExpect(content().string(not(containsString("条未读"))));
    }

    @Test
    void whatSomebodyWroteIsShownAsTextOnly() throws Exception {
        tell("<script>alert(1)</script>", "/ledger");
        mvc.perform(get("/messages").with(reader)).andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(containsString("&lt;script&gt;alert")));
    }

    private void tell(String text, String link) {
        notices.tell(unit, NoticeKind.URGE, UUID.randomUUID(), Sentence.of("notice.URGED", "7", "孕产妇系统管理率", text), link);
    }

    private VisibleScope scope() {
        return new VisibleScope(Set.of(unit));
    }

    private RequestPostProcessor handler(UnitId body) {
        String name = "reader-" + UUID.randomUUID();
        organisation.putOfficial(name, "读者", body, Set.of(new Post(body, Role.HANDLER)));
        return user(name).roles("HANDLER");
    }
}
