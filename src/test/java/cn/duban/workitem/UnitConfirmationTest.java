package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.duban.org.Official;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitKind;
import cn.duban.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkItemTestContext
class UnitConfirmationTest {

    @Autowired
    Town town;
    @Autowired
    UnitConfirmation confirmation;
    @Autowired
    JdbcClient jdbc;

    Cast cast;

    @BeforeEach
    void people() {
        cast = new Cast(town);
    }

    @Test
    void aUnitThatHasNeverSaidSoWantsNoConfirmation() {
        assertThat(confirmation.isWanted(cast.lead)).isFalse();
    }

    @Test
    void aHandlerSwitchesItOnAndOffForTheirOwnUnitAndBothStayOnRecord() {
        town.official("分管", cast.lead, new Post(cast.lead, Role.LEADER_IN_CHARGE));
        confirmation.want(cast.lead, true, cast.handler);
        assertThat(confirmation.isWanted(cast.lead)).isTrue();
        assertThat(confirmation.isWanted(cast.responsible)).isFalse();
        confirmation.want(cast.lead, false, cast.colleague);
        assertThat(confirmation.isWanted(cast.lead)).isFalse();
        assertThat(confirmation.setting(cast.lead, cast.handler).setBy()).isEqualTo(cast.colleague.name());
        assertThat(jdbc.sql("select count(*) from unit_setting where unit = :unit").param("unit", cast.lead.value()).query(Integer.class).single()).isEqualTo(2);
        assertThat(jdbc.sql("select what from audit_entry where subject = :unit order by id").param("unit", cast.lead.toString()).query(String.class).list())
                .containsExactly("unit.leader-confirms.on", "unit.leader-confirms.off");
    }

    @Test
    void cannotBeSwitchedOnWhereNobodyCouldConfirm() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> confirmation.want(cast.lead, true, cast.handler))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("refusal.workitem.no-leader-in-charge"));
        assertThat(confirmation.isWanted(cast.lead)).isFalse();
    }

    @Test
    void anotherUnitsSettingIsNoneOfAPersonsBusiness() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> confirmation.want(cast.lead, false, cast.helper))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> confirmation.setting(cast.lead, cast.verifier))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void theAdministratorSwitchesItForAnyUnit() {
        Official administrator = town.official("万全", cast.stranger, new Post(town.unit("系统管理", UnitKind.INSTITUTION), Role.ADMINISTRATOR));
        town.official("分管", cast.lead, new Post(cast.lead, Role.LEADER_IN_CHARGE));
        confirmation.want(cast.lead, true, administrator);
        assertThat(confirmation.isWanted(cast.lead)).isTrue();
    }
}
