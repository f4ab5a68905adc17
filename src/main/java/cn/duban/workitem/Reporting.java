package cn.duban.workitem;

import cn.duban.calendar.WorkCalendar;
import cn.duban.form.Form;
import cn.duban.form.Forms;
import cn.duban.org.Official;
import cn.duban.org.Role;
import cn.duban.security.Actor;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.workitem.ReportingView.TargetNumbers;
import cn.duban.workitem.spi.HandlingProcess;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 进展填报: which periods of an item were reported on, with which numbers, and how often its unit has to report. */
@Service
public class Reporting {

    private static final String SET_CYCLE = "set-cycle";

    private final WorkItems items;
    private final ProgressReports reports;
    private final Verifications verifications;
    private final ReportForms reportForms;
    private final Submissions submissions;
    private final Forms forms;
    private final History history;
    private final HandlingProcess process;
    private final AuditedActs audited;
    private final WorkCalendar calendar;
    private final DubanClock clock;
    private final JdbcClient jdbc;

    Reporting(WorkItems items, ProgressReports reports, Verifications verifications, ReportForms reportForms, Submissions submissions, Forms forms, History history,
              HandlingProcess process, AuditedActs audited, WorkCalendar calendar, DubanClock clock, JdbcClient jdbc) {
        this.items = items;
        this.reports = reports;
        this.verifications = verifications;
        this.reportForms = reportForms;
        this.submissions = submissions;
        this.forms = forms;
        this.history = history;
        this.process = process;
        this.audited = audited;
        this.calendar = calendar;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** @throws Refusal (not found) if there is no such item, or the person has no part in it */
    @Transactional(readOnly = true)
    public ReportingView view(WorkItemId id, Official official) {
        WorkItem item = visible(id, official);
        ItemReporting reporting = reports.of(item);
        List<Verification> verified = verifications.of(id);
        return new ReportingView(item.facts().cycle().orElse(ReportingPeriod.NONE), reporting.on(clock.today(), calendar), targets(item, reporting, verified),
                reporting.reports().stream().max(Comparator.comparing(ReportVersion::at)).flatMap(ReportVersion::percent),
                verified.stream().flatMap(one -> one.percent().stream()).findFirst(), verified,
                may(official, actor -> item.refusalOf(Act.REPORT_PROGRESS, actor, clock.today())), may(official, actor -> refusalOfCycle(item, actor)));
    }

    /**
     * The form of an act on this item, with a number for each target where the act asks for numbers.
     *
     * @param given the period it is for, where one was named
     * @throws Refusal (not found) if there is no such item, or the person has no part in it
     */
    @Transactional(readOnly = true)
    public Form form(WorkItemId id, Act act, Map<String, ?> given, Official official) {
        return reportForms.of(visible(id, official), act, given);
    }

    /** What the program can fill into that form, by field. */
    @Transactional(readOnly = true)
    public Map<String, Object> filledIn(WorkItemId id, Act act, Map<String, ?> given, Official official) {
        WorkItem item = visible(id, official);
        Map<String, Object> filled = reportForms.filledIn(item, act, given);
        if (Submissions.CONFIRMED_ACTS.contains(act) && Posts.of(official).anyMatch(actor -> Turns.isLead(item, actor))) {
            // What the leader gave back, or the handler took back, is gone on from.
            submissions.latest(id, item.lead(), act).filter(Submission::isBack).ifPresent(back -> filled.putAll(back.given()));
        }
        return filled;
    }

    /**
     * 调整填报周期: the office changes how often the lead unit reports, with a reason; from then on reminders follow the new periods.
     *
     * @param given the values of the form {@code set-cycle}
     * @throws Refusal if this person may not do it, the item is closed, or the cycle is the same as before
     */
    @Transactional
    public void setCycle(WorkItemId id, Map<String, ?> given, Official official) {
        audited.run(official, "item.set-cycle", id, () -> {
            WorkItem item = items.lock(id);
            Actor actor = Posts.allowed(official, candidate -> refusalOfCycle(item, candidate));
            Map<String, Object> values = forms.require(SET_CYCLE).check(given);
            Optional<String> cycle = Optional.of((String) values.get("cycle")).filter(code -> !code.equals(ReportingPeriod.NONE));
            if (cycle.equals(item.facts().cycle())) {
                throw Refusal.invalid("cycle", "refusal.workitem.same-cycle");
            }
            if (cycle.filter(ReportingPeriod.ONCE::equals).isPresent() && item.facts().deadline().isWaived()) {
                throw Refusal.invalid("cycle", "refusal.workitem.once-without-deadline");
            }
            jdbc.sql("update work_item set cycle = :cycle, version = version + 1 where id = :id").param("cycle", cycle.orElse(null)).param("id", id.value()).update();
            history.append(id, new History.Event("SET_CYCLE", Handling.step(item.state()), Optional.of(actor), (String) values.get("reason"),
                    List.of(new FieldChange("cycle", item.facts().cycle(), cycle))));
            process.rearm(id);
        });
    }

    private List<TargetNumbers> targets(WorkItem item, ItemReporting reporting, List<Verification> verified) {
        List<TargetNumbers> numbers = new ArrayList<>();
        List<Target> targets = item.facts().targets();
        for (int i = 0; i < targets.size(); i++) {
            int position = i;
            Optional<ReportVersion> report = reporting.reports().stream().filter(version -> number(version, position).isPresent())
                    .max(Comparator.comparing((ReportVersion version) -> version.period().to()).thenComparing(ReportVersion::at));
            Optional<BigDecimal> reported = report.flatMap(version -> number(version, position)).map(number -> number.corrected().orElse(number.value()));
            Optional<BigDecimal> found = verified.stream().flatMap(one -> one.values().stream()).filter(value -> value.position() == position).findFirst()
                    .map(VerifiedNumber::value);
            numbers.add(new TargetNumbers(targets.get(i), i, Indicator.of(targets.get(i)).measure(), reported, report.map(ReportVersion::period), found));
        }
        return numbers;
    }

    private static Optional<ReportedNumber> number(ReportVersion report, int position) {
        return report.values().stream().filter(number -> number.position() == position).findFirst();
    }

    private Optional<Refusal> refusalOfCycle(WorkItem item, Actor actor) {
        if (!item.concerns(actor.body())) {
            return Optional.of(Refusal.notFound("refusal.workitem.not-found"));
        }
        if (actor.role() != Role.OFFICE || !actor.body().equals(item.office())) {
            return Optional.of(Refusal.forbidden("refusal.workitem.not-yours.set-cycle"));
        }
        return item.isOpen() ? Optional.empty() : Optional.of(Refusal.conflict("refusal.workitem.state." + item.state().name().toLowerCase(Locale.ROOT)));
    }

    private static boolean may(Official official, Function<Actor, Optional<Refusal>> guard) {
        return Posts.of(official).anyMatch(actor -> guard.apply(actor).isEmpty());
    }

    private WorkItem visible(WorkItemId id, Official official) {
        return items.find(id).filter(item -> items.visible(id, Posts.scope(official))).orElseThrow(() -> Refusal.notFound("refusal.workitem.not-found"));
    }
}
