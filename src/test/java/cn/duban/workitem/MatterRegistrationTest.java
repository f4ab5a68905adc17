package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.attachment.Upload;
import cn.duban.org.Organisation;
import cn.duban.org.LeadershipGroup;
import cn.duban.security.VisibleScope;
import cn.duban.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkItemTestContext
class MatterRegistrationTest {

    @Autowired private MatterRegistration matters;
    @Autowired private WorkItems items;
    @Autowired private WorkItemLedger ledger;
    @Autowired private Handling handling;
    @Autowired private Organisation organisation;
    @Autowired private Town town;

    private Cast cast;

    @BeforeEach
    void thereIsAnOffice() {
        town.itIs(Cast.ASSIGNED_ON);
        cast = new Cast(town);
        organisation.putLeadershipGroup(new LeadershipGroup(cast.group, cast.office, cast.host));
    }

    @Test
    void anInstructionBecomesAnItemWithTheOfficesNextNumber() {
        WorkItemId first = matters.register(instruction(Optional.of(Cast.DEADLINE), Optional.empty()), cast.verifier);
        WorkItemId second = matters.register(instruction(Optional.of(Cast.DEADLINE), Optional.empty()), cast.verifier);
        NewWorkItem facts = items.find(first).orElseThrow().facts();
        assertThat(facts.number()).isEqualTo("督办〔2023〕1号");
        assertThat(items.find(second).orElseThrow().facts().number()).isEqualTo("督办〔2023〕2号");
        assertThat(facts.title()).isEqualTo("请卫生健康委摸清底数");
        assertThat(facts.source()).isInstanceOfSatisfying(Source.Instruction.class, source -> {
            assertThat(source.leader()).isEqualTo("王省长");
            assertThat(source.original()).isPresent();
        });
        assertThat(RecordingProcesses.TOLD).contains("handle " + first);
    }

    @Test
    void numbersHaveNoGapsAlsoWhenFourAreRegisteredAtOnceAndOneIsRefused() throws Exception {
        assertThatThrownBy(() -> matters.register(instruction(Optional.empty(), Optional.empty()), cast.verifier)).isInstanceOf(Refusal.class);
        List<WorkItemId> registered = Twice.atOnce(4, () -> matters.register(instruction(Optional.of(Cast.DEADLINE), Optional.empty()), cast.verifier));
        assertThat(registered).extracting(id -> items.find(id).orElseThrow().facts().number())
                .containsExactlyInAnyOrder("督办〔2023〕1号", "督办〔2023〕2号", "督办〔2023〕3号", "督办〔2023〕4号");
    }

    @Test
    void aNumberOfWorkingDaysIsCountedFromTheDayAfterRegistration() {
        WorkItemId item = matters.register(instruction(Optional.empty(), Optional.of(5)), cast.verifier);
        assertThat(items.find(item).orElseThrow().facts().deadline()).satisfies(deadline -> {
            assertThat(deadline.date()).isEqualTo(LocalDate.of(2023, 2, 27));
            assertThat(deadline.phrase()).isEqualTo("5个工作日内");
            assertThat(deadline.rule()).isEqualTo("working-days-from-registration");
        });
    }

    @Test
    void onlyPartiesSeeItAndTheLedgerFindsItByItsSource() {
        WorkItemId item = matters.register(instruction(Optional.of(Cast.DEADLINE), Optional.empty()), cast.verifier);
        assertThatThrownBy(() -> handling.view(item, cast.outsider)).isInstanceOf(Refusal.class);
        assertThat(handling.view(item, cast.helper).number()).isEqualTo("督办〔2023〕1号");
        VisibleScope office = new VisibleScope(Set.of(cast.office));
        town.assigned(cast, Cast.DEADLINE);
        assertThat(ledger.page(bySource(Source.Kind.INSTRUCTION), office, Optional.empty(), 10)).extracting(LedgerRow::id).containsExactly(item);
        assertThat(ledger.page(bySource(Source.Kind.MINUTES), office, Optional.empty(), 10)).isEmpty();
        assertThat(ledger.progress(LedgerFilter.none(), office)).as("plans only").hasSize(1);
    }

    @Test
    void onlyAnOfficeRegistersAndWhatIsWrongIsSaidAtItsField() {
        assertThatThrownBy(() -> matters.register(instruction(Optional.of(Cast.DEADLINE), Optional.empty()), cast.handler))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        at("due", instruction(Optional.of(Cast.DEADLINE), Optional.of(5)));
        at("due", instruction(Optional.of(Cast.ASSIGNED_ON.minusDays(1)), Optional.empty()));
        at("workingDays", instruction(Optional.empty(), Optional.of(0)));
        NewMatter right = instruction(Optional.of(Cast.DEADLINE), Optional.empty());
        at("by", new NewMatter(right.kind(), " ", right.on(), right.documentNumber(), right.original(), right.text(), right.lead(), right.responsible(), right.due(), right.workingDays(), right.cycle()));
        at("on", new NewMatter(right.kind(), right.by(), Cast.ASSIGNED_ON.plusDays(1), right.documentNumber(), right.original(), right.text(), right.lead(), right.responsible(), right.due(), right.workingDays(), right.cycle()));
        at("lead", new NewMatter(right.kind(), right.by(), right.on(), right.documentNumber(), right.original(), right.text(), cast.office, right.responsible(), right.due(), right.workingDays(), right.cycle()));
        at("file", new NewMatter(right.kind(), right.by(), right.on(), right.documentNumber(), Optional.of(new Upload("批示.exe", new byte[] {77, 90, 1, 2})), right.text(), right.lead(), right.responsible(), right.due(), right.workingDays(), right.cycle()));
    }

    private void at(String field, NewMatter matter) {
        assertThatThrownBy(() -> matters.register(matter, cast.verifier)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).contains(field));
    }

    private static LedgerFilter bySource(Source.Kind kind) {
        return new LedgerFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.of(kind), Optional.empty(), false);
    }

    private NewMatter instruction(Optional<LocalDate> due, Optional<Integer> workingDays) {
        return new NewMatter(Source.Kind.INSTRUCTION, "王省长", Cast.ASSIGNED_ON, Optional.of("黔府办批〔2023〕7号"),
                Optional.of(new Upload("批示.txt", "请摸清底数".getBytes(StandardCharsets.UTF_8))), "请卫生健康委摸清底数。并于月底前报告。", cast.lead, List.of(cast.responsible), due, workingDays,
                Optional.empty());
    }
}
