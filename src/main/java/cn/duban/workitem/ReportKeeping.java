package cn.duban.workitem;

import cn.duban.form.Form;
import cn.duban.security.Actor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Keeps what acts say in numbers: the reports of units, and beside them what the office verified. */
@Component
class ReportKeeping {

    private final ReportForms forms;
    private final ProgressReports reports;
    private final Verifications verifications;
    private final PeriodWords periods;
    private final MessageSource messages;

    ReportKeeping(ReportForms forms, ProgressReports reports, Verifications verifications, PeriodWords periods, MessageSource messages) {
        this.forms = forms;
        this.reports = reports;
        this.verifications = verifications;
        this.periods = periods;
        this.messages = messages;
    }

    /** The form by which this act on this item is checked. */
    Form form(WorkItem item, Act act, Map<String, ?> given) {
        return forms.of(item, act, given);
    }

    /** A value of such a form as a person reads it. */
    String said(String key, Object value) {
        return key.equals(ReportForms.PERIOD) ? forms.named(value.toString()) : value.toString();
    }

    /**
     * Keeps the numbers of an act beside the item; of acts without numbers there is nothing to keep.
     *
     * @param item        as it was before the act
     * @param values      the checked values of the act's form
     * @param confirmedBy the unit's leader who confirmed it before it left the unit
     * @return what the history says about it beside the person's own words; empty text where there is nothing
     */
    String keep(WorkItem item, Act act, Map<String, Object> values, Actor actor, Optional<Actor> confirmedBy) {
        return switch (act) {
            case REPORT_PROGRESS, REPORT_COMPLETION -> {
                ReportingPeriod period = forms.period(item, act, values);
                reports.add(item, act, period, values, actor, confirmedBy);
                String confirmed = confirmedBy.map(leader -> say("history.confirmed-by", leader.name())).orElse("");
                yield say("history.report", periods.written(period)) + numbers(item, values, ReportedValues::key) + confirmed;
            }
            case VERIFY -> {
                verifications.add(item, values, actor);
                String percent = values.get(Verifications.PERCENT) instanceof BigDecimal said ? say("history.verified-percent", plain(said)) : "";
                yield numbers(item, values, Verifications::key) + percent;
            }
            default -> "";
        };
    }

    private String numbers(WorkItem item, Map<String, Object> values, IntFunction<String> key) {
        StringJoiner numbers = new StringJoiner(say("history.numbers.between"), say("history.numbers.before"), "");
        numbers.setEmptyValue("");
        List<Target> targets = item.facts().targets();
        for (int position = 0; position < targets.size(); position++) {
            if (values.get(key.apply(position)) instanceof BigDecimal value) {
                Target target = targets.get(position);
                numbers.add((target.metric().isBlank() ? target.phrase() : target.metric()) + " " + plain(value) + Indicator.of(target).measure());
            }
        }
        return numbers.toString();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
