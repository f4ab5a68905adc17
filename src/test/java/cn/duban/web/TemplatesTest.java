package cn.duban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mistakes in templates that show only on the page, and there only sometimes. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-z:]+(?:\\s+[\\w:-]+(?:=\"[^\"]*\")?)*\\s*/?>");
    private static final Pattern MESSAGE = Pattern.compile("#\\{([\\w.-]+)[}(]");

    @Test
    void noTemplatePutsAConditionOnATagThatIsReplaced() {
        // Thymeleaf replaces first: the condition, or the loop, would never be asked.
        assertThat(tags()).isNotEmpty().noneMatch(tag -> tag.contains("th:replace=") && !tag.startsWith("<html")
                && (tag.contains("th:if=") || tag.contains("th:unless=") || tag.contains("th:each=")));
    }

    @Test
    void everyMessageThatATemplateNamesHasItsWords() {
        Properties words = words();
        List<String> missing = new ArrayList<>();
        for (Path template : templates()) {
            Matcher message = MESSAGE.matcher(read(template));
            while (message.find()) {
                if (!words.containsKey(message.group(1))) {
                    missing.add(TEMPLATES.relativize(template) + ": " + message.group(1));
                }
            }
        }
        assertThat(words).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    private static List<String> tags() {
        return templates().stream().flatMap(template -> TAG.matcher(read(template)).results().map(tag -> tag.group())).toList();
    }

    private static List<Path> templates() {
        return files(TEMPLATES, ".html");
    }

    private static Properties words() {
        Properties words = new Properties();
        for (Path file : files(Path.of("src/main/resources/messages"), ".properties")) {
            try (InputStream in = Files.newInputStream(file)) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
