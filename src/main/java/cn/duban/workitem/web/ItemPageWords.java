package cn.duban.workitem.web;

import cn.duban.calendar.Deadline;
import cn.duban.web.DeadlineWords;
import cn.duban.web.LampView;
import cn.duban.web.LampWords;
import cn.duban.web.Reasons;
import cn.duban.workitem.FieldChange;
import cn.duban.workitem.HistoryEntry;
import cn.duban.workitem.LedgerRow;
import cn.duban.workitem.PartyView;
import cn.duban.workitem.WorkItemView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the pages of work items say, where it takes more than a message key. */
@Component
public class ItemPageWords {

    /** Fields that are keys of the program, or names of its rules. */
    private static final Set<String> KEYS = Set.of("plan", "action", "parent", "deadlineRule", "mergedInto");

    private final LampWords lamps;
    private final DeadlineWords deadlines;
    private final Reasons reasons;

    ItemPageWords(LampWords lamps, DeadlineWords deadlines, Reasons reasons) {
        this.lamps = lamps;
        this.deadlines = deadlines;
        this.reasons = reasons;
    }

    public Optional<LampView> lamp(WorkItemView item) {
        return item.lamp().map(lamp -> lamps.of(lamp, item.deadline()));
    }

    public Optional<LampView> lamp(LedgerRow row) {
        return row.lamp().map(lamp -> lamps.of(lamp, row.deadline()));
    }

    public String day(LocalDate day) {
        return reasons.day(day);
    }

    public String moment(Instant at) {
        return reasons.moment(at);
    }

    /** Why the deadline is that day: the words of the document, and the rule that read them. */
    public String whyThatDay(Deadline deadline) {
        return deadlines.whyThatDay(deadline);
    }

    /** 原定时限 beside the current one, and how often it was extended; null while it stands as it was set. */
    public String original(Deadline deadline) {
        return deadlines.original(deadline).orElse(null);
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

    /** From which step it happened, e.g. {@code 办理}. */
    public String step(HistoryEntry entry) {
        return reasons.of("history.step." + entry.step());
    }

    /** Field, old value and new value of every change a reader can make sense of; keys of the program say nothing to them. */
    public List<String> changes(WorkItemView item, HistoryEntry entry) {
        Map<String, String> names = item.parties().stream()
                .collect(Collectors.toMap(party -> party.unit().toString(), PartyView::name, (first, second) -> first));
        return entry.changes().stream().filter(change -> !KEYS.contains(change.field())).map(change -> change(change, names)).toList();
    }

    /** e.g. {@code 3.2 MB}. */
    public String size(long bytes) {
        return bytes < 1024 * 1024 ? "%d KB".formatted(Math.max(1, bytes / 1024)) : "%.1f MB".formatted(bytes / 1024.0 / 1024.0);
    }

    private String change(FieldChange change, Map<String, String> names) {
        String field = field(change.field(), names);
        String after = change.after().filter(value -> !value.isBlank()).map(value -> value(change.field(), value, names))
                .orElse(reasons.of("history.value.none"));
        return change.before().filter(value -> !value.isBlank())
                .map(value -> reasons.of("history.change", field, value(change.field(), value, names), after))
                .orElseGet(() -> reasons.of("history.set", field, after));
    }

    /** Fields of a contribution carry the id of its unit. */
    private String field(String field, Map<String, String> names) {
        String unit = field.substring(field.indexOf('.') + 1);
        if (field.startsWith("contribution.")) {
            return reasons.of("history.contribution.state", names.getOrDefault(unit, ""));
        }
        return field.startsWith("contributionDue.") ? reasons.of("history.contribution.due", names.getOrDefault(unit, "")) : reasons.of("history.field." + field);
    }

    private String value(String field, String value, Map<String, String> names) {
        if (field.startsWith("contribution.")) {
            return reasons.of("workitem.contribution." + value);
        }
        return switch (field) {
            case "state" -> reasons.of("workitem.state." + value);
            case "grade" -> reasons.of("workitem.grade." + value);
            case "ruling" -> reasons.of("workitem.ruling." + value);
            case "card" -> reasons.of("workitem.card." + value);
            case "source" -> reasons.of("source.kind." + value);
            case "cycle" -> reasons.of("workitem.cycle." + value);
            case "leadPresumed", "deadlinePresumed", "selfVerified" -> reasons.of("history.value." + value);
            case "leadUnit", "responsibleUnits", "office", "leadershipGroup" -> Arrays.stream(value.split(","))
                    .map(unit -> names.getOrDefault(unit, unit)).collect(Collectors.collectingAndThen(Collectors.toList(), reasons::listed));
            default -> value.matches("\\d{4}-\\d{2}-\\d{2}") ? reasons.day(LocalDate.parse(value)) : value;
        };
    }
}
