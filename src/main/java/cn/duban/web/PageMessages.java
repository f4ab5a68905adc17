package cn.duban.web;

import cn.duban.calendar.DayWords;
import cn.duban.shared.Language;
import cn.duban.shared.Spoken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * The visible texts. An argument that is a day, a moment or a {@link Spoken} word is said in the language of the text, so that whoever
 * hands it over need not know which that is.
 */
@Component("messageSource")
class PageMessages extends ResourceBundleMessageSource {

    PageMessages(@Value("${spring.messages.basename}") String[] bundles) {
        setBasenames(bundles);
        setDefaultEncoding("UTF-8");
        // A text that has no English yet is shown in Chinese, never in the language of the machine.
        setFallbackToSystemLocale(false);
    }

    @Override
    protected Object[] resolveArguments(Object[] arguments, Locale locale) {
        Language language = Language.of(locale);
        return Arrays.stream(super.resolveArguments(arguments, locale)).map(argument -> said(argument, language)).toArray();
    }

    private static Object said(Object argument, Language language) {
        if (argument instanceof LocalDate day) {
            return DayWords.of(day, language);
        }
        if (argument instanceof Instant at) {
            return DayWords.of(at, language);
        }
        return argument instanceof Spoken word ? word.in(language) : argument;
    }
}
