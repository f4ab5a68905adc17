package cn.duban.workitem.web;

import cn.duban.security.CurrentOfficial;
import cn.duban.web.ActForm;
import cn.duban.web.Reasons;
import cn.duban.workitem.PeriodWords;
import cn.duban.workitem.ReportStatus;
import cn.duban.workitem.ReportVersion;
import cn.duban.workitem.ReportedNumber;
import cn.duban.workitem.ReportedPeriod;
import cn.duban.workitem.Reporting;
import cn.duban.workitem.ReportingPeriod;
import cn.duban.workitem.ReportingView;
import cn.duban.workitem.ReportingView.TargetNumbers;
import cn.duban.workitem.WorkItemId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 进展填报 on the page of an item: the fragment {@code workitem/reports} asks it. */
@Component
public class ReportsPanel {

    private final Reporting reporting;
    private final CurrentOfficial official;
    private final PeriodWords periods;
    private final TargetWords targets;
    private final Reasons reasons;

    ReportsPanel(Reporting reporting, CurrentOfficial official, PeriodWords periods, TargetWords targets, Reasons reasons) {
        this.reporting = reporting;
        this.official = official;
        this.periods = periods;
        this.targets = targets;
        this.reasons = reasons;
    }

    public ReportingView of(WorkItemId id) {
        return reporting.view(id, official.require());
    }

    public String period(ReportingPeriod period) {
        return periods.of(period, LocaleContextHolder.getLocale());
    }

    /** Whether the unit may still do something about this line: report, or correct what it reported. */
    public boolean offers(ReportingView view, ReportedPeriod line) {
        return view.mayReport() && !line.latest().filter(ReportVersion::completion).isPresent()
                && (line.status() != ReportStatus.NOT_ASKED || line.latest().isPresent());
    }

    public String target(TargetNumbers numbers) {
        return targets.of(numbers.target());
    }

    /** e.g. {@code 90.4%}. */
    public String number(BigDecimal value, String measure) {
        String plain = value.stripTrailingZeros().toPlainString();
        if (measure.matches("1/10+")) {
            return plain + reasons.of("item.target.per." + measure.substring(2));
        }
        return plain + (measure.isEmpty() || measure.equals("%") || measure.equals("‰") ? "" : " ") + measure;
    }

    public String number(ReportedNumber number) {
        return number.indicator().replaceFirst("·(increase|decrease)$", "") + " " + number(number.value(), number.measure());
    }

    public String percent(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString() + "%";
    }

    public String day(LocalDate day) {
        return reasons.day(day);
    }

    /** The numbers of a report that stood already on another item. */
    public boolean isFromElsewhere(ReportedNumber number, WorkItemId item) {
        return !number.item().equals(item);
    }

    public List<ReportVersion> earlier(ReportedPeriod line) {
        return line.versions().stream().skip(1).toList();
    }

    /** The form by which the office changes the cycle: blank, or as it came back refused. */
    public ActForm cycleForm(WorkItemId id, ActForm refused) {
        return Optional.ofNullable(refused).orElseGet(() -> ActForm.blank("set-cycle", "/items/" + id + "/reporting/cycle"));
    }
}
