package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duban.inbox.Notice;
import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.org.Official;
import cn.duban.org.UnitId;
import cn.duban.security.VisibleScope;
import cn.duban.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkItemTestContext
class EscalationsTest {

    private static final LocalDate LATE = LocalDate.of(2023, 7, 14);
    private static final Map<String, String> INSTRUCTION = Map.of("instruction", "请三日内办结并报告。");

    @Autowired private Escalations escalations;
    @Autowired private EscalationRows rows;
    @Autowired private Handling handling;
    @Autowired private History history;
    @Autowired private Notices notices;
    @Autowired private Watch watch;
    @Autowired private Town town;

    private Cast cast;
    private WorkItemId item;
    private EscalationId escalation;

    @BeforeEach
    void anItemIsTenWorkingDaysLate() {
        town.itIs(Cast.ASSIGNED_ON);
        cast = new Cast(town);
        item = town.inProgress(cast, Cast.DEADLINE);
        town.itIs(LATE);
        watch.climb(item);
        escalation = rows.of(item).get(0).id();
        RecordingProcesses.TOLD.clear();
    }

    @Test
    void theInstructionReachesTheUnitTheOfficeAndTheHistory() {
        escalations.instruct(escalation, INSTRUCTION, cast.leader);
        assertThat(rows.find(escalation).orElseThrow().state()).isEqualTo(EscalationState.INSTRUCTED);
        for (UnitId body : List.of(cast.lead, cast.office)) {
            assertThat(told(body)).filteredOn(notice -> notice.kind() == NoticeKind.INSTRUCTION).singleElement()
                    .satisfies(notice -> assertThat(notice.text()).contains("请三日内办结并报告。"));
        }
        HistoryEntry last = last();
        assertThat(last.act()).isEqualTo("INSTRUCT");
        assertThat(last.note()).isEqualTo("请三日内办结并报告。");
        assertThat(last.officialName()).isEqualTo("陈刚");
        assertThat(RecordingProcesses.TOLD).containsExactly("instructed " + escalation);
    }

    @Test
    void anInstructionOnTheItemAnswersTheEscalationThatWaits() {
        handling.perform(item, Act.INSTRUCT, INSTRUCTION, cast.leader);
        assertThat(rows.find(escalation).orElseThrow().state()).isEqualTo(EscalationState.INSTRUCTED);
        assertThat(rows.find(escalation).orElseThrow().instruction()).contains("请三日内办结并报告。");
        assertThat(told(cast.lead)).filteredOn(notice -> notice.kind() == NoticeKind.INSTRUCTION).hasSize(1);
        assertThat(last().act()).isEqualTo("INSTRUCT");
        assertThat(RecordingProcesses.TOLD).containsExactly("instructed " + escalation);
    }

    @Test
    void theLeadershipGroupInstructsOnAnItemThatNobodyEscalated() {
        WorkItemId calm = town.inProgress(cast, Cast.DEADLINE);
        handling.perform(calm, Act.INSTRUCT, INSTRUCTION, cast.leader);
        assertThat(history.of(calm)).last().extracting(HistoryEntry::act, HistoryEntry::note).containsExactly("INSTRUCT", "请三日内办结并报告。");
        for (Official official : List.of(cast.handler, cast.helper, cast.verifier)) {
            assertThat(refusal(() -> handling.perform(calm, Act.INSTRUCT, INSTRUCTION, official)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        }
    }

    @Test
    void anInstructionIsWrittenOnce() {
        escalations.instruct(escalation, INSTRUCTION, cast.leader);
        assertThat(refusal(() -> escalations.instruct(escalation, INSTRUCTION, cast.leader)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void onlyTheItemsOwnLeadershipGroupInstructs() {
        for (Official official : List.of(cast.handler, cast.helper, cast.verifier)) {
            assertThat(refusal(() -> escalations.instruct(escalation, INSTRUCTION, official)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        }
        Cast elsewhere = new Cast(town);
        assertThat(refusal(() -> escalations.instruct(escalation, INSTRUCTION, elsewhere.leader)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> escalations.view(escalation, elsewhere.leader)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(rows.find(escalation).orElseThrow().state()).isEqualTo(EscalationState.OPEN);
    }

    @Test
    void outlivesItsItemAndAsksWhetherItIsMoot() {
        finish();
        assertThat(RecordingProcesses.TOLD).contains("itemClosed " + escalation);
        EscalationView view = escalations.view(escalation, cast.leader);
        assertThat(view.state()).isEqualTo(EscalationState.ITEM_CLOSED);
        assertThat(view.mayInstruct()).isFalse();
        assertThat(view.mayAnswerMoot()).isTrue();
        assertThat(refusal(() -> escalations.instruct(escalation, INSTRUCTION, cast.leader)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        escalations.answerMoot(escalation, Map.of("answer", "moot", "reason", "已办结"), cast.leader);
        assertThat(rows.find(escalation).orElseThrow().state()).isEqualTo(EscalationState.MOOT);
        assertThat(last().act()).isEqualTo("MOOT");
        assertThat(RecordingProcesses.TOLD).endsWith("mootAnswered " + escalation + " true");
    }

    @Test
    void isInstructedEvenAfterTheItemIsDoneWhereItIsStillNeeded() {
        finish();
        escalations.answerMoot(escalation, Map.of("answer", "still-needed"), cast.leader);
        escalations.instruct(escalation, INSTRUCTION, cast.leader);
        assertThat(rows.find(escalation).orElseThrow().state()).isEqualTo(EscalationState.INSTRUCTED);
        assertThat(RecordingProcesses.TOLD).endsWith("mootAnswered " + escalation + " false", "instructed " + escalation);
    }

    @Test
    void nobodyIsAskedWhetherItIsMootWhileTheItemIsOpen() {
        assertThat(refusal(() -> escalations.answerMoot(escalation, Map.of("answer", "moot"), cast.leader)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void anAnsweredEscalationDoesNotKeepTheNextFromBeingRaised() {
        escalations.instruct(escalation, INSTRUCTION, cast.leader);
        town.itIs(LocalDate.of(2023, 7, 28));
        watch.climb(item);
        assertThat(rows.of(item)).extracting(Escalation::state).containsExactly(EscalationState.INSTRUCTED, EscalationState.OPEN);
    }

    @Test
    void waitsForTheLeadershipGroupAlone() {
        assertThat(escalations.waitingFor(cast.leader, 10)).extracting(EscalationView::id).containsExactly(escalation);
        assertThat(escalations.waitingFor(cast.handler, 10)).isEmpty();
        assertThat(escalations.waitingFor(new Cast(town).leader, 10)).isEmpty();
    }

    private void finish() {
        town.reportCompletion(cast, item);
        handling.perform(item, Act.VERIFY, Map.of("verdict", "accepted"), cast.verifier);
    }

    private HistoryEntry last() {
        List<HistoryEntry> entries = history.of(item);
        return entries.get(entries.size() - 1);
    }

    private List<Notice> told(UnitId body) {
        return notices.of(new VisibleScope(Set.of(body)), Optional.empty(), 50);
    }

    private static Refusal refusal(ThrowingCallable attempt) {
        return catchThrowableOfType(Refusal.class, attempt);
    }
}
