package cn.duban.org;

import cn.duban.shared.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts units, officials and leadership groups into the register: what is there under the same name is changed, the rest is
 * added. Whoever calls has checked what they put.
 */
@Service
public class Organisation {

    /** The unit of those who administer the program: it is given no work, so they see none. */
    public static final String ADMINISTRATION = "督办系统管理";

    private final JdbcClient jdbc;

    Organisation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the unit, or gives the unit of this name another kind, parent and other aliases. Its id stays. */
    @Transactional
    public UnitId putUnit(String name, UnitKind kind, Optional<UnitId> parent, Set<String> aliases) {
        UUID id = jdbc.sql("""
                insert into unit (id, name, kind, parent) values (:id, :name, :kind, :parent)
                on conflict (name) do update set kind = excluded.kind, parent = excluded.parent
                returning id""")
                .param("id", UUID.randomUUID()).param("name", Unit.withoutWhiteSpace(name)).param("kind", kind.name())
                .param("parent", parent.map(UnitId::value).orElse(null))
                .query(UUID.class).single();
        jdbc.sql("delete from unit_alias where unit = :unit").param("unit", id).update();
        aliases.stream().map(Unit::withoutWhiteSpace).distinct().forEach(alias ->
                jdbc.sql("insert into unit_alias (unit, alias) values (:unit, :alias)").param("unit", id).param("alias", alias).update());
        return new UnitId(id);
    }

    /** Says which collective names (统称) stand for this unit among others; what was said before no longer holds. */
    @Transactional
    public void putIntoCollectives(UnitId member, Set<UnitId> collectives) {
        jdbc.sql("delete from collective_member where member = :member").param("member", member.value()).update();
        collectives.forEach(collective -> jdbc.sql("insert into collective_member (collective, member) values (:collective, :member)")
                .param("collective", collective.value()).param("member", member.value()).update());
    }

    /**
     * Lets a name mean this unit as well.
     *
     * @return whether it did not mean it already
     * @throws Refusal (invalid, field {@code value}) if the name means another unit, be it its full name or an alias
     */
    @Transactional
    public boolean putAlias(UnitId unit, String alias) {
        String name = Unit.withoutWhiteSpace(alias);
        Optional<UUID> known = jdbc.sql("select id from unit where name = :name union all select unit from unit_alias where alias = :name limit 1")
                .param("name", name).query(UUID.class).optional();
        if (known.isPresent() && !known.get().equals(unit.value())) {
            throw Refusal.invalid("value", "refusal.org.alias-taken", name);
        }
        return known.isEmpty() && jdbc.sql("insert into unit_alias (unit, alias) values (:unit, :alias) on conflict do nothing")
                .param("unit", unit.value()).param("alias", name).update() == 1;
    }

    /** Takes an alias from a unit; nothing happens if it has none of that name. */
    @Transactional
    public void takeAlias(UnitId unit, String alias) {
        jdbc.sql("delete from unit_alias where unit = :unit and alias = :alias").param("unit", unit.value()).param("alias", Unit.withoutWhiteSpace(alias)).update();
    }

    /** Adds the official, or gives the one of this sign-in name another name, unit and other posts. */
    @Transactional
    public OfficialId putOfficial(String signInName, String name, UnitId unit, Set<Post> posts) {
        UUID id = jdbc.sql("""
                insert into official (id, sign_in_name, name, unit) values (:id, :signInName, :name, :unit)
                on conflict (sign_in_name) do update set name = excluded.name, unit = excluded.unit
                returning id""")
                .param("id", UUID.randomUUID()).param("signInName", signInName).param("name", name).param("unit", unit.value())
                .query(UUID.class).single();
        jdbc.sql("delete from post where official = :official").param("official", id).update();
        posts.forEach(post -> jdbc.sql("insert into post (official, body, role) values (:official, :body, :role)")
                .param("official", id).param("body", post.body().value()).param("role", post.role().name()).update());
        return new OfficialId(id);
    }

    /** Says which office serves the leadership group and which unit hosts the office. */
    @Transactional
    public void putLeadershipGroup(LeadershipGroup group) {
        jdbc.sql("""
                insert into leadership_group (group_unit, office_unit, host_unit) values (:group, :office, :host)
                on conflict (group_unit) do update set office_unit = excluded.office_unit, host_unit = excluded.host_unit""")
                .param("group", group.group().value()).param("office", group.office().value()).param("host", group.host().value())
                .update();
    }

    /** Whether anybody holds this role anywhere. */
    public boolean isHeld(Role role) {
        return jdbc.sql("select exists (select from post where role = :role)").param("role", role.name()).query(Boolean.class).single();
    }

    /** Whether nobody can sign in yet. */
    public boolean isWithoutOfficials() {
        return jdbc.sql("select not exists (select from official)").query(Boolean.class).single();
    }
}
