package cn.duban.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two hundred pages are read in two seconds, and twice as many in twice the time. */
class ReadingSpeedTest {

    /** Characters on a page of an official document: 22 lines of 28. */
    private static final int PAGE = 22 * 28;
    private static final int TWO_HUNDRED_PAGES = 200 * PAGE;

    private static String body;

    @BeforeAll
    static void warmUp() throws IOException {
        String plan = Files.readString(Path.of("src/main/resources/demo/province-health-actions-2023.txt"));
        body = plan.substring(plan.indexOf("一、")).replaceFirst("省卫生健康攻坚行动领导小组办公室\\n2023年2月20日\\s*$", "");
        for (int i = 0; i < 6; i++) {
            Effort.of(plan(PAGE * 20));
        }
    }

    private static String plan(int characters) {
        StringBuilder out = new StringBuilder("2023年全省实施方案\n");
        while (out.length() < characters) {
            out.append(body, 0, Math.min(body.length(), characters - out.length()));
        }
        return out.toString();
    }

    @Test
    void readsTwoHundredPagesWithinTwoSeconds() {
        assertThat(quickest(TWO_HUNDRED_PAGES)).as("milliseconds").isLessThan(2_000);
    }

    @Test
    void takesTwiceTheTimeForTwiceTheText() {
        long once = quickest(TWO_HUNDRED_PAGES / 2);
        long twice = quickest(TWO_HUNDRED_PAGES);
        long fourTimes = quickest(TWO_HUNDRED_PAGES * 2);
        System.out.printf("100, 200 and 400 pages are read in %d, %d and %d ms%n", once, twice, fourTimes);
        assertThat(twice).isLessThan(once * 3);
        assertThat(fourTimes).isLessThan(twice * 3);
    }

    /** Of three times: the garbage of an earlier test is none of the reader's. */
    private static long quickest(int characters) {
        String plan = plan(characters);
        return Math.min(Effort.of(plan), Math.min(Effort.of(plan), Effort.of(plan)));
    }
}
