package cn.duban.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.DatabaseTest;
import cn.duban.calendar.Calendars;
import cn.duban.calendar.CheckedTable.Row;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DatabaseTest
@TestPropertySource(properties = {"duban.admin.sign-in=admin", "duban.admin.password=first-password"})
class CalendarPageTest {

    private static final String TABLE = "日期,休或班,名称\n2097-10-01,休,国庆节\n2097-10-02,休,国庆节\n2097-10-12,班,国庆节\n";

    @Autowired
    MockMvc mvc;
    @Autowired
    Calendars calendars;
    private Cookie administrator;

    @BeforeEach
    void theFirstAdministratorSignsIn() throws Exception {
        administrator = mvc.perform(post("/sign-in").with(csrf()).param("signInName", "admin").param("password", "first-password")).andReturn()
                .getResponse().getCookie("DUBAN_SESSION");
    }

    @Test
    void aTableIsLookedAtAndThenTakenAndItsDaysStandInTheYear() throws Exception {
        int before = calendars.latest();
        preview(TABLE.getBytes(StandardCharsets.UTF_8), "").andExpect(status().isOk()).andExpect(content().string(containsString("2097年10月12日")))
                .andExpect(content().string(containsString("调休上班（国庆节）"))).andExpect(content().string(containsString("导入为新版")));
        assertThat(calendars.latest()).as("a preview changes nothing").isEqualTo(before);
        mvc.perform(post("/rules/calendar/take").cookie(administrator).with(csrf())).andExpect(redirectedUrl("/rules/calendar?year=2097"));
        assertThat(calendars.national().isWorkingDay(LocalDate.of(2097, 10, 12))).isTrue();
        mvc.perform(get("/rules/calendar?year=2097").cookie(administrator)).andExpect(status().isOk())
                .andExpect(content().string(containsString("国办发明电〔2096〕7号"))).andExpect(content().string(not(containsString("放假安排尚未导入"))));
        mvc.perform(get("/rules/calendar?year=2097&version=" + before).cookie(administrator)).andExpect(content().string(containsString("放假安排尚未导入")));
        mvc.perform(post("/rules/calendar/take").cookie(administrator).with(csrf())).andExpect(status().isConflict());
    }

    @Test
    void aTableWithAWrongRowIsRefusedByRowAndWhatWasTypedIsKept() throws Exception {
        int before = calendars.latest();
        preview("2097-10-01,休,国庆节\n2097-02-30,休,春节\n".getBytes(StandardCharsets.UTF_8), "").andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("第 2 行“日期”"))).andExpect(content().string(containsString("国办发明电〔2096〕7号")));
        mvc.perform(post("/rules/calendar/take").cookie(administrator).with(csrf())).andExpect(status().isConflict());
        assertThat(calendars.latest()).isEqualTo(before);
    }

    @Test
    void aRegionThatIsNoneAndAFileThatIsNoTableAreRefused() throws Exception {
        preview(TABLE.getBytes(StandardCharsets.UTF_8), "没有的县").andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("没有名为“没有的县”")));
        preview(new byte[] {'P', 'K', 3, 4, 0, 0}, "").andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("不是 .xlsx 或 .csv")));
    }

    @Test
    void readsWhatSpreadsheetProgramsSave() throws Exception {
        Row first = new Row(2, "2097-10-01", "休", "国庆节");
        assertThat(CalendarSheet.read(TABLE.getBytes(Charset.forName("GB18030")))).first().isEqualTo(first);
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("日期");
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("m\"月\"d\"日\""));
            sheet.createRow(1).createCell(0).setCellValue(LocalDate.of(2097, 10, 1));
            sheet.getRow(1).getCell(0).setCellStyle(date);
            sheet.getRow(1).createCell(1).setCellValue("休");
            sheet.getRow(1).createCell(2).setCellValue("国庆节");
            workbook.write(out);
            assertThat(CalendarSheet.read(out.toByteArray())).containsExactly(first);
        }
    }

    private ResultActions preview(byte[] file, String region) throws Exception {
        return mvc.perform(multipart("/rules/calendar").file(new MockMultipartFile("file", "放假.csv", null, file)).param("year", "2097")
                .param("region", region).param("basis", "国办发明电〔2096〕7号").cookie(administrator).with(csrf()));
    }
}
