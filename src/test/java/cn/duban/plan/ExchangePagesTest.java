package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages on which a draft leaves and comes back. */
@DatabaseTest
@Import(County.class)
class ExchangePagesTest {

    private static final RequestPostProcessor OFFICER = user(County.OFFICER).roles("OFFICE");
    private static final RequestPostProcessor NEIGHBOUR = user(County.NEIGHBOUR).roles("OFFICE");
    private static final RequestPostProcessor LEADER = user(County.LEADER).roles("LEADERSHIP");

    @Autowired
    MockMvc mvc;
    @Autowired
    County county;

    private PlanId id;
    private String path;

    @BeforeEach
    void aDraft() {
        county.itIsTheFirstDay();
        id = county.draft();
        path = "/plans/" + id;
    }

    @Test
    void offersTheTableAndTheModelsAndTheTemplatesForModeler() throws Exception {
        show(OFFICER, path).andExpect(content().string(containsString(path + "/exchange")));
        show(OFFICER, path + "/exchange").andExpect(status().isOk()).andExpect(content().string(allOf(containsString("导出任务表"), containsString("重新识读"),
                containsString(path + "/actions/5/draft.bpmn"), not(containsString("??")))));
        show(OFFICER, path + "/tasks.xlsx").andExpect(status().isOk()).andExpect(header().string("Content-Disposition", containsString("xlsx")));
        show(OFFICER, path + "/actions/1/draft.bpmn").andExpect(content().string(containsString("name=\"revision\"")));
        show(OFFICER, "/plans/element-templates/work-item.json").andExpect(content().string(containsString("cn.duban.work-item")));
        show(OFFICER, "/plans/element-templates/secrets.json").andExpect(status().isNotFound());
    }

    @Test
    void showsWhatATableWouldChangeAndTakesWhatIsTicked() throws Exception {
        String offer = offered(table("县卫计局牵头的新写法。", null));
        show(OFFICER, offer).andExpect(content().string(allOf(containsString("核对改动"), containsString("修改 1 项"), containsString("<ins>"), not(containsString("??")))));
        show(OFFICER, path + "/exchange").andExpect(content().string(allOf(containsString("等待核对的改动"), containsString(offer))));
        mvc.perform(post(offer + "/take").param("seen", seen(offer)).param("all", "true").with(OFFICER).with(csrf())).andExpect(redirectedUrl(path));
        assertThat(county.view(id).item("1-1").text()).isEqualTo("县卫计局牵头的新写法。");
        show(OFFICER, offer).andExpect(content().string(containsString("已经接受")));
    }

    @Test
    void namesTheBadCellsOfATableAndTakesNothing() throws Exception {
        upload(OFFICER, table("改了。", "明年底")).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("第 2 行"), containsString("完成时限"), containsString("明年底"), containsString("什么也没有导入"), not(containsString("??")))));
        show(OFFICER, path + "/exchange").andExpect(content().string(not(containsString("等待核对的改动"))));
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNeitherTableNorModel() throws Exception {
        upload(OFFICER, new MockMultipartFile("file", "方案.pdf", null, new byte[] {1})).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("“方案.pdf”不能导入")));
        upload(OFFICER, new MockMultipartFile("file", "表.xlsx", null, "PK".getBytes(StandardCharsets.UTF_8))).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("可能已损坏")));
        upload(OFFICER, new MockMultipartFile("file", "模型.bpmn", null, "<x/>".getBytes(StandardCharsets.UTF_8))).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("不是 BPMN 2.0 模型")));
        mvc.perform(multipart(path + "/re-read").file(new MockMultipartFile("document", "改名.docx", null, "%PDF-1.4".getBytes(StandardCharsets.UTF_8))).with(OFFICER).with(csrf()))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void readsAgainAndLeavesIt() throws Exception {
        String offer = mvc.perform(multipart(path + "/re-read").with(OFFICER).with(csrf())).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        show(OFFICER, offer).andExpect(content().string(allOf(containsString("没有差别"), not(containsString("??")))));
        mvc.perform(post(offer + "/leave").with(OFFICER).with(csrf())).andExpect(redirectedUrl(path + "/exchange"));
        show(OFFICER, offer).andExpect(content().string(containsString("没有采用")));
        mvc.perform(post(offer + "/take").param("seen", "x").with(OFFICER).with(csrf())).andExpect(status().isConflict());
    }

    @Test
    void saysThatTheDraftChangedMeanwhileAndComparesAnew() throws Exception {
        String offer = offered(table("甲写法。", null));
        String seen = seen(offer);
        mvc.perform(post(path + "/items/" + county.view(id).item("1-2").id()).param("version", "0").param("text", "别人的写法。").param("lead", "县卫计局")
                .with(OFFICER).with(csrf())).andExpect(status().is3xxRedirection());
        mvc.perform(post(offer + "/take").param("seen", seen).param("all", "true").with(OFFICER).with(csrf())).andExpect(status().isConflict())
                .andExpect(content().string(containsString("下面是重新比较的结果")));
    }

    @Test
    void theLeadershipGroupMayLookAndAnotherOfficeFindsNothing() throws Exception {
        String offer = offered(table("乙写法。", null));
        show(LEADER, offer).andExpect(status().isOk()).andExpect(content().string(not(containsString("name=\"take\""))));
        mvc.perform(post(offer + "/take").param("seen", seen(offer)).with(LEADER).with(csrf())).andExpect(status().isForbidden());
        upload(LEADER, table("丙写法。", null)).andExpect(status().isForbidden());
        for (String other : new String[] {offer, path + "/exchange", path + "/tasks.xlsx", path + "/actions/1/draft.bpmn"}) {
            show(NEIGHBOUR, other).andExpect(status().isNotFound());
        }
        upload(NEIGHBOUR, table("丁写法。", null)).andExpect(status().isNotFound());
        mvc.perform(post(offer + "/leave").with(NEIGHBOUR).with(csrf())).andExpect(status().isNotFound());
    }

    private String seen(String offer) throws Exception {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"").matcher(show(OFFICER, offer).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private String offered(MockMultipartFile file) throws Exception {
        return upload(OFFICER, file).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
    }

    private ResultActions upload(RequestPostProcessor who, MockMultipartFile file) throws Exception {
        return mvc.perform(multipart(path + "/offers").file(file).with(who).with(csrf()));
    }

    private MockMultipartFile table(String text, String deadline) throws Exception {
        byte[] exported = show(OFFICER, path + "/tasks.xlsx").andReturn().getResponse().getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(exported)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.getSheet(TaskTable.SHEET);
            sheet.getRow(1).getCell(TaskColumn.TEXT.ordinal()).setCellValue(text);
            if (deadline != null) {
                sheet.getRow(1).getCell(TaskColumn.DEADLINE.ordinal()).setCellValue(deadline);
            }
            workbook.write(out);
            return new MockMultipartFile("file", "任务表.xlsx", null, out.toByteArray());
        }
    }

    private ResultActions show(RequestPostProcessor who, String where) throws Exception {
        return mvc.perform(get(where).with(who));
    }
}
