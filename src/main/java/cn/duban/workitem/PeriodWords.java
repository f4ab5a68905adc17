package cn.duban.workitem;

import cn.duban.shared.ChineseNumber;
import cn.duban.shared.Language;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A reporting period in words, e.g. {@code 2023年第一季度}. */
@Component
public class PeriodWords {

    private final MessageSource messages;

    PeriodWords(MessageSource messages) {
        this.messages = messages;
    }

    /** In the words of a language, e.g. of the page. */
    public String of(ReportingPeriod period, Locale language) {
        int year = period.from().getYear();
        int month = period.from().getMonthValue();
        return switch (period.cycle()) {
            case "weekly" -> say(language, "weekly", period.from().get(IsoFields.WEEK_BASED_YEAR), period.from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case "monthly", ReportingPeriod.NONE -> say(language, "monthly", year, month);
            case "every-2-months" -> say(language, "every-2-months", year, month, month + 1);
            case "quarterly" -> say(language, "quarterly", year, quarter((month + 2) / 3, language));
            case "half-yearly" -> say(language, month == 1 ? "half-yearly.first" : "half-yearly.second", year);
            case "yearly" -> say(language, "yearly", year);
            case ReportingPeriod.ONCE -> say(language, ReportingPeriod.ONCE);
            default -> say(language, "years", year, period.to().getYear());
        };
    }

    /** As it is written down for good, in history and notices. */
    String written(ReportingPeriod period) {
        return of(period, Locale.SIMPLIFIED_CHINESE);
    }

    private static String quarter(int number, Locale language) {
        return Language.of(language) == Language.ENGLISH ? String.valueOf(number) : ChineseNumber.print(number);
    }

    private String say(Locale language, String key, Object... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            // A year has no thousands.
            arguments[i] = arguments[i].toString();
        }
        return messages.getMessage("period." + key, arguments, language);
    }
}
