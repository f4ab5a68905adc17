package cn.duban.demo;

import cn.duban.demo.DemoLocalGovernments.LocalGovernment;
import cn.duban.org.LeadershipGroup;
import cn.duban.org.LeadershipGroups;
import cn.duban.org.OfficialId;
import cn.duban.org.Officials;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.org.Units;
import cn.duban.security.Credentials;
import cn.duban.security.Personas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The people of the demo: for each unit of the province and the county somebody who handles for it, two leadership groups
 * with their offices, and the other roles. What is there already stays as it is, so each start may ask again. Loaded before
 * the first page can be asked for.
 */
@Component
@ConditionalOnProperty(name = "duban.demo", havingValue = "true")
class DemoPeople implements SmartInitializingSingleton, Personas {

    static final String PASSWORD = "duban-demo";
    static final String PROVINCE_GROUP = "省卫生健康攻坚行动领导小组";
    static final String PROVINCE_OFFICE = PROVINCE_GROUP + "办公室";
    static final String COUNTY_GROUP = "县卫生计生扶贫工作领导小组";
    static final String COUNTY_OFFICE = COUNTY_GROUP + "办公室";
    private static final String PROVINCE_HOST = "省卫生健康委";
    private static final String COUNTY_HOST = "县卫计局";

    private final Organisation organisation;
    private final Units units;
    private final Officials officials;
    private final LeadershipGroups groups;
    private final Credentials credentials;
    private final TransactionTemplate transaction;

    DemoPeople(Organisation organisation, Units units, Officials officials, LeadershipGroups groups, Credentials credentials,
            TransactionTemplate transaction) {
        this.organisation = organisation;
        this.units = units;
        this.officials = officials;
        this.groups = groups;
        this.credentials = credentials;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> load());
    }

    private void load() {
        DemoUnits.all().forEach(unit -> putUnit(unit.name(), unit.kind(), unit.aliases()));
        DemoLocalGovernments local = DemoLocalGovernments.read();
        local.cities().forEach(city -> putLocal(city, DemoLocalGovernments.OF_CITIES));
        local.counties().forEach(county -> putLocal(county, DemoLocalGovernments.OF_COUNTIES));
        putUnit(PROVINCE_GROUP, UnitKind.LEADERSHIP_GROUP, Set.of());
        putUnit(PROVINCE_OFFICE, UnitKind.OFFICE, Set.of());
        putUnit(COUNTY_GROUP, UnitKind.LEADERSHIP_GROUP, Set.of());
        putUnit(COUNTY_OFFICE, UnitKind.OFFICE, Set.of());
        putUnit(Organisation.ADMINISTRATION, UnitKind.INSTITUTION, Set.of());
        putGroup(PROVINCE_GROUP, PROVINCE_OFFICE, PROVINCE_HOST);
        putGroup(COUNTY_GROUP, COUNTY_OFFICE, COUNTY_HOST);

        List<OfficialId> added = new ArrayList<>();
        DemoUnits.handlers().forEach(handler ->
                putOfficial(handler.signInName(), handler.name(), handler.unit(), Role.HANDLER, handler.unit()).ifPresent(added::add));
        Stream.concat(local.cities().stream(), local.counties().stream()).forEach(government ->
                putOfficial(government.signInName(), government.handler(), government.name(), Role.HANDLER, government.name()).ifPresent(added::add));
        putOfficial("weijian-fenguan", "江怀远", PROVINCE_HOST, Role.LEADER_IN_CHARGE, PROVINCE_HOST).ifPresent(added::add);
        putOfficial("xianweiji-fenguan", "石建民", COUNTY_HOST, Role.LEADER_IN_CHARGE, COUNTY_HOST).ifPresent(added::add);
        putOfficial("bangong", "林晓芸", PROVINCE_HOST, Role.OFFICE, PROVINCE_OFFICE).ifPresent(added::add);
        putOfficial("zuzhang", "周明远", PROVINCE_HOST, Role.LEADERSHIP, PROVINCE_GROUP).ifPresent(added::add);
        putOfficial("xianban", "刘玉梅", COUNTY_HOST, Role.OFFICE, COUNTY_OFFICE).ifPresent(added::add);
        putOfficial("xianzu", "黄国栋", COUNTY_HOST, Role.LEADERSHIP, COUNTY_GROUP).ifPresent(added::add);
        putOfficial("ducha", "严格", PROVINCE_HOST, Role.INSPECTOR, PROVINCE_OFFICE).ifPresent(added::add);
        putOfficial("guanli", "万全", Organisation.ADMINISTRATION, Role.ADMINISTRATOR, Organisation.ADMINISTRATION).ifPresent(added::add);
        putOfficial("anquan", "安宁", Organisation.ADMINISTRATION, Role.SECURITY_ADMINISTRATOR, Organisation.ADMINISTRATION).ifPresent(added::add);
        putOfficial("shenji", "史明", Organisation.ADMINISTRATION, Role.AUDITOR, Organisation.ADMINISTRATION).ifPresent(added::add);
        putTwoPosts("liangbian", "梁仲平").ifPresent(added::add);
        if (!added.isEmpty()) {
            credentials.setPassword(added, PASSWORD);
        }
    }

    @Override
    public List<Persona> all() {
        return List.of(
                persona("bangong"),
                persona("weijian"),
                persona("caizheng"),
                persona("zuzhang"),
                persona("liangbian"),
                persona("xianban"),
                persona("xianweiji"),
                persona("xianweiji-fenguan"),
                persona("xianzu"),
                persona("ducha"),
                persona("guanli"));
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    private Persona persona(String signInName) {
        return officials.bySignInName(signInName).map(official -> new Persona(signInName, official.name(),
                units.names(official.posts().stream().map(Post::body).toList()).values().stream().sorted().findFirst().orElse(""), "demo.does." + signInName))
                .orElseThrow();
    }

    private void putUnit(String name, UnitKind kind, Set<String> aliases) {
        if (units.byName(name).isEmpty()) {
            organisation.putUnit(name, kind, Optional.empty(), aliases);
        }
    }

    private void putLocal(LocalGovernment government, String collective) {
        if (units.byName(government.name()).isEmpty()) {
            Optional<UnitId> above = Optional.of(government.above()).filter(name -> !name.isEmpty()).map(this::unit);
            organisation.putIntoCollectives(organisation.putUnit(government.name(), UnitKind.LOCAL_GOVERNMENT, above, Set.of()), Set.of(unit(collective)));
        }
    }

    private void putGroup(String group, String office, String host) {
        if (groups.ofOffice(unit(office)).isEmpty()) {
            organisation.putLeadershipGroup(new LeadershipGroup(unit(group), unit(office), unit(host)));
        }
    }

    private Optional<OfficialId> putOfficial(String signInName, String name, String unit, Role role, String body) {
        return put(signInName, name, unit, Set.of(new Post(unit(body), role)));
    }

    /** An official of the host who also works in the office: the case for which nobody may verify what they signed for. */
    private Optional<OfficialId> putTwoPosts(String signInName, String name) {
        return put(signInName, name, PROVINCE_HOST,
                Set.of(new Post(unit(PROVINCE_HOST), Role.HANDLER), new Post(unit(PROVINCE_OFFICE), Role.OFFICE)));
    }

    private Optional<OfficialId> put(String signInName, String name, String unit, Set<Post> posts) {
        return officials.bySignInName(signInName).isPresent()
                ? Optional.empty()
                : Optional.of(organisation.putOfficial(signInName, name, unit(unit), posts));
    }

    private UnitId unit(String name) {
        return units.byName(name).orElseThrow(() -> new IllegalStateException("The demo has no unit " + name)).id();
    }
}
