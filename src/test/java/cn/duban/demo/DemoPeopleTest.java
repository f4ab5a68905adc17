package cn.duban.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import cn.duban.DatabaseTest;
import cn.duban.org.LeadershipGroups;
import cn.duban.org.Officials;
import cn.duban.org.Role;
import cn.duban.org.UnitKind;
import cn.duban.org.Units;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
@TestPropertySource(properties = "duban.demo=true")
class DemoPeopleTest {

    @Autowired
    DemoPeople people;
    @Autowired
    Units units;
    @Autowired
    Officials officials;
    @Autowired
    LeadershipGroups groups;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvc mvc;

    @Test
    void everyUnitThatCanBeGivenWorkHasAHandler() {
        assertThat(units.all()).hasSizeGreaterThan(60)
                .filteredOn(unit -> unit.kind() != UnitKind.OFFICE && unit.kind() != UnitKind.LEADERSHIP_GROUP && !unit.name().startsWith("督办"))
                .allSatisfy(unit -> assertThat(officials.holding(Role.HANDLER, unit.id())).as(unit.name()).isNotEmpty());
    }

    @Test
    void theCollectiveNamesStandForTheNineCitiesAndTheEightyEightCounties() {
        assertThat(units.collectives().get(units.byName("各市（州）人民政府").orElseThrow().id())).hasSize(9);
        assertThat(units.collectives().get(units.byName("各县（市、区、特区）人民政府").orElseThrow().id())).hasSize(88)
                .allSatisfy(county -> assertThat(county.parent()).as(county.name()).isPresent());
    }

    @Test
    void bothLeadershipGroupsHaveTheirPeople() {
        assertThat(groups.all()).hasSize(2).allSatisfy(group -> {
            assertThat(officials.holding(Role.OFFICE, group.office())).isNotEmpty();
            assertThat(officials.holding(Role.LEADERSHIP, group.group())).isNotEmpty();
            assertThat(officials.holding(Role.HANDLER, group.host())).isNotEmpty();
        });
    }

    @Test
    void loadsNothingTwice() {
        long before = jdbc.sql("select count(*) from official").query(Long.class).single();
        people.afterSingletonsInstantiated();
        assertThat(jdbc.sql("select count(*) from official").query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void everyPersonaOfTheSignInPageMaySignIn() throws Exception {
        for (var persona : people.all()) {
            mvc.perform(get("/sign-in")).andExpect(content().string(containsString("data-sign-in-name=\"" + persona.signInName() + '"')));
            mvc.perform(post("/sign-in").with(csrf()).param("signInName", persona.signInName()).param("password", people.password()))
                    .andExpect(redirectedUrl("/"));
        }
    }
}
