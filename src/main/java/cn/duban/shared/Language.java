package cn.duban.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/** 语言: what the program speaks with a person. Chinese unless the person has chosen otherwise, whatever their browser asks for. */
public enum Language {

    CHINESE("zh", Locale.SIMPLIFIED_CHINESE),
    ENGLISH("en", Locale.ENGLISH);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** As it is kept, and chosen by: {@code zh} or {@code en}. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }

    public static Language of(Locale locale) {
        return locale.getLanguage().equals(ENGLISH.code) ? ENGLISH : CHINESE;
    }

    /** The language of the page that is being answered; Chinese where none is, as in a job. */
    public static Language spoken() {
        return LocaleContextHolder.getLocaleContext() == null ? CHINESE : of(LocaleContextHolder.getLocale());
    }
}
