package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.duban.calendar.Deadline;
import cn.duban.form.FormErrors;
import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.security.VisibleScope;
import cn.duban.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkItemTestContext
class ReportingTest {

    @Autowired
    Town town;
    @Autowired
    Handling handling;
    @Autowired
    Reporting reporting;
    @Autowired
    WorkItemRegistration registration;
    @Autowired
    Watch watch;
    @Autowired
    Notices notices;
    @Autowired
    JdbcClient jdbc;

    Cast cast;

    @BeforeEach
    void monday() {
        town.itIs(Cast.ASSIGNED_ON);
        cast = new Cast(town);
    }

    @Test
    void aReportWithItsNumberStandsInThePeriodItWasGivenFor() {
        WorkItemId item = inProgress(cast, Cast.DEADLINE);
        report(item, "90.4", null);
        ReportingView view = reporting.view(item, cast.verifier);
        assertThat(view.periods()).singleElement().satisfies(line -> {
            assertThat(line.status()).isEqualTo(ReportStatus.REPORTED);
            assertThat(line.dueOn()).contains(LocalDate.of(2023, 3, 31));
            assertThat(line.latest().orElseThrow().values()).singleElement().satisfies(number -> assertThat(number.value()).isEqualByComparingTo("90.4"));
        });
        assertThat(view.targets()).singleElement().satisfies(numbers -> {
            assertThat(numbers.reported().orElseThrow()).isEqualByComparingTo("90.4");
            assertThat(numbers.verified()).isEmpty();
        });
    }

    @Test
    void aNumberThatIsNoneIsRefusedAtItsOwnFieldAndNothingIsKept() {
        WorkItemId item = inProgress(cast, Cast.DEADLINE);
        assertThatExceptionOfType(FormErrors.class).isThrownBy(() -> report(item, "九成", null))
                .satisfies(errors -> assertThat(errors.problems()).containsOnlyKeys("value0"));
        assertThat(reporting.view(item, cast.handler).periods()).singleElement().satisfies(line -> assertThat(line.status()).isEqualTo(ReportStatus.OPEN));
    }

    @Test
    void aPeriodForWhichNobodyMayReportIsRefusedAtTheField() {
        WorkItemId item = inProgress(cast, Cast.DEADLINE);
        assertThatExceptionOfType(FormErrors.class).isThrownBy(() -> report(item, "90", "2022-01-01_2022-03-31"))
                .satisfies(errors -> assertThat(errors.problems()).containsOnlyKeys("period"));
    }

    @Test
    void aCorrectionIsANewVersionAndTheFirstReportStays() {
        WorkItemId item = inProgress(cast, Cast.DEADLINE);
        report(item, "90.4", null);
        town.itIs(LocalDate.of(2023, 3, 1));
        report(item, "91", null);
        ReportedPeriod line = reporting.view(item, cast.handler).periods().get(0);
        assertThat(line.versions()).extracting(ReportVersion::version).containsExactly(2, 1);
        assertThat(line.versions().get(1).values().get(0).value()).isEqualByComparingTo("90.4");
        assertThat(line.versions().get(1).values().get(0).corrected().orElseThrow()).isEqualByComparingTo("91");
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update reported_value set value = 0 where item = :item").param("item", item.value()).update());
    }

    @Test
    void aNumberAlreadyReportedForTheSameIndicatorUnitAndPeriodIsOfferedAndNotAskedAgain() {
        WorkItemId first = inProgress(cast, Cast.DEADLINE);
        WorkItemId second = inProgress(cast, Cast.DEADLINE);
        report(first, "90.4", null);
        assertThat((BigDecimal) reporting.filledIn(second, Act.REPORT_PROGRESS, Map.of(), cast.handler).get("value0")).isEqualByComparingTo("90.4");
        assertThat(reporting.form(second, Act.REPORT_PROGRESS, Map.of(), cast.handler).schema()).contains("第7项");
        report(second, "90.4", null);
        assertThat(jdbc.sql("select count(*) from reported_value where unit = :unit").param("unit", cast.lead.value()).query(Integer.class).single())
                .as("one number, told twice, is one number").isEqualTo(1);
        assertThat(reporting.view(second, cast.verifier).periods().get(0).latest().orElseThrow().values().get(0).item()).isEqualTo(first);
    }

    @Test
    void aNumberCorrectedOnOneItemHoldsOnTheOtherToo() {
        WorkItemId first = inProgress(cast, Cast.DEADLINE);
        WorkItemId second = inProgress(cast, Cast.DEADLINE);
        report(first, "90.4", null);
        report(second, "91.5", null);
        assertThat(reporting.view(first, cast.verifier).targets().get(0).reported().orElseThrow()).isEqualByComparingTo("91.5");
        assertThat(reporting.view(first, cast.verifier).periods().get(0).latest().orElseThrow().values().get(0).value())
                .as("what was reported then stays as it was reported").isEqualByComparingTo("90.4");
    }

    @Test
    void anotherUnitsNumberIsNotOffered() {
        Cast others = new Cast(town);
        WorkItemId theirs = inProgress(others, Cast.DEADLINE);
        handling.perform(theirs, Act.REPORT_PROGRESS, Map.of("progress", "进展", "value0", "77"), others.handler);
        assertThat(reporting.filledIn(inProgress(cast, Cast.DEADLINE), Act.REPORT_PROGRESS, Map.of(), cast.handler)).isEmpty();
    }

    @Test
    void aMissingReportShowsIsUrgedAndIsTheOneAskedForFirst() {
        WorkItemId item = inProgress(cast, LocalDate.of(2023, 12, 31));
        town.itIs(LocalDate.of(2023, 3, 28));
        watch.climb(item);
        town.itIs(LocalDate.of(2023, 4, 3));
        watch.climb(item);
        watch.climb(item);
        assertThat(notices.of(new VisibleScope(Set.of(cast.lead)), Optional.empty(), 10)).extracting(notice -> notice.kind())
                .containsExactly(NoticeKind.URGE, NoticeKind.REMINDER);
        assertThat(reporting.view(item, cast.leader).missing()).isEqualTo(1);
        report(item, "90", null);
        assertThat(reporting.view(item, cast.leader).periods()).extracting(ReportedPeriod::status).containsExactly(ReportStatus.OPEN, ReportStatus.LATE);
        town.itIs(LocalDate.of(2023, 4, 10));
        watch.climb(item);
        assertThat(notices.of(new VisibleScope(Set.of(cast.lead)), Optional.empty(), 10)).as("what has come is not urged again").hasSize(2);
        assertThat(watch.nextOccasion(item)).as("the next period's reminder, three working days before 30 June")
                .isBefore(LocalDate.of(2023, 6, 28).atStartOfDay(cn.duban.shared.DubanClock.ZONE).toInstant());
    }

    @Test
    void noReportIsMissingThatFellDueWhileTheOfficeVerified() {
        WorkItemId item = inProgress(cast, LocalDate.of(2023, 12, 31));
        town.itIs(LocalDate.of(2023, 3, 20));
        town.reportCompletion(cast, item);
        town.itIs(LocalDate.of(2023, 7, 3));
        handling.perform(item, Act.VERIFY, Map.of("verdict", "returned", "reason", "数据不实", "returnBy", "2023-07-31"), cast.verifier);
        assertThat(reporting.view(item, cast.handler).missing()).isZero();
    }

    @Test
    void theOfficeChangesTheCycleAndTheTimerFollows() {
        WorkItemId item = inProgress(cast, LocalDate.of(2023, 12, 31));
        RecordingProcesses.TOLD.clear();
        reporting.setCycle(item, Map.of("cycle", "monthly", "reason", "每月调度"), cast.verifier);
        assertThat(RecordingProcesses.TOLD).containsExactly("rearm " + item);
        assertThat(reporting.view(item, cast.handler).cycle()).isEqualTo("monthly");
        assertThat(handling.stateOn(item, Cast.ASSIGNED_ON, new VisibleScope(Set.of(cast.lead)))).containsEntry("cycle", "monthly");
        assertThat(handling.view(item, cast.handler).history()).last().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("SET_CYCLE");
            assertThat(entry.note()).isEqualTo("每月调度");
        });
    }

    @Test
    void aCycleIsChangedByTheOfficeOnlyToAnotherAndWhileTheItemIsOpen() {
        WorkItemId item = inProgress(cast, Cast.DEADLINE);
        Map<String, String> monthly = Map.of("cycle", "monthly", "reason", "每月调度");
        assertThat(refusal(() -> reporting.setCycle(item, monthly, cast.handler)).code()).isEqualTo("refusal.workitem.not-yours.set-cycle");
        assertThat(refusal(() -> reporting.setCycle(item, monthly, cast.outsider)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> reporting.setCycle(item, Map.of("cycle", "quarterly", "reason", "照旧"), cast.verifier)).field()).contains("cycle");
        assertThatExceptionOfType(FormErrors.class).isThrownBy(() -> reporting.setCycle(item, Map.of("cycle", "hourly", "reason", "紧急"), cast.verifier));
        WorkItemId undated = registration.register(cast.facts(Deadline.waived("长期坚持")));
        assertThat(refusal(() -> reporting.setCycle(undated, Map.of("cycle", "once", "reason", "一次"), cast.verifier)).code())
                .isEqualTo("refusal.workitem.once-without-deadline");
        assertThat(refusal(() -> reporting.setCycle(town.done(cast, Cast.DEADLINE), monthly, cast.verifier)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void whatTheOfficeVerifiedStandsBesideWhatWasReported() {
        WorkItemId item = inProgress(cast, Cast.DEADLINE);
        report(item, "90.4", null);
        town.reportCompletion(cast, item);
        assertThat(reporting.form(item, Act.VERIFY, Map.of(), cast.verifier).schema()).contains("verified0", "核验：孕产妇系统管理率（%）");
        handling.perform(item, Act.VERIFY, Map.of("verdict", "returned", "reason", "与台账不符", "returnBy", "2023-03-31", "verified0", "88.1", "verifiedPercent", "90"), cast.verifier);
        ReportingView view = reporting.view(item, cast.handler);
        assertThat(view.targets().get(0).reported().orElseThrow()).isEqualByComparingTo("90.4");
        assertThat(view.targets().get(0).verified().orElseThrow()).isEqualByComparingTo("88.1");
        assertThat(view.reportedPercent().orElseThrow()).isEqualByComparingTo("100");
        assertThat(view.verifiedPercent().orElseThrow()).isEqualByComparingTo("90");
        assertThatExceptionOfType(FormErrors.class).isThrownBy(() -> {
            town.reportCompletion(cast, item);
            handling.perform(item, Act.VERIFY, Map.of("verdict", "accepted", "verifiedPercent", "101"), cast.verifier);
        }).satisfies(errors -> assertThat(errors.problems()).containsOnlyKeys("verifiedPercent"));
    }

    @Test
    void reportsAreForThePartiesOfTheItem() {
        WorkItemId item = inProgress(cast, Cast.DEADLINE);
        assertThat(refusal(() -> reporting.view(item, cast.outsider)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> reporting.form(item, Act.REPORT_PROGRESS, Map.of(), cast.outsider)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private WorkItemId inProgress(Cast people, LocalDate deadline) {
        WorkItemId item = registration.register(people.factsReporting("quarterly", deadline));
        handling.perform(item, Act.ACKNOWLEDGE, Map.of(), people.handler);
        return item;
    }

    private void report(WorkItemId item, String value, String period) {
        Map<String, Object> given = new HashMap<>(Map.of("progress", "已完成布置", "percent", "30", "value0", value));
        Optional.ofNullable(period).ifPresent(code -> given.put("period", code));
        handling.perform(item, Act.REPORT_PROGRESS, given, cast.handler);
    }

    private static Refusal refusal(Runnable act) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class, act::run);
    }
}
