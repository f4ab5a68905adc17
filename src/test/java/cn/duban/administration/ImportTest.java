package cn.duban.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.DatabaseTest;
import cn.duban.org.LeadershipGroups;
import cn.duban.org.Officials;
import cn.duban.org.Role;
import cn.duban.org.Units;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
@TestPropertySource(properties = {"duban.admin.sign-in=admin", "duban.admin.password=first-password"})
class ImportTest {

    @Autowired
    MockMvc mvc;
    @Autowired
    Units units;
    @Autowired
    Officials officials;
    @Autowired
    LeadershipGroups groups;
    private Cookie administrator;

    @BeforeEach
    void theFirstAdministratorSignsIn() throws Exception {
        administrator = signIn("admin", "first-password");
    }

    @Test
    void importsUnitsPeopleAndGroupsAndHandsOutPasswordsThatWorkOnce() throws Exception {
        preview(workbook("chenli")).andExpect(status().isOk()).andExpect(content().string(containsString("chenli")));
        assertThat(officials.bySignInName("chenli")).as("a preview changes nothing").isEmpty();

        String page = mvc.perform(post("/admin/import/confirm").cookie(administrator).with(csrf())).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString();

        assertThat(units.byName("省卫健委").orElseThrow().name()).isEqualTo("省卫生健康委");
        assertThat(groups.ofOffice(units.byName("省领导小组办公室").orElseThrow().id()).orElseThrow().host())
                .isEqualTo(units.byName("省卫生健康委").orElseThrow().id());
        assertThat(officials.bySignInName("chenli").orElseThrow().holds(Role.OFFICE)).isTrue();

        Matcher password = Pattern.compile("<code>([a-z0-9]{12})</code>").matcher(page);
        assertThat(password.find()).isTrue();
        Cookie chenli = signIn("chenli", password.group(1));
        mvc.perform(get("/todo").cookie(chenli)).andExpect(redirectedUrl("/password"));
        mvc.perform(get("/api/todos").cookie(chenli)).andExpect(status().isForbidden());
        mvc.perform(post("/password").cookie(chenli).with(csrf()).param("current", password.group(1)).param("chosen", "short").param("again", "short"))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(post("/password").cookie(chenli).with(csrf()).param("current", password.group(1))
                .param("chosen", "a password of my own").param("again", "a password of my own")).andExpect(redirectedUrl("/"));
        mvc.perform(get("/todo").cookie(chenli)).andExpect(status().isOk());
        assertThat(signIn("chenli", "a password of my own")).isNotNull();
    }

    @Test
    void importsNothingWhereOneRowIsWrong() throws Exception {
        preview(workbook("陈立")).andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("“陈立”不能作登录名")));
        mvc.perform(post("/admin/import/confirm").cookie(administrator).with(csrf())).andExpect(status().isConflict());
        assertThat(officials.bySignInName("陈立")).isEmpty();
    }

    @Test
    void refusesWhatIsNoWorkbook() throws Exception {
        preview("登录名,姓名".getBytes()).andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("不是 .xlsx 表格")));
    }

    @Test
    void offersATemplateThatItCanRead() throws Exception {
        byte[] template = mvc.perform(get("/admin/import/template.xlsx").cookie(administrator)).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsByteArray();
        preview(template).andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("没有填任何一行")));
    }

    @Test
    void isForAdministratorsOnly() throws Exception {
        mvc.perform(get("/admin/import")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/admin/import").with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                .user("admin").roles("OFFICE"))).andExpect(status().isForbidden());
    }

    private org.springframework.test.web.servlet.ResultActions preview(byte[] workbook) throws Exception {
        return mvc.perform(multipart("/admin/import").file(new MockMultipartFile("file", "people.xlsx", null, workbook))
                .cookie(administrator).with(csrf()));
    }

    private Cookie signIn(String name, String password) throws Exception {
        return mvc.perform(post("/sign-in").with(csrf()).param("signInName", name).param("password", password))
                .andExpect(redirectedUrl("/")).andReturn().getResponse().getCookie("DUBAN_SESSION");
    }

    /** The template, filled in as an administrator would. */
    private byte[] workbook(String signInName) throws Exception {
        byte[] template = mvc.perform(get("/admin/import/template.xlsx").cookie(administrator)).andReturn().getResponse().getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(workbook, "单位", 1, "省卫生健康委", "政府部门", "", "省卫健委、省卫生健康委员会");
            fill(workbook, "单位", 2, "省领导小组", "领导小组", "", "");
            fill(workbook, "单位", 3, "省领导小组办公室", "领导小组办公室", "省领导小组", "");
            fill(workbook, "人员", 1, signInName, "陈立", "省卫健委", "经办人", "");
            fill(workbook, "人员", 2, signInName, "陈立", "省卫健委", "领导小组办公室", "省领导小组办公室");
            fill(workbook, "领导小组", 1, "省领导小组", "省领导小组办公室", "省卫生健康委");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(XSSFWorkbook workbook, String sheet, int number, String... cells) {
        Row row = workbook.getSheet(sheet).createRow(number);
        for (int column = 0; column < cells.length; column++) {
            row.createCell(column).setCellValue(cells[column]);
        }
    }
}
