package cn.duban.org;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOfficials implements Officials {

    private static final String OFFICIALS = """
            select o.id, o.sign_in_name, o.name, o.unit, p.body, p.role
            from official o left join post p on p.official = o.id
            """;

    private final JdbcClient jdbc;

    JdbcOfficials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Official> byId(OfficialId id) {
        return officials(jdbc.sql(OFFICIALS + "where o.id = :id").param("id", id.value())).stream().findFirst();
    }

    @Override
    public Optional<Official> bySignInName(String signInName) {
        return officials(jdbc.sql(OFFICIALS + "where o.sign_in_name = :name").param("name", signInName)).stream().findFirst();
    }

    @Override
    public List<Official> at(UnitId body) {
        return officials(jdbc.sql(OFFICIALS + """
                where exists (select from post h where h.official = o.id and h.body = :body) order by o.name, o.id""").param("body", body.value()));
    }

    @Override
    public List<Official> holding(Role role, UnitId body) {
        return officials(jdbc.sql(OFFICIALS + """
                where exists (select from post h where h.official = o.id and h.role = :role and h.body = :body)
                order by o.name, o.id""").param("role", role.name()).param("body", body.value()));
    }

    /** One row per post, or one row without a post. */
    private static List<Official> officials(JdbcClient.StatementSpec query) {
        Map<UUID, Official> withoutPosts = new LinkedHashMap<>();
        Map<UUID, Set<Post>> posts = new LinkedHashMap<>();
        query.query(row -> {
            UUID id = row.getObject("id", UUID.class);
            withoutPosts.putIfAbsent(id, new Official(new OfficialId(id), row.getString("sign_in_name"), row.getString("name"),
                    new UnitId(row.getObject("unit", UUID.class)), Set.of()));
            UUID body = row.getObject("body", UUID.class);
            if (body != null) {
                posts.computeIfAbsent(id, key -> new HashSet<>()).add(new Post(new UnitId(body), Role.valueOf(row.getString("role"))));
            }
        });
        return withoutPosts.values().stream()
                .map(o -> new Official(o.id(), o.signInName(), o.name(), o.unit(), posts.getOrDefault(o.id().value(), Set.of())))
                .toList();
    }
}
