package cn.duban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Every text exists in Chinese and in English, and says the same things of the same arguments. */
class TwoLanguagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\x{3000}-\\x{303F}\\x{FF00}-\\x{FFEF}]");
    /** English texts that quote Chinese: what a person has to type into a table or model as it stands there, and a language's own name. */
    private static final Set<String> QUOTING = Set.of("shell.language.zh",
            "administration.error.unknownKind", "administration.error.unknownRole", "administration.template.help",
            "calendar.import.basis.hint", "calendar.import.hint", "calendar.fault.no-kind",
            "plan.table.fault.date", "plan.table.fault.waiver-reason", "plan.table.fault.target", "refusal.plan.table.no-table",
            "plan.model.fault.waiver-reason");

    @Test
    void everyTextIsThereInBothLanguages() {
        List<String> missing = new ArrayList<>();
        bundles().forEach((bundle, chinese) -> {
            Map<String, String> english = english(bundle);
            missing(chinese, english).forEach(key -> missing.add(bundle + "_en.properties: " + key));
            missing(english, chinese).forEach(key -> missing.add(bundle + ".properties: " + key));
        });
        assertThat(bundles()).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextTakesTheSameArgumentsInBothLanguages() {
        pairs().forEach((key, pair) -> assertThat(arguments(pair.get(1))).as(key).isEqualTo(arguments(pair.get(0))));
    }

    @Test
    void aTextWithArgumentsCanBeFormatted() {
        Object[] numbers = new Object[10];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        pairs().forEach((key, pair) -> pair.stream().filter(text -> text.matches("(?s).*\\{\\d.*"))
                .forEach(text -> assertThat(new MessageFormat(text).format(numbers)).as(key).doesNotContain("choice")));
    }

    /** Where there are arguments an apostrophe of the keyboard would quote what follows; where there are none, a doubled one would be seen twice. */
    @Test
    void anEnglishApostropheIsATypographicOne() {
        pairs().forEach((key, pair) -> assertThat(pair.get(1)).as(key).doesNotContain("'"));
    }

    @Test
    void noEnglishTextIsChineseExceptWhereItQuotes() {
        Set<String> chinese = pairs().entrySet().stream().filter(entry -> CHINESE.matcher(entry.getValue().get(1)).find()).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(chinese).isEqualTo(new TreeSet<>(QUOTING));
    }

    @Test
    void noTextIsThereTwice() {
        assertThat(files(MESSAGES, ".properties")).isNotEmpty().allSatisfy(file -> {
            Map<String, Long> counted = new HashMap<>();
            boolean continued = false;
            for (String line : read(file).split("\n")) {
                Matcher entry = Pattern.compile("^([\\w.-]+)=.*").matcher(line);
                if (!continued && entry.matches()) {
                    counted.merge(entry.group(1), 1L, Long::sum);
                }
                continued = line.endsWith("\\");
            }
            assertThat(counted).as(file.toString()).isNotEmpty().allSatisfy((key, times) -> assertThat(times).as(key).isEqualTo(1));
        });
    }

    /** What stands in a template as the text of an element with {@code th:text} is an example and is never shown; anything else would be. */
    @Test
    void noTemplateSaysAnythingInChineseByItself() {
        List<String> said = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".html")) {
            for (Element element : Jsoup.parse(read(template), "", Parser.htmlParser()).getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    if (CHINESE.matcher(attribute.getValue()).find()) {
                        said.add(TEMPLATES.relativize(template) + ": " + attribute);
                    }
                }
                if (isShown(element)) {
                    element.textNodes().stream().map(TextNode::text).filter(text -> CHINESE.matcher(text).find())
                            .forEach(text -> said.add(TEMPLATES.relativize(template) + ": " + text));
                }
            }
        }
        assertThat(said).isEmpty();
    }

    private static boolean isShown(Element element) {
        return Stream.concat(Stream.of(element), element.parents().stream())
                .noneMatch(one -> one.hasAttr("th:text") || one.hasAttr("th:utext") || one.hasAttr("th:insert")
                        || one.hasAttr("th:replace") && !one.tagName().equals("html"));
    }

    private static Map<String, Map<String, String>> bundles() {
        return files(MESSAGES, ".properties").stream().filter(file -> !file.toString().endsWith("_en.properties"))
                .collect(Collectors.toMap(file -> file.getFileName().toString().replace(".properties", ""), TwoLanguagesTest::load, (a, b) -> a, TreeMap::new));
    }

    private static Map<String, String> english(String bundle) {
        Path file = MESSAGES.resolve(bundle + "_en.properties");
        return Files.exists(file) ? load(file) : Map.of();
    }

    /** By key: the Chinese and the English text, where both are there. */
    private static Map<String, List<String>> pairs() {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        bundles().forEach((bundle, chinese) -> {
            Map<String, String> english = english(bundle);
            chinese.forEach((key, text) -> {
                if (english.containsKey(key)) {
                    pairs.put(key, List.of(text, english.get(key)));
                }
            });
        });
        return pairs;
    }

    private static Set<String> missing(Map<String, String> wanted, Map<String, String> there) {
        Set<String> missing = new TreeSet<>(wanted.keySet());
        missing.removeAll(there.keySet());
        return missing;
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> load(Path file) {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty, (a, b) -> a, TreeMap::new));
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(file -> file.toString().endsWith(ending)).sorted().toList();
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
