package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duban.attachment.AttachmentId;
import cn.duban.attachment.Upload;
import cn.duban.calendar.WarningLight;
import cn.duban.form.FormErrors;
import cn.duban.inbox.Notice;
import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.org.UnitId;
import cn.duban.security.VisibleScope;
import cn.duban.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkItemTestContext
class HandlingTest {

    @Autowired private Handling handling;
    @Autowired private Evidences evidences;
    @Autowired private WorkItems items;
    @Autowired private History history;
    @Autowired private Notices notices;
    @Autowired private JdbcClient jdbc;
    @Autowired private Town town;

    private Cast cast;

    @BeforeEach
    void startsOnTheDayOfTheAssignment() {
        town.itIs(Cast.ASSIGNED_ON);
        cast = new Cast(town);
        RecordingProcesses.TOLD.clear();
    }

    @Test
    void anActReachesRowHistoryAndProcessTogether() {
        WorkItemId item = town.assigned(cast, Cast.DEADLINE);
        handling.perform(item, Act.ACKNOWLEDGE, Map.of("note", "收到"), cast.handler);
        assertThat(items.find(item).orElseThrow().state()).isEqualTo(WorkItemState.IN_PROGRESS);
        HistoryEntry entry = history.of(item).get(1);
        assertThat(entry.act()).isEqualTo("ACKNOWLEDGE");
        assertThat(entry.step()).isEqualTo("acknowledge");
        assertThat(entry.official()).contains(cast.handler.id());
        assertThat(entry.officialName()).isEqualTo("李明");
        assertThat(entry.bodyName()).startsWith("省卫生健康委");
        assertThat(entry.note()).isEqualTo("收到");
        assertThat(entry.changes()).contains(new FieldChange("state", Optional.of("ASSIGNED"), Optional.of("IN_PROGRESS")));
        assertThat(RecordingProcesses.TOLD).containsExactly("advance " + item + " ACKNOWLEDGE", "rearm " + item);
    }

    @Test
    void aRefusedActLeavesNothingButAnAuditRow() {
        WorkItemId item = town.assigned(cast, Cast.DEADLINE);
        assertThatThrownBy(() -> handling.perform(item, Act.ACKNOWLEDGE, Map.of(), cast.helper))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThat(items.find(item).orElseThrow().state()).isEqualTo(WorkItemState.ASSIGNED);
        assertThat(history.of(item)).hasSize(1);
        assertThat(RecordingProcesses.TOLD).isEmpty();
        assertThat(audit(item)).containsExactly("item.acknowledge REFUSED 张伟");
    }

    @Test
    void anActLeavesAnAuditRow() {
        WorkItemId item = town.inProgress(cast, Cast.DEADLINE);
        assertThat(audit(item)).containsExactly("item.acknowledge DONE 李明");
    }

    @Test
    void aFormFilledInWronglyChangesNothing() {
        WorkItemId item = town.inProgress(cast, Cast.DEADLINE);
        assertThatThrownBy(() -> handling.perform(item, Act.REPORT_PROGRESS, Map.of("percent", "120"), cast.handler))
                .isInstanceOfSatisfying(FormErrors.class, errors -> assertThat(errors.problems()).containsOnlyKeys("percent", "progress"));
        assertThat(history.of(item)).hasSize(2);
    }

    @Test
    void goesFromAssignmentOverAReturnToDone() {
        WorkItemId item = town.inProgress(cast, Cast.DEADLINE);
        handling.perform(item, Act.REPORT_PROGRESS, Map.of("percent", "60", "progress", "完成六成", "difficulties", "经费不足"), cast.handler);
        town.reportCompletion(cast, item);
        handling.perform(item, Act.VERIFY, Map.of("verdict", "returned", "reason", "缺少数据", "returnBy", "2023-12-01"), cast.verifier);
        assertThat(told(cast.lead)).extracting(Notice::kind).containsExactly(NoticeKind.RETURN);
        assertThat(told(cast.lead).get(0).text()).contains("缺少数据");
        handling.perform(item, Act.REPORT_COMPLETION, Map.of("completion", "已补齐", "completedOn", "2023-02-20"), cast.handler);
        handling.perform(item, Act.VERIFY, Map.of("verdict", "accepted"), cast.verifier);
        WorkItem done = items.find(item).orElseThrow();
        assertThat(done.state()).isEqualTo(WorkItemState.DONE);
        assertThat(done.standing().progress().orElseThrow().difficulties()).contains("经费不足");
        assertThat(RecordingProcesses.TOLD).endsWith("advance " + item + " VERIFY accepted", "rearm " + item);
        assertThat(history.of(item)).extracting(HistoryEntry::act).containsExactly("REGISTER", "ACKNOWLEDGE", "REPORT_PROGRESS", "ADD_EVIDENCE",
                "REPORT_COMPLETION", "CONTRIBUTION_LAPSE", "VERIFY", "CONTRIBUTION_REVIVE", "REPORT_COMPLETION", "CONTRIBUTION_LAPSE", "VERIFY");
    }

    @Test
    void everyPastDayCanBeComputedFromTheStoredHistory() {
        Map<LocalDate, Map<String, String>> evenings = new TreeMap<>();
        WorkItemId item = town.assigned(cast, Cast.DEADLINE);
        evenings.put(Cast.ASSIGNED_ON, fields(item));
        List<Runnable> days = List.of(
                () -> handling.perform(item, Act.ACKNOWLEDGE, Map.of(), cast.handler),
                () -> handling.perform(item, Act.REPORT_PROGRESS, Map.of("percent", "12.50", "progress", "起步"), cast.handler),
                () -> handling.perform(item, Act.ADD_NOTE, Map.of("note", "数据已提供"), cast.helper),
                () -> town.reportCompletion(cast, item),
                () -> handling.perform(item, Act.VERIFY, Map.of("verdict", "returned", "reason", "缺少数据", "returnBy", "2023-12-01"), cast.verifier),
                () -> town.reportCompletion(cast, item),
                () -> handling.perform(item, Act.VERIFY, Map.of("verdict", "accepted"), cast.verifier));
        LocalDate day = Cast.ASSIGNED_ON;
        for (Runnable act : days) {
            day = day.plusDays(2);
            town.itIs(day);
            act.run();
            evenings.put(day, fields(item));
            evenings.put(day.plusDays(1), fields(item));
        }
        List<HistoryEntry> entries = history.of(item);
        evenings.forEach((evening, fields) -> assertThat(Town.withoutContributions(PastState.on(entries, evening))).as("%s", evening).isEqualTo(fields));
        assertThat(evenings).hasSize(15);
        assertThat(handling.stateOn(item, Cast.ASSIGNED_ON.plusDays(2), new VisibleScope(Set.of(cast.lead)))).containsEntry("state", "IN_PROGRESS");
    }

    @Test
    void oneOfTwoColleaguesWhoSignForItAtOnceIsToldThatItIsDone() throws Exception {
        WorkItemId item = town.assigned(cast, Cast.DEADLINE);
        List<String> answers = Twice.atOnce(2, () -> {
            try {
                handling.perform(item, Act.ACKNOWLEDGE, Map.of(), cast.handler);
                return "signed";
            } catch (Refusal refusal) {
                return refusal.kind().name();
            }
        });
        assertThat(answers).containsExactlyInAnyOrder("signed", "CONFLICT");
        assertThat(history.of(item)).hasSize(2);
    }

    @Test
    void whatSomeoneElseChangedMeanwhileIsNotOverwritten() {
        WorkItem read = items.find(town.assigned(cast, Cast.DEADLINE)).orElseThrow();
        items.save(read, read);
        assertThat(catchThrowableOfType(Refusal.class, () -> items.save(read, read)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void aStrangerFindsNothingWhateverTheyTry() {
        WorkItemId item = town.inProgress(cast, Cast.DEADLINE);
        AttachmentId attachment = evidences.add(item, new Upload("证明.txt", "数据".getBytes(StandardCharsets.UTF_8)), "", cast.handler);
        VisibleScope scope = new VisibleScope(Set.of(cast.stranger));
        assertThat(handling.permitted(item, cast.outsider)).isEmpty();
        assertNotFound(() -> handling.view(item, cast.outsider));
        assertNotFound(() -> handling.diagram(item, scope));
        assertNotFound(() -> handling.stateOn(item, Cast.ASSIGNED_ON, scope));
        assertNotFound(() -> handling.perform(item, Act.ADD_NOTE, Map.of("note", "你好"), cast.outsider));
        assertNotFound(() -> evidences.add(item, new Upload("证明.txt", "数据".getBytes(StandardCharsets.UTF_8)), "", cast.outsider));
        assertNotFound(() -> evidences.require(attachment, scope));
        assertThat(evidences.require(attachment, new VisibleScope(Set.of(cast.responsible))).name()).isEqualTo("证明.txt");
    }

    @Test
    void showsEachPartyWhatItMayDo() {
        WorkItemId item = town.inProgress(cast, Cast.DEADLINE);
        assertThat(handling.permitted(item, cast.handler)).isEqualTo(EnumSet.of(Act.REPORT_PROGRESS, Act.REPORT_COMPLETION));
        assertThat(handling.permitted(item, cast.helper)).isEqualTo(EnumSet.of(Act.ADD_NOTE));
        assertThat(handling.permitted(item, cast.verifier)).isEqualTo(EnumSet.of(Act.URGE, Act.REFER, Act.WITHDRAW));
        assertThat(handling.permitted(item, cast.leader)).isEqualTo(EnumSet.of(Act.URGE, Act.INSTRUCT));
    }

    @Test
    void theViewAnswersWhoHoldsTheBallSinceWhenAndWhyTheLampShowsWhatItShows() {
        WorkItemId item = town.inProgress(cast, Cast.DEADLINE);
        town.itIs(Cast.DEADLINE.plusDays(3));
        WorkItemView view = handling.view(item, cast.leader);
        assertThat(view.lamp().orElseThrow().light()).isEqualTo(WarningLight.OVERDUE);
        assertThat(view.lamp().orElseThrow().reason().code()).isEqualTo("lamp.reason.overdue");
        BallHolder holder = view.holder().orElseThrow();
        // The responsible unit's part was due on 25 June, a make-up working day five working days before the deadline.
        assertThat(holder.body()).contains(cast.responsible);
        assertThat(holder.since()).isEqualTo("2023-06-26");
        assertThat(holder.days()).isEqualTo(7);
        assertThat(view.lead().name()).startsWith("省卫生健康委");
        assertThat(view.responsible()).extracting(PartyView::unit).containsExactly(cast.responsible);
        assertThat(view.targets()).extracting(Target::phrase).containsExactly("孕产妇系统管理率达92%以上");
    }

    @Test
    void urgingReachesWhoeverHoldsTheBall() {
        WorkItemId item = town.inProgress(cast, Cast.DEADLINE);
        handling.perform(item, Act.URGE, Map.of("text", "请抓紧"), cast.leader);
        town.itIs(Cast.ASSIGNED_ON.plusDays(1));
        town.reportCompletion(cast, item);
        handling.perform(item, Act.URGE, Map.of("text", "请尽快核验"), cast.leader);
        assertThat(told(cast.lead)).singleElement().satisfies(notice -> assertThat(notice.text()).contains("请抓紧"));
        assertThat(told(cast.office)).singleElement().satisfies(notice -> assertThat(notice.text()).contains("请尽快核验"));
    }

    @Test
    void evidenceOfADoneItemIsRefused() {
        WorkItemId item = town.done(cast, Cast.DEADLINE);
        Upload late = new Upload("证明.txt", "数据".getBytes(StandardCharsets.UTF_8));
        assertThat(catchThrowableOfType(Refusal.class, () -> evidences.add(item, late, "", cast.handler)).code()).isEqualTo("refusal.workitem.state.done");
    }

    private void assertNotFound(ThrowingCallable attempt) {
        assertThat(catchThrowableOfType(Refusal.class, attempt).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private Map<String, String> fields(WorkItemId item) {
        return WorkItemFields.of(items.find(item).orElseThrow());
    }

    private List<Notice> told(UnitId body) {
        return notices.of(new VisibleScope(Set.of(body)), Optional.empty(), 50);
    }

    private List<String> audit(WorkItemId item) {
        return jdbc.sql("select what || ' ' || result || ' ' || official_name from audit_entry where subject = :item order by at")
                .param("item", item.toString()).query(String.class).list();
    }
}
