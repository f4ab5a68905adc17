package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.TodoKind;
import cn.duban.workitem.spi.Ladder.Concern;
import cn.duban.workitem.spi.Ladder.Deed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A text that is missing would show as a key, on the day when a red card is due. */
class WordsTest {

    private final ResourceBundle words = ResourceBundle.getBundle("messages.workitem");
    private final ResourceBundle inbox = ResourceBundle.getBundle("messages.inbox");

    @Test
    void everyDeedOfEveryConcernHasItsSentence() {
        for (Concern concern : Concern.values()) {
            assertHas("ladder.concern." + concern);
            for (Deed deed : Deed.values()) {
                assertHas("notice." + concern + "." + deed);
                assertHas("history.act." + deed);
            }
        }
    }

    @Test
    void everyFieldOfTheHistoryHasItsName() {
        Cast cast = Cast.ofStrangers();
        LocalDate day = Cast.ASSIGNED_ON;
        WorkItem reported = cast.item().perform(Act.ACKNOWLEDGE, Map.of(), 0, Cast.acting(cast.handler), day)
                .perform(Act.REPORT_PROGRESS, Map.of("progress", "六成", "percent", BigDecimal.TEN, "difficulties", "经费"), 0, Cast.acting(cast.handler), day)
                .perform(Act.REPORT_COMPLETION, Map.of("completion", "完成", "completedOn", day), 1, Cast.acting(cast.handler), day).show(Card.RED);
        Set<String> fields = new HashSet<>(WorkItemFields.of(reported).keySet());
        fields.addAll(WorkItemFields.of(reported.perform(Act.VERIFY, Map.of("verdict", "returned", "reason", "缺", "returnBy", day.plusDays(9)), 1, Cast.acting(cast.verifier), day)).keySet());
        fields.addAll(WorkItemFields.of(reported.perform(Act.VERIFY, Map.of("verdict", "accepted"), 1, Cast.acting(cast.verifier), day)).keySet());
        assertThat(fields).hasSizeGreaterThan(30).allSatisfy(field -> assertHas("history.field." + field));
    }

    @Test
    void everyStateActPartAndCardHasItsName() {
        Stream.of(WorkItemState.values()).forEach(state -> assertHas("workitem.state." + state));
        Stream.of(Act.values()).forEach(act -> {
            assertHas("workitem.act." + act);
            assertHas("history.act." + act);
            assertHas("refusal.workitem.not-yours." + act.form());
        });
        Stream.of(Part.values()).forEach(part -> assertHas("workitem.part." + part));
        Stream.of(Card.values()).forEach(card -> assertHas("workitem.card." + card));
        Stream.of(EscalationState.values()).forEach(state -> {
            assertHas("escalation.state." + state);
            assertHas("refusal.workitem.escalation." + state);
        });
        Stream.of("REGISTER", "ADD_EVIDENCE", "INSTRUCT", "MOOT", "STILL_NEEDED").forEach(act -> assertHas("history.act." + act));
        Stream.of("register", "acknowledge", "handle", "verify", "done", "watch", "escalation").forEach(step -> assertHas("history.step." + step));
    }

    @Test
    void everyKindOfTodoAndNoticeHasItsName() {
        Stream.of(TodoKind.values()).forEach(kind -> assertThat(inbox.containsKey("todo.kind." + kind)).as("%s", kind).isTrue());
        Stream.of(NoticeKind.values()).forEach(kind -> assertThat(inbox.containsKey("notice.kind." + kind)).as("%s", kind).isTrue());
    }

    private void assertHas(String key) {
        assertThat(words.containsKey(key)).as(key).isTrue();
    }
}
