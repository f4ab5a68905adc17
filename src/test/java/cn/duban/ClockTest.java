package cn.duban;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Time comes from the one clock, else the time machine, the engine and the legal dates drift apart. */
@AnalyzeClasses(packages = "cn.duban", importOptions = DoNotIncludeTests.class)
class ClockTest {

    private static final Pattern DATABASE_TIME =
            Pattern.compile("\\bnow\\s*\\(\\s*\\)|\\bcurrent_(date|time|timestamp)\\b|\\bclock_timestamp\\b", Pattern.CASE_INSENSITIVE);

    @ArchTest
    static final ArchRule nobodyAsksTheMachineForTheTime = noClasses().that().doNotHaveFullyQualifiedName("cn.duban.shared.DubanClock")
            .should().callMethodWhere(target(name("now")).and(target(rawParameterTypes(new Class<?>[0]))))
            .orShould().callConstructor(java.util.Date.class)
            .orShould().callMethod(System.class, "currentTimeMillis");

    @Test
    void noSqlOfOursAsksTheDatabaseForTheTime() {
        List<Path> files = Stream.of("src/main/java", "src/main/resources").flatMap(ClockTest::textFiles).toList();
        assertThat(files).isNotEmpty();
        assertThat(files).allSatisfy(file -> assertThat(code(file)).as("%s", file).doesNotContainPattern(DATABASE_TIME));
    }

    private static Stream<Path> textFiles(String root) {
        try (Stream<Path> tree = Files.walk(Path.of(root))) {
            return tree.filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".sql")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(Path file) {
        try {
            return Files.readString(file).replaceAll("(?m)^\\s*(//|\\*|/\\*\\*|--).*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
