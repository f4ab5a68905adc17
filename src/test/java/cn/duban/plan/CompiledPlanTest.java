package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.calendar.WorkCalendar;
import cn.duban.calendar.Deadline;
import cn.duban.reading.PlanReader;
import cn.duban.reading.Reading;
import cn.duban.document.SourceText;
import cn.duban.reading.UnitRegister;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiling a plan and reading its models back gives the same actions, items, fields and steps. */
class CompiledPlanTest {

    private static final UnitRegister REGISTER = UnitRegister.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"province-health-actions-2023.docx", "county-poverty-relief.docx"})
    void ownDocumentsReadBackAsTheyWereCompiled(String document) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/demo/" + document)) {
            readsBack(SourceText.of(document, in.readAllBytes()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"province-seven-actions-2023.txt", "county-poverty-relief.txt"})
    @EnabledIfSystemProperty(named = "duban.corpus", matches = ".+", disabledReason = "needs the real documents: -Dduban.corpus=FOLDER")
    void realDocumentsReadBackAsTheyWereCompiled(String document) throws IOException {
        readsBack(SourceText.of(document, Files.readAllBytes(Path.of(System.getProperty("duban.corpus"), "plans", document))));
    }

    @Test
    void asksOnceForAllPresumedLeadsAndOnceForAllPresumedDeadlines() {
        Draft draft = Draft.of(PlanReader.read(SourceText.pasted("""
                2023年全县健康行动实施方案
                一、医疗能力提升行动
                1.建设县级临床专科4个。（责任单位：县卫计局、县财政局）
                2.培训乡村医生200名。（责任单位：县卫计局、县人社局）
                """), REGISTER));
        assertThat(draft.questions()).extracting(PlanQuestion::kind)
                .containsExactly(PlanQuestion.Kind.LEAD_PRESUMED, PlanQuestion.Kind.DEADLINE_PRESUMED, PlanQuestion.Kind.STEPS_UNSTATED);
        assertThat(draft.questions().get(0).items()).containsExactly("1", "2");
        assertThat(draft.questions().get(1).subject()).isEqualTo("2023-12-31");
    }

    private static void readsBack(SourceText source) {
        Reading reading = PlanReader.read(source, REGISTER);
        Draft draft = Draft.of(reading);
        assertThat(draft.content().items()).hasSameSizeAs(reading.items());
        assertThat(draft.content().actions()).isNotEmpty();
        for (PlanAction action : draft.content().actions()) {
            ActionModel model = PlanCompiler.compile(reading.plan().title(), action, draft.settled(), draft.content().steps());
            String xml = ActionModelWriter.write(model);
            assertThat(ActionModelReader.read(xml)).isEqualTo(model);
            ModelCheck.check(xml, Optional::of);
        }
    }

    /** A draft as it would lie in the database. */
    record Draft(DraftContent content) {

        static Draft of(Reading reading) {
            return new Draft(DraftContent.of(new PlanId(UUID.randomUUID()), reading, WorkCalendar.legal()));
        }

        List<PlanQuestion> questions() {
            return new DraftQuestions(content.actions(), content.items(), content.steps(), List.of(), List.of(), "", name -> REGISTER.find(name).map(unit -> unit.name()),
                    LocalDate.of(2023, 2, 20)).ask();
        }

        /** The items after the office has said what the text does not. */
        List<PlanItem> settled() {
            List<PlanItem> settled = new ArrayList<>();
            for (PlanItem item : content.items()) {
                PlanItem led = item.leadUnit().isPresent() ? item : item.withUnits(Optional.of("省卫生健康委"), item.responsibleUnits());
                settled.add(led.deadline().isPresent() ? led
                        : led.withDeadline(Optional.of(new Deadline(LocalDate.of(2023, 12, 31), "", DraftContent.SET_BY_OFFICE, false))));
            }
            return settled;
        }
    }
}
