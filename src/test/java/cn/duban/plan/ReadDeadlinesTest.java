package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.WorkCalendar;
import cn.duban.document.SourceText;
import cn.duban.reading.PlanReader;
import cn.duban.reading.Reading;
import cn.duban.reading.UnitRegister;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadDeadlinesTest {

    @Test
    void aPeriodCountedFromTheIssueRollsOverAHoliday() {
        // 30 days from 1 September 2023 end on 1 October; the holiday lasts until the sixth, and Saturday the seventh is worked.
        assertThat(only("1.自本方案印发之日起30日内建立工作台账。（责任单位：省水利厅）", "2023年9月1日")).map(Deadline::date).contains(LocalDate.of(2023, 10, 7));
        assertThat(only("1.印发后5个工作日内报送联络员名单。（责任单位：省水利厅）", "2023年9月25日")).map(Deadline::date).contains(LocalDate.of(2023, 10, 8));
    }

    @Test
    void aPeriodCountedFromAnotherEventHasNoDateYet() {
        assertThat(only("1.收到问题清单后10个工作日内完成整改。（责任单位：省水利厅）", "2023年9月1日")).isEmpty();
    }

    @Test
    void whatGoesOnWithoutAnEndIsPresumedToBeWaived() {
        assertThat(only("1.做好农村供水巡查，长期坚持。（责任单位：省水利厅）", "2023年9月1日")).hasValueSatisfying(deadline -> {
            assertThat(deadline.isWaived()).isTrue();
            assertThat(deadline.presumed()).isTrue();
            assertThat(deadline.phrase()).contains("长期坚持");
        });
    }

    private static Optional<Deadline> only(String item, String issued) {
        Reading reading = PlanReader.read(SourceText.pasted("全省农村供水保障工作方案（2023年）\n一、供水保障行动\n" + item + "\n省水利厅\n" + issued), UnitRegister.shipped());
        return new ReadDeadlines(reading, WorkCalendar.legal()).of(reading.items().get(0));
    }
}
