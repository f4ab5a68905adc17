package cn.duban.workitem.web;

import cn.duban.calendar.ChineseDate;
import cn.duban.calendar.Deadline;
import cn.duban.shared.DubanClock;
import cn.duban.web.LampView;
import cn.duban.web.LampWords;
import cn.duban.web.Reasons;
import cn.duban.workitem.FieldChange;
import cn.duban.workitem.HistoryEntry;
import cn.duban.workitem.LedgerRow;
import cn.duban.workitem.WorkItemView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** What the pages of work items say, where it takes more than a message key. */
@Component
public class ItemPageWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(DubanClock.ZONE);

    private final LampWords lamps;
    private final Reasons reasons;
    private final MessageSource messages;

    ItemPageWords(LampWords lamps, Reasons reasons, MessageSource messages) {
        this.lamps = lamps;
        this.reasons = reasons;
        this.messages = messages;
    }

    public Optional<LampView> lamp(WorkItemView item) {
        return item.lamp().map(lamps::of);
    }

    public Optional<LampView> lamp(LedgerRow row) {
        return row.lamp().map(lamps::of);
    }

    public String day(LocalDate day) {
        return ChineseDate.of(day);
    }

    public String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** Why the deadline is that day: the words of the document, and the rule that read them. */
    public String whyThatDay(Deadline deadline) {
        String rule = ruleOf(deadline);
        return deadline.phrase().isBlank() ? rule : reasons.of("item.deadline.phrase", deadline.phrase()) + rule;
    }

    /** The latest first. Bookkeeping that nobody would call an event keeps its place in the history but not in this list. */
    public List<HistoryEntry> latestFirst(WorkItemView item) {
        return item.history().stream().sorted((a, b) -> Integer.compare(b.seq(), a.seq())).toList();
    }

    /** What happened, in a few words; of a verification also how it ended. */
    public String act(HistoryEntry entry) {
        Optional<String> verdict = entry.changes().stream().filter(change -> entry.act().equals("VERIFY") && change.field().equals("state"))
                .findFirst().flatMap(FieldChange::after);
        return verdict.map(state -> reasons.of("history.verify." + state)).orElseGet(() -> reasons.of("history.act." + entry.act()));
    }

    /** The changes of a person's act that a reader wants to see; registration sets every field and says so in one line. */
    public List<String> changes(HistoryEntry entry) {
        return entry.act().equals("REGISTER") ? List.of() : entry.changes().stream().map(this::change).toList();
    }

    /** e.g. {@code 3.2 MB}. */
    public String size(long bytes) {
        return bytes < 1024 * 1024 ? "%d KB".formatted(Math.max(1, bytes / 1024)) : "%.1f MB".formatted(bytes / 1024.0 / 1024.0);
    }

    private String change(FieldChange change) {
        String field = reasons.of("history.field." + change.field());
        String after = change.after().map(value -> value(change.field(), value)).orElse(reasons.of("history.value.none"));
        return change.before().filter(value -> !value.isBlank())
                .map(value -> reasons.of("history.change", field, value(change.field(), value), after))
                .orElseGet(() -> reasons.of("history.set", field, after));
    }

    private String value(String field, String value) {
        return switch (field) {
            case "state" -> reasons.of("workitem.state." + value);
            case "card" -> reasons.of("workitem.card." + value);
            default -> value.matches("\\d{4}-\\d{2}-\\d{2}") ? ChineseDate.of(LocalDate.parse(value)) : value;
        };
    }

    private String ruleOf(Deadline deadline) {
        try {
            return messages.getMessage("deadline.rule." + deadline.rule(), new Object[] {day(deadline.date())}, Locale.SIMPLIFIED_CHINESE);
        } catch (NoSuchMessageException e) {
            return reasons.of(deadline.presumed() ? "item.deadline.presumed" : "item.deadline.read");
        }
    }
}
