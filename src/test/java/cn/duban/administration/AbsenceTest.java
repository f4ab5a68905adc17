package cn.duban.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.duban.DatabaseTest;
import cn.duban.org.Absences;
import cn.duban.org.Official;
import cn.duban.org.Officials;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.security.Actor;
import cn.duban.security.Credentials;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 外出委托: a colleague acts meanwhile, from the first day to the last, and it is said for whom. */
@DatabaseTest
class AbsenceTest {

    private static final String PASSWORD = "a good password";
    @Autowired
    MockMvc mvc;
    @Autowired
    Organisation organisation;
    @Autowired
    Officials officials;
    @Autowired
    Absences absences;
    @Autowired
    Credentials credentials;
    @Autowired
    DubanClock clock;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private UnitId host;
    private UnitId office;
    private Official away;
    private Official colleague;
    private Official stranger;
    private LocalDate today;

    @BeforeEach
    void anOfficerAColleagueOfTheSameUnitAndAStranger() {
        host = organisation.putUnit("省发展改革委" + suffix, UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        office = organisation.putUnit("推进办公室" + suffix, UnitKind.OFFICE, Optional.empty(), Set.of());
        UnitId elsewhere = organisation.putUnit("省体育局" + suffix, UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        away = official("away", "赵敏", host, new Post(office, Role.OFFICE), new Post(host, Role.ADMINISTRATOR));
        colleague = official("colleague", "钱进", host, new Post(host, Role.HANDLER));
        stranger = official("stranger", "孙浩", elsewhere, new Post(elsewhere, Role.HANDLER));
        today = clock.today();
    }

    @Test
    void lendsThePostsOfTheOneWhoIsAwayFromTheFirstDayToTheLast() {
        absences.note(away, colleague.id(), today.plusDays(1), today.plusDays(3));
        assertThat(lentOn(today)).isEmpty();
        assertThat(lentOn(today.plusDays(1))).containsExactly(new Post(office, Role.OFFICE));
        assertThat(lentOn(today.plusDays(3))).hasSize(1);
        assertThat(lentOn(today.plusDays(4))).isEmpty();
    }

    @Test
    void neverLendsAnAdministratorsPost() {
        absences.note(away, colleague.id(), today, today);
        assertThat(absences.withLentPosts(colleague).holds(Role.ADMINISTRATOR)).isFalse();
    }

    @Test
    void saysForWhomTheColleagueActs() {
        absences.note(away, colleague.id(), today, today);
        Actor actor = Actor.of(absences.withLentPosts(colleague), new Post(office, Role.OFFICE));
        assertThat(actor.name()).isEqualTo("钱进（代赵敏）");
        assertThat(actor.insteadOf()).contains(away.id());
        assertThat(Actor.of(absences.withLentPosts(colleague), new Post(host, Role.HANDLER)).insteadOf()).isEmpty();
    }

    @Test
    void refusesDaysThatArePastTurnedRoundTooManyOrTaken() {
        assertThat(refused(colleague, today.minusDays(1), today).code()).isEqualTo("refusal.org.absence-past");
        assertThat(refused(colleague, today.plusDays(2), today.plusDays(1)).field()).contains("until");
        assertThat(refused(colleague, today, today.plusDays(Absences.LONGEST)).field()).contains("until");
        absences.note(away, colleague.id(), today.plusDays(5), today.plusDays(9));
        assertThat(refused(colleague, today.plusDays(9), today.plusDays(12)).code()).isEqualTo("refusal.org.absence-overlaps");
        absences.note(away, colleague.id(), today.plusDays(10), today.plusDays(12));
    }

    @Test
    void refusesAStrangerAndAColleagueWhoIsAwayToo() {
        assertThat(refused(stranger, today, today).code()).isEqualTo("refusal.org.absence-no-colleague");
        assertThat(refused(away, today, today).code()).isEqualTo("refusal.org.absence-no-colleague");
        absences.note(colleague, away.id(), today, today.plusDays(2));
        assertThat(refused(colleague, today.plusDays(2), today.plusDays(3)).code()).isEqualTo("refusal.org.absence-delegate-away");
    }

    @Test
    void opensTheDoorOfALentRoleForTheDayAndClosesItWithTheClickThatEndsIt() throws Exception {
        Cookie session = signIn("colleague");
        mvc.perform(get("/plans").cookie(session)).andExpect(status().isForbidden());
        UUID absence = absences.note(away, colleague.id(), today, today.plusDays(2));
        mvc.perform(get("/plans").cookie(session)).andExpect(status().isOk()).andExpect(content().string(containsString("代赵敏")));
        mvc.perform(post("/absence/" + absence + "/end").cookie(session).with(csrf())).andExpect(status().isNotFound());
        mvc.perform(post("/absence/" + absence + "/end").cookie(signIn("away")).with(csrf())).andExpect(redirectedUrl("/absence"));
        mvc.perform(get("/plans").cookie(session)).andExpect(status().isForbidden());
    }

    @Test
    void aRefusedFormComesBackWithWhatWasTyped() throws Exception {
        Cookie session = signIn("away");
        mvc.perform(post("/absence").cookie(session).with(csrf()).param("delegate", colleague.id().toString()).param("from", today.plusDays(4).toString())
                        .param("until", today.toString()))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("最后一天不能早于第一天")))
                .andExpect(content().string(containsString("value=\"" + today.plusDays(4) + "\"")));
        mvc.perform(post("/absence").cookie(session).with(csrf()).param("from", today.toString()))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("请选择同事")));
        mvc.perform(post("/absence").cookie(session).with(csrf()).param("delegate", colleague.id().toString()).param("from", today.toString())
                .param("until", today.toString())).andExpect(redirectedUrl("/absence"));
        mvc.perform(get("/absence").cookie(signIn("colleague"))).andExpect(content().string(containsString("赵敏")));
    }

    private Set<Post> lentOn(LocalDate day) {
        Instant now = clock.instant();
        clock.showNow(day.atTime(10, 0).atZone(DubanClock.ZONE).toInstant());
        try {
            return absences.withLentPosts(colleague).lent().keySet();
        } finally {
            clock.showNow(now);
        }
    }

    private Refusal refused(Official delegate, LocalDate from, LocalDate until) {
        return catchThrowableOfType(Refusal.class, () -> absences.note(away, delegate.id(), from, until));
    }

    private Official official(String signInName, String name, UnitId unit, Post... posts) {
        organisation.putOfficial(signInName + suffix, name, unit, Set.of(posts));
        Official official = officials.bySignInName(signInName + suffix).orElseThrow();
        credentials.setPassword(official.id(), PASSWORD);
        return official;
    }

    private Cookie signIn(String name) throws Exception {
        return mvc.perform(post("/sign-in").with(csrf()).param("signInName", name + suffix).param("password", PASSWORD)).andReturn().getResponse().getCookie("DUBAN_SESSION");
    }
}
