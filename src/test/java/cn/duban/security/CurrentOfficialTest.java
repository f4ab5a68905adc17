package cn.duban.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.DatabaseTest;
import cn.duban.org.OfficialId;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.shared.Refusal;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
class CurrentOfficialTest {

    @Autowired
    Organisation organisation;
    @Autowired
    CurrentOfficial current;
    private UnitId host;
    private UnitId office;
    private UnitId other;
    private OfficialId liang;

    @BeforeEach
    void anOfficialOfTheHostWhoAlsoWorksInTheOffice() {
        host = organisation.putUnit("省卫生健康委", UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        office = organisation.putUnit("省领导小组办公室", UnitKind.OFFICE, Optional.empty(), Set.of());
        other = organisation.putUnit("省水利厅", UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        liang = organisation.putOfficial("liang", "梁仲平", host, Set.of(new Post(host, Role.HANDLER), new Post(office, Role.OFFICE)));
    }

    @Test
    @WithMockUser("liang")
    void actsFromThePostWithTheRole() {
        assertThat(current.actingAs(Role.OFFICE)).isEqualTo(new Actor(liang, "梁仲平", office, Role.OFFICE));
        assertThat(current.actingFor(host)).isEqualTo(new Actor(liang, "梁仲平", host, Role.HANDLER));
    }

    @Test
    @WithMockUser("liang")
    void actsFromNoPostThatTheyDoNotHold() {
        assertThatThrownBy(() -> current.actingAs(Role.LEADERSHIP)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> current.actingFor(other)).isInstanceOf(Refusal.class);
    }

    @Test
    @WithMockUser("liang")
    void seesTheMattersOfEachBodyWhereTheyHoldAPost() {
        assertThat(current.scope().bodies()).containsExactlyInAnyOrder(host, office);
        assertThat(current.bodiesAs(Role.HANDLER)).containsExactly(host);
    }

    @Test
    @WithMockUser("liang")
    void countsANewPostFromTheNextRequest() {
        organisation.putOfficial("liang", "梁仲平", host, Set.of(new Post(other, Role.HANDLER)));
        assertThat(current.scope().bodies()).containsExactly(other);
    }

    @Test
    void isNobodyWhereNobodySignedIn() {
        assertThatThrownBy(current::require).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithMockUser("stranger")
    void isNobodyWhereTheNameBelongsToNoOfficial() {
        assertThatThrownBy(current::require).isInstanceOf(AccessDeniedException.class);
    }
}
