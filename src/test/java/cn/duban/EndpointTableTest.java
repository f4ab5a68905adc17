package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every endpoint with its permission, as one table that a person can read: {@code docs/endpoints.md}. An endpoint that is
 * not in it, or that says no permission, fails the build. The demo is on, so that its endpoints are in the table too.
 */
@DatabaseTest
@TestPropertySource(properties = "duban.demo=true")
class EndpointTableTest {

    private static final Path TABLE = Path.of("docs/endpoints.md");

    /** Endpoints that frameworks bring; {@code SecurityConfiguration} guards them by their path. */
    private static final Map<String, String> FOREIGN = Map.of(
            "/error", "permitAll()",
            "/actuator", "isAuthenticated()",
            "/actuator/health", "permitAll()",
            "/actuator/health/**", "permitAll()",
            "/v3/api-docs", "isAuthenticated()",
            "/v3/api-docs.yaml", "isAuthenticated()",
            "/v3/api-docs/swagger-config", "isAuthenticated()");

    /** Answered by security filters, which no handler mapping lists. */
    private static final List<Endpoint> FILTERS = List.of(
            new Endpoint("POST", "/sign-in", "permitAll()", "Spring Security"),
            new Endpoint("POST", "/sign-out", "permitAll()", "Spring Security"));

    @Autowired
    ApplicationContext context;
    @Autowired
    MockMvc mvc;

    @Test
    void everyEndpointStandsInTheTableWithItsPermission() throws IOException {
        String table = render(all());
        Files.writeString(Path.of("target/endpoints.md"), table);
        assertThat(Files.exists(TABLE) ? Files.readString(TABLE) : "")
                .as("docs/endpoints.md says which endpoints there are; after reading each change of permission, copy target/endpoints.md over it")
                .isEqualTo(table);
    }

    @Test
    void everyHandlerOfOursSaysItsPermission() {
        assertThat(handled()).isNotEmpty().allSatisfy(endpoint -> assertThat(endpoint.permission())
                .as("%s %s has no @PreAuthorize and is not listed as foreign", endpoint.method(), endpoint.path()).isNotEqualTo("?"));
    }

    @Test
    void nobodyGetsAnAnswerWithoutHavingSignedIn() throws Exception {
        for (Endpoint endpoint : all()) {
            if (endpoint.permission().equals("permitAll()")) {
                continue;
            }
            String path = endpoint.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString()).replace("**", "x");
            int status = mvc.perform(request(HttpMethod.valueOf(endpoint.method()), path).with(csrf())).andReturn().getResponse().getStatus();
            assertThat(status).as("%s %s", endpoint.method(), endpoint.path()).isIn(302, 401, 403);
        }
    }

    private List<Endpoint> all() {
        List<Endpoint> endpoints = new ArrayList<>(FILTERS);
        endpoints.addAll(handled());
        return endpoints.stream().distinct().sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method)).toList();
    }

    private List<Endpoint> handled() {
        List<Endpoint> endpoints = new ArrayList<>();
        for (RequestMappingInfoHandlerMapping mapping : context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                for (String path : paths(info)) {
                    for (String verb : verbs(info)) {
                        endpoints.add(new Endpoint(verb, path, permission(path, method), method.getBeanType().getSimpleName()));
                    }
                }
            });
        }
        return endpoints;
    }

    private static Set<String> paths(RequestMappingInfo info) {
        return info.getPatternValues();
    }

    private static Set<String> verbs(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of("GET") : methods.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static String permission(String path, HandlerMethod method) {
        PreAuthorize onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class);
        PreAuthorize onType = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), PreAuthorize.class);
        return Optional.ofNullable(onMethod).or(() -> Optional.ofNullable(onType)).map(PreAuthorize::value)
                .or(() -> method.getBeanType().getName().startsWith("cn.duban.") ? Optional.empty() : Optional.ofNullable(FOREIGN.get(path)))
                .orElse("?");
    }

    private static String render(List<Endpoint> endpoints) {
        StringBuilder table = new StringBuilder("""
                # Endpoints

                Every endpoint with the permission without which nobody gets past its door. Behind the door the domain decides further:
                what a person may not see is answered with 404, what they may see but not do with 403 or 409. `EndpointTableTest`
                writes this table to `target/endpoints.md` and fails while it differs from this file.

                | method | path | permission | answered by |
                |---|---|---|---|
                """);
        for (Endpoint endpoint : endpoints) {
            table.append("| %s | `%s` | `%s` | %s |\n".formatted(endpoint.method(), endpoint.path(), endpoint.permission(), endpoint.handler()));
        }
        return table.toString();
    }

    private record Endpoint(String method, String path, String permission, String handler) {
    }
}
