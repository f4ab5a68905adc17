package cn.duban.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.web.TextMarks.Piece;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two texts side by side. */
class TextMarksTest {

    @Test
    void marksTheWordsThatOnlyOneOfTwoTextsHas() {
        assertThat(shown("建设县级临床专科4个。", "建设县级临床专科6个。")).isEqualTo("建设县级临床专科[4]个。 | 建设县级临床专科[6]个。");
        assertThat(shown("甲乙丙丁", "甲乙丙丁")).isEqualTo("甲乙丙丁 | 甲乙丙丁");
        assertThat(shown("", "新的任务")).isEqualTo(" | [新的任务]");
    }

    @Test
    void aSingleLetterBetweenOtherWordsIsNotShownAsTheSame() {
        assertThat(shown("设一所学校", "办一家医院")).isEqualTo("[设一所学校] | [办一家医院]");
    }

    private static String shown(String was, String will) {
        TextMarks marks = TextMarks.between(was, will);
        return shown(marks.was()) + " | " + shown(marks.will());
    }

    private static String shown(java.util.List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.isMarked() ? "[" + piece.text() + "]" : piece.text()).collect(Collectors.joining());
    }
}
