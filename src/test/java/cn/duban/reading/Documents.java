package cn.duban.reading;

import cn.duban.document.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** The documents that the reader is tried on: our own fixtures, those with answers written by hand, and the real ones where they lie. */
final class Documents {

    private static final List<Path> OWN = List.of(Path.of("src/test/resources/reading"), Path.of("src/test/resources/corpus"), Path.of("src/main/resources/demo"));
    private static final String SIGNS = "、，。；：（）()“”《》〔〕1234567890一二三四五六七八九十.%‰/\t\n 年月日底前至各省市县厅局委办牵头责任单位完成时限要达到以上";

    private Documents() {
    }

    /** The folder with the real documents, if {@code duban.corpus} names one. */
    static Optional<Path> corpus() {
        String folder = System.getProperty("duban.corpus", "");
        boolean present = !folder.isBlank() && Files.isDirectory(Path.of(folder, "gold")) && Files.isDirectory(Path.of(folder, "plans"));
        return present ? Optional.of(Path.of(folder)) : Optional.empty();
    }

    static List<Path> all() {
        List<Path> folders = new ArrayList<>(OWN);
        corpus().ifPresent(folder -> folders.add(folder.resolve("plans")));
        return folders.stream().filter(Files::isDirectory).flatMap(Documents::texts).sorted().toList();
    }

    private static Stream<Path> texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceText source(Path file) {
        try {
            return SourceText.of(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with some stretches dropped, doubled, moved, cut short or sprinkled with signs. */
    static String mutated(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 1 + random.nextInt(12); i > 0 && out.length() > 40; i--) {
            int from = random.nextInt(out.length() - 20);
            int to = Math.min(out.length(), from + 1 + random.nextInt(random.nextBoolean() ? 20 : 600));
            String piece = out.substring(from, to);
            switch (random.nextInt(6)) {
                case 0 -> out.delete(from, to);
                case 1 -> out.insert(random.nextInt(out.length()), piece);
                case 2 -> out.delete(from, to).insert(random.nextInt(out.length() + 1), piece);
                case 3 -> out.insert(from, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 4 -> out.setCharAt(from, SIGNS.charAt(random.nextInt(SIGNS.length())));
                default -> out.setLength(Math.max(from, 40));
            }
        }
        return out.toString();
    }
}
