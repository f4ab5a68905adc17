package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.DatabaseTest;
import cn.duban.attachment.Attachments;
import cn.duban.attachment.Upload;
import cn.duban.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What comes in by the door and cannot be read lies on a shelf until somebody does something about it. */
@DatabaseTest
@Import(County.class)
class PlanDoorTest {

    private static final RequestPostProcessor OFFICER = user(County.OFFICER).roles("OFFICE");
    private static final RequestPostProcessor NEIGHBOUR = user(County.NEIGHBOUR).roles("OFFICE");
    private static final String PLAN = "2023年全县健康行动实施方案\n一、医疗能力提升行动\n1.建设县级临床专科4个。（责任单位：县卫计局、县财政局）";

    @Autowired
    MockMvc mvc;
    @Autowired
    County county;
    @Autowired
    PlanUploads uploads;
    @Autowired
    RefusedUploads shelf;

    @BeforeEach
    void firstDayAndAnEmptyShelf() {
        county.itIsTheFirstDay();
        uploads.refused(county.actor).forEach(upload -> uploads.remove(upload.id(), county.actor));
    }

    @Test
    void readsAWebPageThatIsCalledAWordDocument() throws Exception {
        send("方案.doc", "<html><body><p>" + PLAN.replace("\n", "</p><p>") + "</p></body></html>").andExpect(redirectedUrlPattern("/plans/*"));
        assertThat(uploads.refused(county.actor)).isEmpty();
    }

    @Test
    void aRefusedFileIsShownWithItsReasonAndWhatCanBeDone() throws Exception {
        send("扫描.pdf", "MZ\u0000").andExpect(status().isUnprocessableEntity()).andExpect(content().string(allOf(containsString("扫描.pdf"),
                containsString("这是一个程序文件"), containsString("再试一次"), containsString("改为粘贴全文"), containsString("删除"))));
        RefusedUpload kept = kept();
        mvc.perform(get("/plans/refused/" + kept.id()).with(OFFICER)).andExpect(content().bytes("MZ\u0000".getBytes(StandardCharsets.UTF_8)))
                .andExpect(header().string("Content-Disposition", containsString("attachment"))).andExpect(content().contentType("application/octet-stream"));
        mvc.perform(get("/plans/new").with(NEIGHBOUR)).andExpect(content().string(not(containsString("扫描.pdf"))));
        mvc.perform(get("/plans/refused/" + kept.id()).with(NEIGHBOUR)).andExpect(status().isNotFound());
        mvc.perform(post("/plans/refused/" + kept.id() + "/remove").with(OFFICER).with(csrf())).andExpect(redirectedUrl("/plans/new"));
        mvc.perform(get("/plans/new").with(OFFICER)).andExpect(content().string(not(containsString("没有读入的文件"))));
    }

    @Test
    void aSecondTrySaysTheReasonOfNowAndTheSameFileLiesThereOnce() throws Exception {
        send("会议.txt", "今天天气很好。");
        mvc.perform(post("/plans/refused/" + kept().id() + "/again").with(OFFICER).with(csrf())).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("试过 2 次")));
        send("另一个名字.txt", "今天天气很好。");
        assertThat(kept().tries()).isEqualTo(3);
        assertThat(kept().name()).isEqualTo("另一个名字.txt");
        assertThat(kept().reason()).isEqualTo("document.refused.no-items");
    }

    @Test
    void aFileThatCanBeReadNowLeavesTheShelf() throws Exception {
        shelf.keep(new Upload("方案.txt", PLAN.getBytes(StandardCharsets.UTF_8)), "document.refused.no-items", List.of(), county.actor);
        mvc.perform(post("/plans/refused/" + kept().id() + "/again").with(OFFICER).with(csrf())).andExpect(redirectedUrlPattern("/plans/*"));
        assertThat(uploads.refused(county.actor)).isEmpty();
    }

    @Test
    void textPastedInsteadTakesTheFileFromTheShelf() throws Exception {
        send("扫描.pdf", "MZ\u0000");
        String id = kept().id().toString();
        mvc.perform(get("/plans/new").param("instead", id).with(OFFICER)).andExpect(content().string(containsString("name=\"instead\" value=\"" + id + "\"")));
        mvc.perform(multipart("/plans").param("text", PLAN).param("instead", id).with(OFFICER).with(csrf())).andExpect(redirectedUrlPattern("/plans/*"));
        assertThat(uploads.refused(county.actor)).isEmpty();
    }

    @Test
    void aModelWithFaultsIsKeptToo() throws Exception {
        send("手绘.xml", "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>").andExpect(status().isUnprocessableEntity());
        assertThat(kept().reason()).isEqualTo("refusal.plan.model");
    }

    @Test
    void theShelfHoldsTheLatestFiles() {
        for (int i = 0; i < RefusedUploads.MOST + 2; i++) {
            shelf.keep(new Upload(i + ".txt", String.valueOf(i).getBytes(StandardCharsets.UTF_8)), "document.refused.no-items", List.of(), county.actor);
        }
        assertThat(uploads.refused(county.actor)).hasSize(RefusedUploads.MOST);
    }

    @Test
    void aFileOverTheLimitComesBackToThePageWithWhatWasTyped() throws Exception {
        mvc.perform(multipart("/plans").file(new MockMultipartFile("file", "方案.pdf", null, new byte[(int) Attachments.MAX_SIZE + 1])).param("text", "还没有贴完").with(OFFICER).with(csrf()))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(allOf(containsString("文件超过 20 MB"), containsString("还没有贴完"))));
        assertThat(uploads.refused(county.actor)).isEmpty();
    }

    @Test
    void whatIsTooLargeToBeTakenApartIsLedBackToThePage() throws Exception {
        RequestPostProcessor huge = request -> {
            request.setServletPath("/plans");
            request.setContent(new byte[56 * 1024 * 1024]);
            return request;
        };
        mvc.perform(multipart("/plans").with(OFFICER).with(huge)).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/plans/new?too-large=yes"));
        mvc.perform(get("/plans/new?too-large=yes").with(OFFICER)).andExpect(content().string(containsString("文件超过 20 MB")));
    }

    @Test
    void whatIsNotOnTheShelfIsNotFound() {
        assertThat(catchThrowableOfType(Refusal.class, () -> uploads.tryAgain(UUID.randomUUID(), county.actor)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private ResultActions send(String name, String content) throws Exception {
        return mvc.perform(multipart("/plans").file(new MockMultipartFile("file", name, null, content.getBytes(StandardCharsets.UTF_8))).with(OFFICER).with(csrf()));
    }

    private RefusedUpload kept() {
        assertThat(uploads.refused(county.actor)).hasSize(1);
        return uploads.refused(county.actor).get(0);
    }
}
