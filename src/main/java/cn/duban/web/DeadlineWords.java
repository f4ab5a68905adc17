package cn.duban.web;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.DeadlineChange;
import cn.duban.org.Unit;
import cn.duban.org.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the chain that explains a deadline (完成时限) into sentences, from the words it was read from to the last thing that moved it. */
@Component("deadlineWords")
public class DeadlineWords {

    private final Reasons words;
    private final Units units;

    DeadlineWords(Reasons words, Units units) {
        this.words = words;
        this.units = units;
    }

    /** Every link in order; adding them up from the original date gives the current one. */
    public List<String> chain(Deadline deadline) {
        List<String> links = new ArrayList<>();
        links.add(whyThatDay(deadline));
        if (!deadline.isWaived()) {
            links.add(words.of("deadline.chain.original", words.day(deadline.original())));
            links.add(calendar(deadline));
        }
        deadline.rolledFrom().ifPresent(off -> links.add(words.of("deadline.chain.rolled", words.day(off), words.day(deadline.original()))));
        deadline.changes().forEach(change -> links.add(link(change)));
        if (!deadline.changes().isEmpty()) {
            links.add(words.of("deadline.chain.now", words.day(deadline.date())));
        }
        return links;
    }

    /** 原定时限 and how often it was extended, for beside the current date; empty while it stands as it was set. */
    public Optional<String> original(Deadline deadline) {
        if (deadline.changes().isEmpty() || deadline.original().equals(deadline.date())) {
            return Optional.empty();
        }
        String code = deadline.extensions() == 0 ? "deadline.original" : "deadline.original.extended";
        return Optional.of(words.of(code, words.day(deadline.original()), String.valueOf(deadline.extensions())));
    }

    /** Why the deadline is that day: the words of the document, and the rule that read them. */
    public String whyThatDay(Deadline deadline) {
        String rule = words.find("deadline.rule." + deadline.rule(), words.day(deadline.original()))
                .orElseGet(() -> words.of(deadline.presumed() ? "item.deadline.presumed" : "item.deadline.read"));
        return deadline.phrase().isBlank() ? rule : words.of("item.deadline.phrase", deadline.phrase()) + rule;
    }

    private String calendar(Deadline deadline) {
        int version = deadline.calendar().version();
        Optional<String> region = deadline.calendar().region().flatMap(units::byId).map(Unit::name);
        return region.map(name -> words.of("deadline.chain.calendar.region", String.valueOf(version), name))
                .orElseGet(() -> version == 0 ? words.of("deadline.chain.calendar.legal") : words.of("deadline.chain.calendar", String.valueOf(version)));
    }

    private String link(DeadlineChange change) {
        return words.of("deadline.chain." + change.kind(), words.day(change.on()), words.day(change.from()), words.day(change.to()),
                String.valueOf(change.workingDays()), change.reason().isBlank() ? words.of("deadline.chain.noReason") : change.reason(),
                change.approvedBy().isBlank() ? words.of("deadline.chain.system") : change.approvedBy());
    }
}
