package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkItemTestContext
class WorkItemRegistrationTest {

    @Autowired private WorkItemRegistration registration;
    @Autowired private WorkItems items;
    @Autowired private History history;
    @Autowired private JdbcClient jdbc;
    @Autowired private Town town;

    private Cast cast;

    @BeforeEach
    void startsOnTheDayOfTheAssignment() {
        town.itIs(Cast.ASSIGNED_ON);
        cast = new Cast(town);
    }

    @Test
    void keepsEverythingThatItWasTold() {
        NewWorkItem facts = cast.facts();
        WorkItem item = items.find(registration.register(facts)).orElseThrow();
        assertThat(item.facts()).isEqualTo(facts);
        assertThat(item.standing()).isEqualTo(Standing.assigned(Cast.ASSIGNED_ON));
    }

    @Test
    void registersAnElementOfAnActionOnce() {
        assertThat(registration.register(cast.facts())).isEqualTo(registration.register(cast.facts()));
        assertThat(rows("work_item", "action", cast.action())).isEqualTo(1);
    }

    @Test
    void registersOnceWhenTwoNodesComeToTheSameElementAtOnce() throws Exception {
        assertThat(Twice.atOnce(4, () -> registration.register(cast.facts())).stream().distinct()).hasSize(1);
        WorkItemId item = registration.register(cast.facts());
        assertThat(rows("work_item_party", "item", item.value())).isEqualTo(4);
        assertThat(history.of(item)).hasSize(1);
    }

    @Test
    void theHistoryBeginsWithEveryField() {
        WorkItemId item = registration.register(cast.facts());
        assertThat(Town.withoutContributions(PastState.on(history.of(item), Cast.ASSIGNED_ON))).isEqualTo(WorkItemFields.of(items.find(item).orElseThrow()))
                .containsEntry("deadlineRule", "named-date").containsEntry("leadUnit", cast.lead.toString());
    }

    @Test
    void theProgramMayNeitherChangeNorRemoveHistoryOrClaims() {
        registration.register(cast.facts());
        for (String table : new String[] {"work_item_history", "work_item_rung"}) {
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).isInstanceOf(DataAccessException.class).hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> jdbc.sql("truncate " + table).update()).isInstanceOf(DataAccessException.class).hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> jdbc.sql("update work_item_history set note = 'x'").update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("update work_item_rung set rung = 'x'").update()).hasStackTraceContaining("permission denied");
    }

    private int rows(String table, String column, Object value) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = :value").param("value", value).query(Integer.class).single();
    }
}
