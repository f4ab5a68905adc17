package cn.duban.web;

import cn.duban.calendar.DayWords;
import cn.duban.shared.Language;
import cn.duban.shared.Listed;
import cn.duban.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says things in words, in the language of the page that is being answered: why something was refused, a day, a list. */
@Component("reasons")
public class Reasons {

    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Refusal refusal) {
        return of(refusal.code(), refusal.arguments());
    }

    /** The words of a message key; an unknown key stands for itself, so that a missing text is seen and hides nothing. */
    public String of(String code, Object... arguments) {
        return messages.getMessage(code, arguments, code, Language.spoken().locale());
    }

    /** The words of a message key that may be unknown. */
    public Optional<String> find(String code, Object... arguments) {
        return Optional.ofNullable(messages.getMessage(code, arguments, null, Language.spoken().locale()));
    }

    public String day(LocalDate day) {
        return DayWords.of(day, Language.spoken());
    }

    public String moment(Instant at) {
        return DayWords.of(at, Language.spoken());
    }

    /** One after the other, as the language parts them: 甲、乙 or A, B. */
    public String listed(Collection<String> words) {
        return Listed.all(List.copyOf(words)).in(Language.spoken());
    }
}
