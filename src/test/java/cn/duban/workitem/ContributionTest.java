package cn.duban.workitem;

import static cn.duban.workitem.Cast.acting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.WorkCalendar;
import cn.duban.org.Official;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContributionTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 1);
    private static final Instant NOW = TODAY.atTime(10, 0).atZone(DubanClock.ZONE).toInstant();
    private static final LocalDate DUE = LocalDate.of(2023, 6, 20);
    private static final Map<ContributionState, Set<ContributionAct>> ALLOWED = new EnumMap<>(Map.of(
            ContributionState.ASSIGNED, EnumSet.of(ContributionAct.ACKNOWLEDGE, ContributionAct.REFUSE, ContributionAct.EXCUSE, ContributionAct.ASK_AGAIN),
            ContributionState.REFUSED, EnumSet.of(ContributionAct.RULE),
            ContributionState.IN_PROGRESS, EnumSet.of(ContributionAct.DELIVER, ContributionAct.EXCUSE, ContributionAct.ASK_AGAIN),
            ContributionState.DELIVERED, EnumSet.of(ContributionAct.TAKE_BACK, ContributionAct.RETURN, ContributionAct.MERGE),
            ContributionState.MERGED, EnumSet.of(ContributionAct.RETURN),
            ContributionState.EXCUSED, EnumSet.noneOf(ContributionAct.class),
            ContributionState.LAPSED, EnumSet.noneOf(ContributionAct.class),
            ContributionState.WITHDRAWN, EnumSet.noneOf(ContributionAct.class)));

    private final Cast cast = Cast.ofStrangers();
    private final WorkItem assigned = cast.item();
    private final WorkItem handled = assigned.perform(Act.ACKNOWLEDGE, Map.of(), 0, acting(cast.handler), TODAY);
    private final Contribution part = Contribution.assign(new ContributionId(UUID.randomUUID()), assigned.id(), cast.responsible, 0, TODAY, Optional.of(DUE));

    @ParameterizedTest
    @EnumSource
    void allowsExactlyTheActsOfEachState(ContributionState state) {
        Set<ContributionAct> allowed = EnumSet.allOf(ContributionAct.class);
        allowed.removeIf(act -> in(state).refusalOf(act, acting(whose(act)), handled, TODAY).isPresent());
        assertThat(allowed).isEqualTo(ALLOWED.get(state));
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhomeverElseItConcernsAndHidesFromStrangers(ContributionAct act) {
        List<Official> others = new ArrayList<>(List.of(cast.handler, cast.helper, cast.verifier, cast.leader));
        others.removeIf(official -> act == ContributionAct.ASK_AGAIN && official == cast.verifier || official == whose(act));
        assertThat(others).isNotEmpty().allSatisfy(official -> assertThat(part.refusalOf(act, acting(official), handled, TODAY).orElseThrow().code())
                .isEqualTo("refusal.contribution.not-yours." + act.form()));
        assertThat(part.refusalOf(act, acting(cast.outsider), handled, TODAY).orElseThrow().kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void aUnitMaySetToWorkBeforeTheLeadHasSignedForTheItemButTheLeadMayNotCollect() {
        assertThat(part.refusalOf(ContributionAct.ACKNOWLEDGE, acting(cast.helper), assigned, TODAY)).isEmpty();
        assertThat(part.refusalOf(ContributionAct.EXCUSE, acting(cast.handler), assigned, TODAY).orElseThrow().code())
                .isEqualTo("refusal.contribution.item.assigned");
    }

    @Test
    void keepsWhatWasDeliveredByWhomAndWhen() {
        Contribution delivered = perform(in(ContributionState.IN_PROGRESS), ContributionAct.DELIVER, Map.of("text", "已完成"));
        assertThat(delivered.delivery()).contains(new Delivery("已完成", TODAY, "张伟", NOW));
        assertThat(perform(delivered, ContributionAct.TAKE_BACK, Map.of()).delivery()).isEmpty();
    }

    @Test
    void aReturnNamesReasonAndDate() {
        Contribution returned = perform(in(ContributionState.DELIVERED), ContributionAct.RETURN, Map.of("reason", "数据不全", "dueOn", TODAY.plusDays(5)));
        assertThat(returned.state()).isEqualTo(ContributionState.IN_PROGRESS);
        assertThat(returned.lastReturn()).contains(new Remark(TODAY, "数据不全"));
        assertThat(returned.dueOn()).contains(TODAY.plusDays(5));
        assertThat(perform(returned, ContributionAct.DELIVER, Map.of("text", "已补齐")).lastReturn()).isEmpty();
    }

    @Test
    void aDateMayNeitherHavePassedNorLieBehindTheDeadlineThatIsStillToCome() {
        Contribution delivered = in(ContributionState.DELIVERED);
        assertThat(refusal(delivered, Map.of("reason", "数据不全", "dueOn", TODAY.minusDays(1)))).isEqualTo("refusal.contribution.date-past dueOn");
        assertThat(refusal(delivered, Map.of("reason", "数据不全", "dueOn", Cast.DEADLINE.plusDays(1)))).isEqualTo("refusal.contribution.date-behind-deadline dueOn");
    }

    @Test
    void isAskedForAgainAtMostOnceADay() {
        Contribution asked = perform(part, ContributionAct.ASK_AGAIN, Map.of("text", "请尽快反馈"));
        assertThat(asked.state()).isEqualTo(ContributionState.ASSIGNED);
        assertThat(asked.dueOn()).contains(DUE);
        assertThat(asked.refusalOf(ContributionAct.ASK_AGAIN, acting(cast.handler), handled, TODAY).orElseThrow().code()).isEqualTo("refusal.contribution.asked-today");
        assertThat(asked.refusalOf(ContributionAct.ASK_AGAIN, acting(cast.verifier), handled, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void lapsesWithTheItemsCompletionAndRevivesWhereItStoodWithAFreshDateIfItsOwnHasPassed() {
        LocalDate later = DUE.plusDays(30);
        for (ContributionState state : List.of(ContributionState.ASSIGNED, ContributionState.REFUSED, ContributionState.IN_PROGRESS)) {
            Contribution lapsed = in(state).itemCompleted();
            assertThat(lapsed.state()).isEqualTo(ContributionState.LAPSED);
            assertThat(lapsed.itemTakenUpAgain(TODAY, Optional.of(later))).isEqualTo(in(state));
            assertThat(lapsed.itemTakenUpAgain(DUE.plusDays(1), Optional.of(later)).dueOn()).contains(later);
        }
        assertThat(in(ContributionState.DELIVERED).itemCompleted().state()).isEqualTo(ContributionState.MERGED);
        assertThat(in(ContributionState.EXCUSED).itemCompleted()).isEqualTo(in(ContributionState.EXCUSED));
    }

    @Test
    void isDueFiveWorkingDaysBeforeTheItemButNeverSoonerThanThreeWorkingDaysAfterItWasGiven() {
        ContributionTerm term = new ContributionTerm(5);
        WorkCalendar calendar = WorkCalendar.legal();
        assertThat(term.dueOn(by(LocalDate.of(2023, 3, 31)), TODAY, calendar)).contains(LocalDate.of(2023, 3, 24));
        assertThat(term.dueOn(by(LocalDate.of(2023, 3, 6)), TODAY, calendar)).contains(LocalDate.of(2023, 3, 6));
        assertThat(term.dueOn(Deadline.waived("长期坚持"), TODAY, calendar)).isEmpty();
    }

    @Test
    void aDateThatSomebodySetMovesByAsManyWorkingDaysAsTheDeadline() {
        Contribution set = perform(part, ContributionAct.ASK_AGAIN, Map.of("text", "请提前", "dueOn", LocalDate.of(2023, 3, 20)));
        assertThat(new ContributionTerm(5).moved(set, by(LocalDate.of(2023, 3, 31)), by(LocalDate.of(2023, 4, 4)), TODAY, WorkCalendar.legal()))
                .contains(LocalDate.of(2023, 3, 22));
    }

    @Test
    void everyRefusalHasItsReasonInWords() {
        ResourceBundle words = ResourceBundle.getBundle("messages.workitem");
        for (ContributionState state : ContributionState.values()) {
            assertThat(words.containsKey("refusal.contribution.state." + state.name().toLowerCase())).isTrue();
            assertThat(words.containsKey("workitem.contribution." + state)).isTrue();
        }
        for (WorkItemState state : WorkItemState.values()) {
            assertThat(words.containsKey("refusal.contribution.item." + state.name().toLowerCase())).isTrue();
        }
        for (ContributionAct act : ContributionAct.values()) {
            assertThat(words.containsKey("refusal.contribution.not-yours." + act.form())).isTrue();
            assertThat(words.containsKey("history.act.CONTRIBUTION_" + act)).isTrue();
        }
    }

    private String refusal(Contribution contribution, Map<String, Object> values) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> perform(contribution, ContributionAct.RETURN, values));
        return refusal.code() + " " + refusal.field().orElse("");
    }

    private Contribution perform(Contribution contribution, ContributionAct act, Map<String, Object> values) {
        return contribution.perform(act, values, acting(whose(act)), handled, NOW, TODAY);
    }

    private Official whose(ContributionAct act) {
        return switch (act) {
            case ACKNOWLEDGE, REFUSE, DELIVER, TAKE_BACK -> cast.helper;
            case MERGE, RETURN, EXCUSE, ASK_AGAIN -> cast.handler;
            case RULE -> cast.verifier;
        };
    }

    private Contribution in(ContributionState state) {
        boolean lapsed = state == ContributionState.LAPSED;
        return new Contribution(part.id(), part.item(), part.unit(), 0, state, TODAY, Optional.empty(), Optional.of(DUE), false, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), lapsed ? Optional.of(ContributionState.ASSIGNED) : Optional.empty());
    }

    private static Deadline by(LocalDate day) {
        return new Deadline(day, "", "named-date", false);
    }
}
