package cn.duban.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.duban.calendar.Deadline;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class SentenceTest {

    private static final Sentence TOLD = Sentence.of("told", "7", LocalDate.of(2023, 3, 17), 3, new BigDecimal("90.0"), Sentence.of("phrase", "上报"));

    private final StaticMessageSource texts = new StaticMessageSource();
    private final SentenceWords words = new SentenceWords(texts);

    SentenceTest() {
        texts.addMessage("told", Locale.SIMPLIFIED_CHINESE, "第{0}项到{1}，{2} 天，{3}%（{4}）");
        texts.addMessage("told", Locale.ENGLISH, "Item {0} by {1}, {2} days, {3}% ({4})");
        texts.addMessage("phrase", Locale.SIMPLIFIED_CHINESE, "已{0}");
        texts.addMessage("phrase", Locale.ENGLISH, "done: {0}");
    }

    @Test
    void eachReaderGetsItInTheirLanguageAndWhatSomebodyWroteStays() {
        assertThat(words.inChinese(TOLD)).isEqualTo("第7项到2023年3月17日，3 天，90.0%（已上报）");
        assertThat(words.in(Locale.ENGLISH, TOLD)).isEqualTo("Item 7 by 17 March 2023, 3 days, 90.0% (done: 上报)");
        assertThat(words.in(Locale.ENGLISH, Sentence.of("told", "7", Deadline.NO_DATE, 3, "", ""))).startsWith("Item 7 by no deadline");
    }

    @Test
    void saysTheSameAfterItHasLainInTheDatabase() {
        Sentence kept = SentenceJson.read(TOLD.code(), SentenceJson.write(TOLD));
        assertThat(words.inChinese(kept)).isEqualTo(words.inChinese(TOLD));
        assertThat(words.in(Locale.ENGLISH, kept)).isEqualTo(words.in(Locale.ENGLISH, TOLD));
    }

    @Test
    void takesNothingThatItCouldNotSayAgain() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sentence.of("told", Instant.EPOCH)).withMessageContaining("java.time.Instant");
    }

    @Test
    void aTextThatIsLostStandsForItself() {
        assertThat(words.inChinese(Sentence.of("notice.GONE", "7"))).isEqualTo("notice.GONE");
    }
}
