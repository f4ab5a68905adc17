package cn.duban.inbox;

import cn.duban.calendar.DayWords;
import cn.duban.shared.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a {@link Sentence} in a reader's language; what somebody wrote stays as it was written. */
@Component
public class SentenceWords {

    private final MessageSource messages;

    SentenceWords(MessageSource messages) {
        this.messages = messages;
    }

    /** As it is written down for good in history, and searched for. */
    public String inChinese(Sentence sentence) {
        return in(Locale.SIMPLIFIED_CHINESE, sentence);
    }

    /** A key that is not known any more stands for itself, so that one lost text does not take the whole list with it. */
    public String in(Locale language, Sentence sentence) {
        return messages.getMessage(sentence.code(), sentence.arguments().stream().map(argument -> said(language, argument)).toArray(),
                sentence.code(), language);
    }

    /** A notice's sentence; one from before sentences were kept has its Chinese text only. */
    public String in(Locale language, Notice notice) {
        return notice.sentence().map(sentence -> in(language, sentence)).orElse(notice.text());
    }

    private Object said(Locale language, Object argument) {
        if (argument instanceof Sentence inner) {
            return in(language, inner);
        }
        if (argument instanceof LocalDate date) {
            return DayWords.of(date, Language.of(language));
        }
        return argument instanceof BigDecimal decimal ? decimal.toPlainString() : argument;
    }

    /** A day as the reader's language writes it; a waived one in words. */
    public String date(Locale language, LocalDate date) {
        return DayWords.of(date, Language.of(language));
    }
}
