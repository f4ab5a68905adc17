package cn.duban.plan;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.WorkCalendar;
import cn.duban.reading.CountedPeriod;
import cn.duban.reading.DraftItem;
import cn.duban.reading.Question;
import cn.duban.reading.ReadDeadline;
import cn.duban.reading.Reading;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What bounds each item of a reading: the last of its dates; the end of a period counted from the plan's issue; what the text says
 * goes on without an end; else the plan's year. A period counted from any other event has no date yet, and the office is asked for one.
 */
final class ReadDeadlines {

    /** The event that the document dates itself: its own issue. */
    private static final Pattern ISSUE = Pattern.compile("(?:本|该|此)?(?:方案|计划|通知|意见|文件|要点)?(?:印发|下发|发布|发文|公布|出台)");

    private final WorkCalendar calendar;
    private final Optional<LocalDate> issued;
    private final Optional<LocalDate> yearsEnd;
    private final Map<String, String> withoutEnd = new HashMap<>();

    ReadDeadlines(Reading reading, WorkCalendar calendar) {
        this.calendar = calendar;
        this.issued = reading.plan().issueDate();
        this.yearsEnd = reading.plan().defaultPeriod().or(() -> reading.plan().year().map(String::valueOf))
                .filter(period -> period.matches("\\d{4}")).map(year -> LocalDate.of(Integer.parseInt(year), 12, 31));
        reading.questions().stream().filter(question -> question.kind() == Question.Kind.DEADLINE_WAIVED)
                .forEach(question -> question.itemNos().forEach(number -> withoutEnd.put(number, question.subject())));
    }

    Optional<Deadline> of(DraftItem item) {
        return bounding(item).map(read -> new Deadline(due(read).orElseThrow(), read.phrase(), read.rule(), false)).or(() -> undated(item));
    }

    /** The date that bounds completion: the last of several; the earlier ones are milestones on the way. */
    Optional<ReadDeadline> bounding(DraftItem item) {
        return item.deadlines().stream().filter(read -> due(read).isPresent()).max(Comparator.comparing(read -> due(read).orElseThrow()));
    }

    private Optional<Deadline> undated(DraftItem item) {
        if (withoutEnd.containsKey(item.no())) {
            return Optional.of(Deadline.presumedWaived(withoutEnd.get(item.no())));
        }
        boolean waitsForAnEvent = item.deadlines().stream().anyMatch(read -> read.counted().isPresent());
        return waitsForAnEvent ? Optional.empty() : yearsEnd.map(end -> new Deadline(end, "", DraftContent.PLAN_YEAR, true));
    }

    private Optional<LocalDate> due(ReadDeadline read) {
        return read.due().or(() -> read.counted().filter(counted -> ISSUE.matcher(counted.event()).matches()).flatMap(counted -> issued.map(day -> end(day, counted))));
    }

    /** Hours end with the day after; less than a day is nothing that a date can say. */
    private LocalDate end(LocalDate event, CountedPeriod counted) {
        return switch (counted.measure()) {
            case WORKING_DAYS -> calendar.plusWorkingDays(event, counted.amount());
            case HOURS -> calendar.rollForward(event.plusDays(Math.max(1, (counted.amount() + 23) / 24)));
            default -> calendar.endOfPeriod(event, counted.period().orElseThrow());
        };
    }
}
