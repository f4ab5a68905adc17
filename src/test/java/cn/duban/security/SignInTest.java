package cn.duban.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DatabaseTest
class SignInTest {

    private static final String PASSWORD = "a good password";
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Organisation organisation;
    @Autowired
    Credentials credentials;
    @Autowired
    Sessions sessions;

    @BeforeEach
    void anOfficial() {
        UnitId unit = organisation.putUnit("省财政厅", UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        OfficialId official = organisation.putOfficial("wangke", "王珂", unit, Set.of(new Post(unit, Role.HANDLER)));
        credentials.setPassword(official, PASSWORD);
    }

    @Test
    void signsInWithTheRightPasswordAndOutAgain() throws Exception {
        Cookie session = signIn(PASSWORD).andExpect(redirectedUrl("/")).andReturn().getResponse().getCookie("DUBAN_SESSION");
        assertThat(session.isHttpOnly()).isTrue();
        mvc.perform(get("/todo").cookie(session)).andExpect(status().isOk());
        mvc.perform(post("/sign-out").cookie(session).with(csrf())).andExpect(redirectedUrl("/sign-in?signed-out"));
        mvc.perform(get("/todo").cookie(session)).andExpect(status().is3xxRedirection());
        assertThat(audited()).endsWith("sign-in DONE", "sign-out DONE");
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownNameAlike() throws Exception {
        signIn("wrong").andExpect(redirectedUrl("/sign-in?refused"));
        mvc.perform(post("/sign-in").with(csrf()).param("signInName", "nobody").param("password", "wrong"))
                .andExpect(redirectedUrl("/sign-in?refused"));
        assertThat(audited()).endsWith("sign-in REFUSED");
    }

    @Test
    void refusesASignInThatAnotherSiteSends() throws Exception {
        mvc.perform(post("/sign-in").param("signInName", "wangke").param("password", PASSWORD)).andExpect(status().isForbidden());
    }

    @Test
    void locksANameAfterFiveFailuresInARowEvenForTheRightPassword() throws Exception {
        for (int failure = 0; failure < Credentials.FAILURES_ALLOWED; failure++) {
            signIn("wrong").andExpect(redirectedUrl("/sign-in?refused"));
        }
        signIn(PASSWORD).andExpect(redirectedUrl("/sign-in?refused"));
        jdbc.sql("update credential set locked_until = locked_until - interval '16 minutes'").update();
        signIn(PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void forgetsFailuresAfterASuccess() throws Exception {
        for (int failure = 1; failure < Credentials.FAILURES_ALLOWED; failure++) {
            signIn("wrong");
        }
        signIn(PASSWORD).andExpect(redirectedUrl("/"));
        signIn("wrong");
        signIn(PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void leadsAPartOfAPageToTheSignInAsAWhole() throws Exception {
        mvc.perform(get("/todo").header("HX-Request", "true")).andExpect(status().isUnauthorized()).andExpect(header().string("HX-Redirect", "/sign-in"));
    }

    @Test
    void keepsNoPasswordInTheSession() throws Exception {
        signIn(PASSWORD);
        List<byte[]> attributes = jdbc.sql("select attribute_bytes from spring_session_attributes").query(byte[].class).list();
        assertThat(attributes).isNotEmpty();
        assertThat(attributes).noneMatch(bytes -> new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains("{bcrypt}"));
    }

    @Test
    void endsTheSessionsOfAnOfficial() throws Exception {
        Cookie session = signIn(PASSWORD).andReturn().getResponse().getCookie("DUBAN_SESSION");
        sessions.endOf("wangke");
        mvc.perform(get("/todo").cookie(session)).andExpect(status().is3xxRedirection());
    }

    @Test
    void writesDownWhoTriedWhatTheyMayNot() throws Exception {
        Cookie session = signIn(PASSWORD).andReturn().getResponse().getCookie("DUBAN_SESSION");
        mvc.perform(get("/admin/import").cookie(session)).andExpect(status().isForbidden());
        assertThat(audited()).endsWith("access REFUSED");
    }

    private ResultActions signIn(String password) throws Exception {
        return mvc.perform(post("/sign-in").with(csrf()).param("signInName", "wangke").param("password", password));
    }

    private List<String> audited() {
        return jdbc.sql("select what || ' ' || result from audit_entry order by id").query(String.class).list();
    }
}
