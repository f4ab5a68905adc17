package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A program shapes a draft by the same acts as an official on the page. */
@DatabaseTest
@Import(County.class)
class DraftApiTest {

    private static final RequestPostProcessor OFFICER = user(County.OFFICER).roles("OFFICE");
    private static final RequestPostProcessor NEIGHBOUR = user(County.NEIGHBOUR).roles("OFFICE");
    private static final RequestPostProcessor LEADER = user(County.LEADER).roles("LEADERSHIP");
    private static final String ITEMS = "各单位要加强宣传引导，营造良好氛围。\n1.建设县级临床专科4个，培训乡村医生200名。（责任单位：县卫计局、县财政局）\n2.改造乡镇卫生院6所。（责任单位：县民政局）";

    @Autowired
    MockMvc mvc;
    @Autowired
    County county;
    @Autowired
    DraftCoverage coverage;

    @BeforeEach
    void firstDay() {
        county.itIsTheFirstDay();
    }

    @Test
    void shapesTheItemsAndTakesItBack() throws Exception {
        PlanId id = county.pasted(ITEMS);
        String items = "/api/plans/" + id + "/items";
        String first = items + "/" + item(id, "1").id();
        send(OFFICER, post(first + "/split"), "{\"version\":0,\"at\":11}").andExpect(status().isCreated());
        send(OFFICER, post(first + "/split"), "{\"version\":0,\"at\":3}").andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("refusal.plan.item-changed"));
        send(OFFICER, post(first + "/merge"), "{\"version\":1,\"other\":\"" + item(id, "1.2").id() + "\"}").andExpect(status().isNoContent());
        send(OFFICER, post(first + "/move"), "{\"version\":2,\"action\":1,\"after\":\"" + item(id, "2").id() + "\"}").andExpect(status().isNoContent());
        send(OFFICER, post(first + "/drop"), "{\"version\":3,\"reason\":\"\"}").andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.fields.reason").exists());
        send(OFFICER, post(first + "/drop"), "{\"version\":3,\"reason\":\"重复\"}").andExpect(status().isNoContent());
        show(OFFICER, "/api/plans/" + id).andExpect(jsonPath("$.dropped[0].droppedBecause").value("重复"));
        send(OFFICER, post(first + "/restore"), "").andExpect(status().isNoContent());
        send(OFFICER, post(items), "{\"action\":1,\"text\":\"补充一项。\",\"start\":0,\"end\":0}").andExpect(status().isCreated()).andExpect(jsonPath("$.id").exists());
        send(OFFICER, post(items + "/assign"), "{\"items\":[\"" + item(id, "2").id() + "\"],\"lead\":\"县财政局\",\"responsible\":[]}").andExpect(status().isNoContent());
        send(OFFICER, put(items + "/" + item(id, "2").id() + "/targets"),
                "{\"version\":1,\"targets\":[{\"phrase\":\"\",\"metric\":\"卫生院\",\"operator\":\">=\",\"value\":\"6\",\"unit\":\"所\"}]}").andExpect(status().isNoContent());
        assertThat(item(id, "2").targets()).singleElement().satisfies(target -> assertThat(target.metric()).isEqualTo("卫生院"));
        send(OFFICER, post("/api/plans/" + id + "/undo"), "").andExpect(status().isNoContent());
        assertThat(item(id, "2").targets()).noneMatch(target -> target.metric().equals("卫生院"));
    }

    @Test
    void showsTheSourceAndMarksPassages() throws Exception {
        PlanId id = county.pasted(ITEMS);
        int start = coverage.of(id, county.scope).stream().filter(passage -> passage.words(county.text(id)).contains("加强宣传引导")).findFirst().orElseThrow().start();
        show(LEADER, "/api/plans/" + id + "/source").andExpect(jsonPath("$.text").value(containsString("加强宣传引导")))
                .andExpect(jsonPath("$.passages[?(@.start == " + start + ")].kind").value(hasItem("UNCOVERED")));
        send(OFFICER, post("/api/plans/" + id + "/passages/not-a-task"), "{\"starts\":[" + start + "]}").andExpect(status().isNoContent());
        show(OFFICER, "/api/plans/" + id + "/source").andExpect(jsonPath("$.passages[?(@.start == " + start + ")].markedBy").value(hasItem("刘玉梅")));
        send(OFFICER, post("/api/plans/" + id + "/passages/" + start + "/reopen"), "").andExpect(status().isNoContent());
        send(OFFICER, post("/api/plans/" + id + "/passages/" + start + "/reopen"), "").andExpect(status().isConflict());
    }

    @Test
    void namesThePlanAndCountsItsRevisions() throws Exception {
        PlanId id = county.pasted(ITEMS);
        int before = county.view(id).revision().revision();
        send(OFFICER, put("/api/plans/" + id + "/title"), "{\"name\":\"新名称\"}").andExpect(status().isNoContent());
        send(OFFICER, put("/api/plans/" + id + "/identity"), "{\"number\":\"县办发〔2023〕1号\",\"date\":\"2023-01-05\"}").andExpect(status().isNoContent());
        send(OFFICER, put("/api/plans/" + id + "/actions/1/name"), "{\"name\":\"能力行动\"}").andExpect(status().isNoContent());
        show(OFFICER, "/api/plans/" + id + "/revision").andExpect(jsonPath("$.revision").value(before + 3)).andExpect(jsonPath("$.by").value("刘玉梅"));
        assertThat(county.view(id).plan().title()).isEqualTo("新名称");
        assertThat(county.view(id).actions().get(0).action().name()).isEqualTo("能力行动");
    }

    @Test
    void isClosedToOthers() throws Exception {
        PlanId id = county.pasted(ITEMS);
        show(NEIGHBOUR, "/api/plans/" + id + "/source").andExpect(status().isNotFound());
        show(NEIGHBOUR, "/api/plans/" + id + "/revision").andExpect(status().isNotFound());
        send(NEIGHBOUR, post("/api/plans/" + id + "/undo"), "").andExpect(status().isNotFound());
        send(LEADER, post("/api/plans/" + id + "/undo"), "").andExpect(status().isForbidden());
        send(LEADER, post("/api/plans/" + id + "/items"), "{\"action\":1,\"text\":\"补充。\"}").andExpect(status().isForbidden());
    }

    private PlanItem item(PlanId id, String number) {
        return county.view(id).item(number);
    }

    private ResultActions show(RequestPostProcessor who, String path) throws Exception {
        return mvc.perform(get(path).with(who));
    }

    private ResultActions send(RequestPostProcessor who, MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.with(who).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
