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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.DatabaseTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Every document there is, own-worded and real, goes its whole way through the pages: read, asked about, confirmed, issued, registered. */
@DatabaseTest
@Import(County.class)
class EveryDocumentTest {

    private static final RequestPostProcessor OFFICER = user(County.OFFICER).roles("OFFICE");

    /** An answer may raise another question, such as a deadline that has passed; there is an end to that. */
    private static final int ROUNDS = 6;

    @Autowired
    MockMvc mvc;
    @Autowired
    County county;

    @ParameterizedTest
    @MethodSource("documents")
    void goesFromUploadToIssue(Path document) throws Exception {
        county.itIsTheFirstDay();
        MockMultipartFile file = new MockMultipartFile("file", document.getFileName().toString(), null, Files.readAllBytes(document));
        String plan = mvc.perform(multipart("/plans").file(file).with(OFFICER).with(csrf())).andExpect(redirectedUrlPattern("/plans/*"))
                .andReturn().getResponse().getRedirectedUrl();
        PlanId id = PlanId.of(plan.substring(plan.lastIndexOf('/') + 1));
        mvc.perform(get(plan).with(OFFICER)).andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("id=\"source-text\""), containsString("class=\"draft-item\""), not(containsString("??")))));
        for (int round = 0; round < ROUNDS && !county.view(id).openQuestions().isEmpty(); round++) {
            for (PlanQuestion question : county.view(id).openQuestions()) {
                answer(plan, question);
            }
        }
        assertThat(county.view(id).openQuestions()).isEmpty();
        sends(post(plan + "/confirm"), plan);
        sends(post(plan + "/issue"), plan);
        county.register();
        assertThat(county.view(id).plan().state()).isEqualTo(PlanState.ISSUED);
        assertThat(county.workItems(id)).isEqualTo(county.view(id).counts().items()).isPositive();
        mvc.perform(get(plan).with(OFFICER)).andExpect(content().string(allOf(containsString("已下达"), not(containsString("??")))));
    }

    static List<Path> documents() {
        List<Path> folders = new ArrayList<>(List.of(Path.of("src/test/resources/corpus"), Path.of("src/main/resources/demo")));
        String corpus = System.getProperty("duban.corpus", "");
        if (!corpus.isBlank()) {
            folders.add(Path.of(corpus, "plans"));
        }
        return folders.stream().filter(Files::isDirectory).flatMap(EveryDocumentTest::plans).toList();
    }

    private static Stream<Path> plans(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(txt|docx|doc|pdf|xlsx|html)")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an earlier answer has settled meanwhile is a conflict and no mistake. */
    private void answer(String plan, PlanQuestion question) throws Exception {
        MockHttpServletRequestBuilder answer = post(plan + "/questions/" + question.id());
        for (String value : values(question)) {
            answer.param("value", value);
        }
        int status = mvc.perform(answer.with(OFFICER).with(csrf())).andReturn().getResponse().getStatus();
        assertThat(status).as("answer to %s about %s", question.kind(), question.items()).isIn(302, 409);
    }

    private static List<String> values(PlanQuestion question) {
        return switch (question.kind()) {
            case STEPS_UNSTATED -> List.of("scheduling:quarterly", "closing-review:");
            case STEP_CYCLE -> List.of("quarterly");
            case LATE_ENTRY -> List.of("补录");
            case DEADLINE_MISSING -> List.of("2023-12-31");
            case LEAD_MISSING, UNIT_UNKNOWN -> List.of("县卫计局");
            case TEXT_UNCOVERED -> List.of("not-a-task");
            case DUTY_OFFERED -> List.of("not-a-task");
            case DEADLINE_WAIVED -> List.of("waive");
            default -> List.of();
        };
    }

    private void sends(MockHttpServletRequestBuilder request, String plan) throws Exception {
        mvc.perform(request.with(OFFICER).with(csrf())).andExpect(redirectedUrl(plan));
    }
}
