package cn.duban.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is uploaded, the reader ends with a reading or a refusal, in less than ten seconds, and never with another exception. */
class ReadingFuzzTest {

    private static final int MOST_MILLISECONDS = 10_000;
    private static final int LONGEST_TEXT = 290_000;
    private static final String OPENING = "工作方案\n一、任务\n1.抽检。（责任单位：省财政厅）\n";

    private static final String SIGNS = "，。、；：（）一二三1234567890.%\n\t年月日各省市县厅局";

    /** Pieces that rules look for, repeated until nothing else is left. */
    static List<String> pieces() {
        return List.of("督", "1", "5万人", "达到1个、", "1.a\n", "（一）", "(责任单位:", "责任单位:省财政厅、", "调度", "各县要于3月底前报送。", "序号\t任务\t牵头单位\n", "\t");
    }

    static List<String> morePieces() {
        return Stream.concat(pieces().stream(), Stream.of("（", "各市、", "1.抽检。(责任单位:省财政厅)", "2023年", "“", "省人力资源社会保", "责任单位:\n", "各", "a\t", "1.", "一、", "12 ",
                "\n", "。", "一、总体目标\n", "一、工作目标达到1个\n1.a", "3月-4月", "每季度", "领导小组办公室负责", "，", "、", "于", "为", "“一", "以下均需", "\uD83D\uDE00", "\uE000", "\uD800",
                "1.抽检\n", "（一）抽检\n", "1.1抽检\n", "从1提升至2，", "分别为1、2、", "达到", "不低于", "每", "100%、", "（牵头", "由省财政厅牵头，", "第一阶段（3月-4月）", ".省", "2、", "①",
                "（责任单位：省财政厅）", "H9人", "0", "\u0000", "年", "到2023年", "《", "的", "由", "牵头", "配合", "一是", "与", "和", "%", "率", "市", "委", "（1）", "至", "分别", "力争", "万", "7月",
                "10、", "第", "以上", "较", "全覆盖", "完成")).distinct().toList();
    }

    @Test
    void endsForDamagedDocuments() {
        damaged(new Random(20230317), 2);
        long seed = new Random().nextLong();
        System.out.println("ReadingFuzzTest: fresh seed " + seed);
        damaged(new Random(seed), 1);
        random(new Random(seed), 6);
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void endsForAPieceRepeated(String piece) {
        ends(OPENING + piece.repeat(60_000 / piece.length()));
    }

    @Test
    void endsForWhatNobodyWrites() {
        ends("督".repeat(10 * 1024 * 1024 / 3));
        ends(OPENING + "（".repeat(50_000) + "）".repeat(50_000));
        ends(OPENING + numbers(20_000));
        ends(OPENING + "\t".repeat(100_000));
        ends("");
        ends("\uFEFF\uD800\uDC00\u0000\uFFFF");
    }

    @Test
    @Tag("long")
    void endsForManyDamagedDocuments() {
        long seed = new Random().nextLong();
        System.out.println("ReadingFuzzTest: long, fresh seed " + seed);
        damaged(new Random(seed), 60);
        random(new Random(seed), 300);
    }

    @ParameterizedTest
    @MethodSource("morePieces")
    @Tag("long")
    void endsForAPieceRepeatedAsOftenAsADocumentHolds(String piece) {
        ends(OPENING + piece.repeat(LONGEST_TEXT / piece.length()));
        ends(piece.repeat(LONGEST_TEXT / piece.length()));
    }

    @Test
    @Tag("long")
    void endsForNumbersAndNestingAsLongAsADocument() {
        ends(OPENING + numbers(48_000));
        ends(OPENING + "（[".repeat(70_000) + "]）".repeat(70_000));
    }

    private static String numbers(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(i).append(i % 3 == 0 ? "." : i % 3 == 1 ? "、" : "个");
        }
        return out.toString();
    }

    private static void damaged(Random random, int times) {
        for (Path document : Documents.all()) {
            String text = Documents.source(document).text();
            for (int i = 0; i < times; i++) {
                ends(Documents.mutated(text, random));
            }
        }
    }

    private static void random(Random random, int times) {
        for (int i = 0; i < times; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? OPENING : "");
            for (int left = random.nextInt(20_000); left > 0; left--) {
                text.append(switch (random.nextInt(4)) {
                    case 0 -> (char) random.nextInt(0x10000);
                    case 1 -> (char) random.nextInt(0x80);
                    case 2 -> (char) (0x4E00 + random.nextInt(0x5200));
                    default -> SIGNS.charAt(random.nextInt(SIGNS.length()));
                });
            }
            ends(text.toString());
        }
    }

    private static void ends(String text) {
        long milliseconds = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Effort.of(text));
        assertThat(milliseconds).as(() -> "milliseconds for " + text.substring(0, Math.min(60, text.length()))).isLessThan(MOST_MILLISECONDS);
    }
}
