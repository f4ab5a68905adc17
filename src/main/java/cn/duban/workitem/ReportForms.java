package cn.duban.workitem;

import cn.duban.calendar.ChineseDate;
import cn.duban.calendar.WorkCalendar;
import cn.duban.form.Form;
import cn.duban.form.FormField;
import cn.duban.form.Forms;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The forms of an item's acts. Those that report or verify ask for a number for each target that has one, in the target's unit; a number that the
 * unit has reported for the period already, on whichever of its items, is offered.
 */
@Component
class ReportForms {

    static final String PERIOD = "period";

    private final Forms forms;
    private final ProgressReports reports;
    private final ReportedValues values;
    private final PeriodWords periods;
    private final MessageSource messages;
    private final WorkCalendar calendar;
    private final DubanClock clock;

    ReportForms(Forms forms, ProgressReports reports, ReportedValues values, PeriodWords periods, MessageSource messages, WorkCalendar calendar, DubanClock clock) {
        this.forms = forms;
        this.reports = reports;
        this.values = values;
        this.periods = periods;
        this.messages = messages;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The form of this act on this item, as it is shown and as it is checked.
     *
     * @param given what was given so far; it may name the period, and a period that nobody may report for is told by the check
     */
    Form of(WorkItem item, Act act, Map<String, ?> given) {
        Form plain = forms.require(act.form());
        return switch (act) {
            case REPORT_PROGRESS -> {
                ItemReporting reporting = reports.of(item);
                ReportingPeriod period = period(reporting, given);
                yield plain.with(List.of(told(reporting, period)), asked(item, period))
                        .accepting(choice(reporting.reportable(clock.today(), calendar).stream().map(ReportingPeriod::code).toList()));
            }
            case REPORT_COMPLETION -> plain.with(List.of(), asked(item, period(reports.of(item), Map.of(), true)));
            case VERIFY -> plain.with(verified(item), List.of());
            default -> plain;
        };
    }

    /** What the program can fill in: the day of the completion, and the numbers that stand. */
    Map<String, Object> filledIn(WorkItem item, Act act, Map<String, ?> given) {
        Map<String, Object> filled = new LinkedHashMap<>();
        if (act == Act.REPORT_COMPLETION) {
            filled.put("completedOn", clock.today().toString());
        }
        if (act == Act.REPORT_PROGRESS || act == Act.REPORT_COMPLETION) {
            ReportingPeriod period = period(reports.of(item), given, act == Act.REPORT_COMPLETION);
            each(item, (position, target) -> values.standing(Indicator.of(target), item.lead(), period)
                    .ifPresent(standing -> filled.put(ReportedValues.key(position), standing.value())));
        }
        return filled;
    }

    /** The period a report is for: the one that was named, else the oldest whose report is missing, else the present one. */
    ReportingPeriod period(WorkItem item, Act act, Map<String, ?> given) {
        return period(reports.of(item), given, act == Act.REPORT_COMPLETION);
    }

    /** A period's code as dates, e.g. {@code 2023年1月1日—2023年3月31日}; what is no code stays as it is. */
    String named(String code) {
        return code.matches("\\d{4}-\\d\\d-\\d\\d_\\d{4}-\\d\\d-\\d\\d")
                ? say("report.form.range", LocalDate.parse(code.substring(0, 10)), LocalDate.parse(code.substring(11))) : code;
    }

    private ReportingPeriod period(ItemReporting reporting, Map<String, ?> given) {
        return period(reporting, given, false);
    }

    private ReportingPeriod period(ItemReporting reporting, Map<String, ?> given, boolean completion) {
        List<ReportingPeriod> reportable = reporting.reportable(clock.today(), calendar);
        if (completion) {
            return reportable.get(0);
        }
        return reportable.stream().filter(period -> period.code().equals(given.get(PERIOD))).findFirst()
                .or(() -> reporting.missingOn(clock.today(), calendar).stream().findFirst()).orElse(reportable.get(0));
    }

    private Map<String, Object> told(ItemReporting reporting, ReportingPeriod period) {
        String name = periods.of(period, language());
        boolean again = reporting.isReported(period);
        String text = period.dueOn(calendar).map(due -> say("report.form.period", name, due)).orElseGet(() -> say("report.form.month", name));
        return Map.of("type", "text", "id", "text_period", "text", again ? text + say("report.form.again") : text);
    }

    private List<Map<String, Object>> asked(WorkItem item, ReportingPeriod period) {
        List<Map<String, Object>> components = new ArrayList<>();
        each(item, (position, target) -> components.add(number("field_value" + position, ReportedValues.key(position), label(target),
                say("report.form.target", target.phrase()) + values.standing(Indicator.of(target), item.lead(), period)
                        .map(standing -> offered(item, period, standing)).orElse(""))));
        return components;
    }

    private String offered(WorkItem item, ReportingPeriod period, ReportedNumber standing) {
        LocalDate on = standing.on();
        return standing.item().equals(item.id()) ? say("report.form.stands", standing.by(), on)
                : say("report.form.stands-elsewhere", periods.of(period, language()), standing.itemNumber(), standing.by(), on);
    }

    private List<Map<String, Object>> verified(WorkItem item) {
        List<Map<String, Object>> components = new ArrayList<>();
        List<ReportedNumber> reported = Verifications.reported(reports.of(item)).map(ReportVersion::values).orElse(List.of());
        each(item, (position, target) -> components.add(number("field_verified" + position, Verifications.key(position), say("verify.form.value", label(target)),
                reported.stream().filter(number -> number.position() == position).findFirst()
                        .map(number -> say("verify.form.reported", number.value().stripTrailingZeros().toPlainString(), number.measure()))
                        .orElseGet(() -> say("verify.form.not-reported")))));
        Map<String, Object> percent = number("field_verifiedPercent", Verifications.PERCENT, say("verify.form.percent"), say("verify.form.percent.hint"));
        percent.put("validate", Map.of("min", 0, "max", 100));
        components.add(percent);
        return components;
    }

    private String label(Target target) {
        Indicator indicator = Indicator.of(target);
        String name = target.metric().isBlank() ? target.phrase() : target.metric();
        String what = target.operator().equals("increase") || target.operator().equals("decrease") ? say("report.form." + target.operator(), name) : name;
        String measure = indicator.measure().matches("1/10+") ? say("item.target.per." + indicator.measure().substring(2)) : indicator.measure();
        return plain(measure.isEmpty() ? what : say("report.form.measure", what, measure));
    }

    /** The words of a document are no expression of form-js, whatever they begin with. */
    private static String plain(String words) {
        return words.replace("{{", "{ {").replaceFirst("^\\s*=+", "");
    }

    private static Map<String, Object> number(String id, String key, String label, String description) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", "number");
        component.put("id", id);
        component.put("key", key);
        component.put("label", label);
        component.put("description", plain(description));
        return component;
    }

    private FormField choice(List<String> codes) {
        return new FormField(PERIOD, say("report.form.period.label"), FormField.Type.CHOICE, false, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), codes);
    }

    private static void each(WorkItem item, TargetVisitor visitor) {
        List<Target> targets = item.facts().targets();
        for (int position = 0; position < targets.size(); position++) {
            if (Indicator.isIn(targets.get(position))) {
                visitor.visit(position, targets.get(position));
            }
        }
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, language());
    }

    /** That of the page; Chinese where no page is asked for. */
    private static Locale language() {
        return Language.spoken().locale();
    }

    private interface TargetVisitor {
        void visit(int position, Target target);
    }
}
