package cn.duban.reading;

import cn.duban.document.DocumentRefused;
import cn.duban.document.SourceText;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An upload cannot make the reader hang: a hundred and fifty thousand characters of the worst kinds are read in seconds, or refused. */
class ReadingSpeedTest {

    private static final int CHARACTERS = 150_000;

    @ParameterizedTest
    @ValueSource(strings = {"督", "（", "(责任单位:", "各市、", "责任单位:省财政厅、", "1.抽检。(责任单位:省财政厅)", "1", "2023年", "（一）", "“", "达到1个、",
            "序号\t任务\t牵头单位\n", "省人力资源社会保", "1.a\n", "责任单位:\n", "各"})
    void readsOrRefusesInTime(String piece) {
        String text = "一、任务\n1.抽检。（责任单位：省财政厅）\n" + piece.repeat(CHARACTERS / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try {
                PlanReader.read(SourceText.pasted(text), UnitRegister.shipped());
            } catch (DocumentRefused refused) {
                // a refusal is an answer too
            }
        });
    }
}
