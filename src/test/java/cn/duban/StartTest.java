package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class StartTest {

    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvc mvc;

    @Test
    void worksAsTheApplicationsRole() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("duban_app");
    }

    @Test
    void theApplicationMayNotCreateTables() {
        assertThatThrownBy(() -> jdbc.sql("create table mine (id int)").update()).rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void theEnginesTablesHaveTheIndexesThatAcquisitionNeeds() {
        assertThat(jdbc.sql("select indexname from pg_indexes where tablename = 'act_ru_job'").query(String.class).list())
                .contains("duban_job_due", "duban_job_locked");
    }

    @Test
    void runsInUtc() {
        assertThat(TimeZone.getDefault().getID()).isEqualTo("UTC");
    }

    @Test
    void sendsAStrangerToTheSignInPage() throws Exception {
        mvc.perform(get("/todo")).andExpect(status().is3xxRedirection()).andExpect(redirectedUrlPattern("**/sign-in"));
        mvc.perform(get("/sign-in")).andExpect(status().isOk());
        mvc.perform(get("/api/items")).andExpect(status().isUnauthorized());
    }

    @Test
    void tellsAnyoneWhetherItIsWell() throws Exception {
        mvc.perform(get("/actuator/health")).andExpect(status().isOk());
    }
}
