package cn.duban.workitem;

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

import cn.duban.org.Official;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Requests on the page of their item, and for programs. */
@WorkItemTestContext
class RequestPagesTest {

    private static final LocalDate DEADLINE = LocalDate.of(2023, 6, 30);
    private static final String EXTENSION = "{\"until\":\"2023-07-14\",\"reason\":\"设备招标<流标>\",\"progress\":\"已完成选址\"}";

    @Autowired
    MockMvc mvc;
    @Autowired
    Town town;

    Cast cast;
    WorkItemId item;

    @BeforeEach
    void anItemInHandling() {
        town.itIs(Cast.ASSIGNED_ON);
        cast = new Cast(town);
        item = town.inProgress(cast, DEADLINE);
    }

    @Test
    void offersTheLeadUnitEveryKindAndAResponsibleUnitCoordinationOnly() throws Exception {
        mvc.perform(get("/items/" + item).with(as(cast.handler))).andExpect(status().isOk())
                .andExpect(content().string(containsString("/items/" + item + "/requests/extension")))
                .andExpect(content().string(containsString("请先在下方“佐证材料”上传证明中止原因的材料")))
                .andExpect(content().string(containsString("/items/" + item + "/requests/coordination")));
        mvc.perform(get("/items/" + item).with(as(cast.helper)))
                .andExpect(content().string(not(containsString("/requests/extension"))))
                .andExpect(content().string(containsString("/requests/coordination")));
        mvc.perform(get("/items/" + item).with(as(cast.verifier))).andExpect(content().string(not(containsString("/requests/"))));
    }

    @Test
    void showsWhoHoldsARequestSinceWhenAndTheOfficeTheFormToAnswerIt() throws Exception {
        mvc.perform(raise("extension", EXTENSION, cast.handler)).andExpect(redirectedUrl("/items/" + item));
        mvc.perform(get("/items/" + item).with(as(cast.verifier)))
                .andExpect(content().string(containsString("由2023年6月30日延至2023年7月14日")))
                .andExpect(content().string(containsString("2023年2月20日起，应于2023年2月27日前答复")))
                .andExpect(content().string(containsString("设备招标&lt;流标&gt;")))
                .andExpect(content().string(containsString("/answer")));
        mvc.perform(get("/items/" + item).with(as(cast.handler))).andExpect(content().string(not(containsString("/answer\""))))
                .andExpect(content().string(containsString("/take-back")));
    }

    @Test
    void bringsARefusedRequestBackWithWhatWasTyped() throws Exception {
        mvc.perform(raise("extension", "{\"until\":\"2023-06-30\",\"reason\":\"打了半天的字\",\"progress\":\"过半\"}", cast.handler))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("新的日期须晚于现定时限2023年6月30日")))
                .andExpect(content().string(containsString("打了半天的字")));
        mvc.perform(raise("coordination", "{\"reason\":\"\",\"progress\":\"打了半天的字\"}", cast.handler)).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请填写“需要协调的事项”")))
                .andExpect(content().string(containsString("打了半天的字")));
    }

    @Test
    void saysAfterTheDeadlineWhatToDoInstead() throws Exception {
        town.itIs(DEADLINE.plusDays(1));
        mvc.perform(get("/items/" + item).with(as(cast.handler)))
                .andExpect(content().string(containsString("时限2023年6月30日已过，不能再申请延期")))
                .andExpect(content().string(not(containsString("/requests/extension"))));
        mvc.perform(raise("extension", EXTENSION, cast.handler)).andExpect(status().isConflict())
                .andExpect(content().string(containsString("需要上级协调的提出需协调事项")));
    }

    @Test
    void bringsARefusedAnswerBackWithWhatWasTyped() throws Exception {
        String request = raised();
        mvc.perform(post("/requests/" + request + "/answer").param("data", "{\"verdict\":\"granted\",\"until\":\"2023-09-01\",\"opinion\":\"情况属实\"}")
                        .with(as(cast.verifier)).with(csrf())).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("同意的日期不能晚于申请的日期2023年7月14日")))
                .andExpect(content().string(containsString("情况属实")));
    }

    @Test
    void answersAStrangerAsIfThereWereNoSuchRequest() throws Exception {
        String request = raised();
        mvc.perform(get("/requests/" + request).with(as(cast.outsider))).andExpect(status().isNotFound());
        mvc.perform(get("/api/requests/" + request).with(as(cast.outsider))).andExpect(status().isNotFound());
        mvc.perform(get("/api/items/" + item + "/requests").with(as(cast.outsider))).andExpect(status().isNotFound());
        mvc.perform(raise("coordination", "{\"reason\":\"经费\",\"progress\":\"去函\"}", cast.outsider)).andExpect(status().isNotFound());
        mvc.perform(post("/requests/" + request + "/answer").param("data", "{}").with(as(cast.outsider)).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void letsProgramsAskAndAnswerByTheSameRules() throws Exception {
        String request = raised();
        mvc.perform(post("/api/requests/" + request + "/answer").contentType(MediaType.APPLICATION_JSON).content("{\"verdict\":\"granted\"}")
                .with(as(cast.handler)).with(csrf())).andExpect(status().isForbidden()).andExpect(jsonPath("$.code").value("refusal.request.not-yours.answer"));
        mvc.perform(post("/api/requests/" + request + "/answer").contentType(MediaType.APPLICATION_JSON).content("{\"verdict\":\"granted\"}")
                .with(as(cast.verifier)).with(csrf())).andExpect(status().isOk()).andExpect(jsonPath("$.state").value("GRANTED"));
        mvc.perform(get("/api/items/" + item).with(as(cast.handler))).andExpect(jsonPath("$.deadline.date").value("2023-07-14"))
                .andExpect(jsonPath("$.deadline.changes[0].from").value("2023-06-30"));
        mvc.perform(post("/api/requests/" + request + "/shorten").contentType(MediaType.APPLICATION_JSON).content("{}")
                .with(as(cast.verifier)).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void printsTheChainBehindTheLampOnTheItemAndInTheLedger() throws Exception {
        String request = raised();
        mvc.perform(post("/requests/" + request + "/answer").param("data", "{\"verdict\":\"granted\"}").with(as(cast.verifier)).with(csrf()));
        for (String page : new String[] {"/items/" + item, "/ledger"}) {
            mvc.perform(get(page).with(as(cast.handler))).andExpect(status().isOk())
                    .andExpect(content().string(containsString("原定时限为2023年6月30日。")))
                    .andExpect(content().string(containsString("2023年2月20日延期：由2023年6月30日延至2023年7月14日。理由：设备招标&lt;流标&gt;。批准：领导小组办公室")))
                    .andExpect(content().string(containsString("现定时限为2023年7月14日。")))
                    .andExpect(content().string(containsString("原定2023年6月30日，延期 1 次")));
        }
    }

    private String raised() throws Exception {
        return mvc.perform(post("/api/items/" + item + "/requests/extension").contentType(MediaType.APPLICATION_JSON).content(EXTENSION)
                .with(as(cast.handler)).with(csrf())).andExpect(status().isCreated()).andReturn().getResponse().getContentAsString()
                .replaceAll("^\\{\"id\":\"([0-9a-f-]+)\".*", "$1");
    }

    private MockHttpServletRequestBuilder raise(String kind, String data, Official official) {
        return post("/items/" + item + "/requests/" + kind).param("data", data).with(as(official)).with(csrf());
    }

    private static UserRequestPostProcessor as(Official official) {
        return user(official.signInName()).roles(official.posts().stream().map(post -> post.role().name()).toArray(String[]::new));
    }
}
