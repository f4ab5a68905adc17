package cn.duban.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.DatabaseTest;
import cn.duban.org.OfficialId;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.shared.Language;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class LanguageTest {

    private static final String PASSWORD = "a good password";
    @Autowired
    MockMvc mvc;
    @Autowired
    Organisation organisation;
    @Autowired
    Credentials credentials;
    @Autowired
    Languages languages;

    private final String name = "l" + UUID.randomUUID().toString().substring(0, 8);
    private OfficialId official;

    @BeforeEach
    void anOfficial() {
        UnitId unit = organisation.putUnit("省财政厅", UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        official = organisation.putOfficial(name, "王珂", unit, Set.of(new Post(unit, Role.HANDLER)));
        credentials.setPassword(official, PASSWORD);
    }

    @Test
    void speaksChineseToWhoHasNotChosenWhateverTheBrowserAsksFor() throws Exception {
        mvc.perform(get("/sign-in").header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB,en;q=0.9"))
                .andExpect(content().string(containsString("<html lang=\"zh-CN\""))).andExpect(content().string(containsString("登录名")));
    }

    @Test
    void speaksEnglishAtTheDoorToWhoSwitchesThere() throws Exception {
        MvcResult chosen = choose("en", "/sign-in?signed-out").andReturn();
        assertThat(chosen.getResponse().getRedirectedUrl()).isEqualTo("/sign-in?signed-out");
        Cookie language = chosen.getResponse().getCookie(PageLanguage.COOKIE);
        assertThat(language.isHttpOnly()).isTrue();
        mvc.perform(get("/sign-in").cookie(language)).andExpect(content().string(containsString("<html lang=\"en\"")))
                .andExpect(content().string(not(containsString("登录名"))));
    }

    @Test
    void aChoiceAtTheDoorIsThePersonsOwnOnceTheySignIn() throws Exception {
        Cookie atTheDoor = choose("en", "/sign-in").andReturn().getResponse().getCookie("DUBAN_SESSION");
        Cookie session = signIn(atTheDoor);
        assertThat(languages.of(official)).isEqualTo(Language.ENGLISH);
        todo(session, "en");
    }

    @Test
    void aPersonsChoiceHoldsOnTheNextSignInInAnotherBrowser() throws Exception {
        Cookie first = signIn(null);
        todo(first, "zh-CN");
        mvc.perform(post("/language").cookie(first).with(csrf()).param("language", "en").param("back", "/todo?done=true"))
                .andExpect(redirectedUrl("/todo?done=true"));
        todo(first, "en");
        todo(signIn(null), "en");
    }

    @Test
    void aPersonsChoiceGoesBeforeWhatSomebodyElseLeftInTheBrowser() throws Exception {
        languages.choose(official, Language.CHINESE);
        Cookie session = signIn(null);
        mvc.perform(get("/todo").cookie(session, new Cookie(PageLanguage.COOKIE, "en"))).andExpect(content().string(containsString("<html lang=\"zh-CN\"")));
    }

    @Test
    void answersErrorsInTheChosenLanguageToo() throws Exception {
        mvc.perform(get("/items/" + UUID.randomUUID()).cookie(signIn(null), new Cookie(PageLanguage.COOKIE, "en"))).andExpect(status().isNotFound())
                .andExpect(content().string(containsString("<html lang=\"en\"")));
    }

    @Test
    void refusesALanguageItDoesNotSpeak() throws Exception {
        choose("fr", "/sign-in").andExpect(status().isUnprocessableEntity()).andExpect(header().doesNotExist(HttpHeaders.LOCATION));
        choose("", "/sign-in").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void goesBackToNoOtherSite() throws Exception {
        choose("en", "https://example.org/").andExpect(redirectedUrl("/"));
        choose("en", "//example.org/").andExpect(redirectedUrl("/"));
        choose("en", "/\\example.org").andExpect(redirectedUrl("/"));
    }

    @Test
    void takesNoChoiceThatAnotherSiteSends() throws Exception {
        mvc.perform(post("/language").param("language", "en")).andExpect(status().isForbidden());
    }

    private ResultActions choose(String language, String back) throws Exception {
        return mvc.perform(post("/language").with(csrf()).param("language", language).param("back", back));
    }

    private void todo(Cookie session, String tag) throws Exception {
        mvc.perform(get("/todo").cookie(session)).andExpect(status().isOk()).andExpect(content().string(containsString("<html lang=\"" + tag + "\"")));
    }

    private Cookie signIn(Cookie before) throws Exception {
        MockHttpServletRequestBuilder request = post("/sign-in").with(csrf()).param("signInName", name).param("password", PASSWORD);
        return mvc.perform(before == null ? request : request.cookie(before)).andExpect(redirectedUrl("/")).andReturn().getResponse().getCookie("DUBAN_SESSION");
    }
}
