package cn.duban.plan;

import cn.duban.attachment.Attachments;
import cn.duban.calendar.WorkCalendar;
import cn.duban.document.DocumentRefused;
import cn.duban.document.SourceText;
import cn.duban.reading.PlanReader;
import cn.duban.reading.Reading;
import cn.duban.shared.Refusal;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The document of a plan read again, with its parts known again in the draft. */
@Component
class OfferedReading {

    private final BreakdownRows breakdowns;
    private final UnitLookup units;
    private final Attachments attachments;
    private final WorkCalendar calendar;

    OfferedReading(BreakdownRows breakdowns, UnitLookup units, Attachments attachments, WorkCalendar calendar) {
        this.breakdowns = breakdowns;
        this.units = units;
        this.attachments = attachments;
        this.calendar = calendar;
    }

    /** What was read; {@code breakdown} says it with the ids of the draft, {@code content} with those of its own. */
    record Read(Reading reading, DraftContent content, Breakdown breakdown) {
    }

    /** The document as it came in. */
    SourceText source(Plan plan) {
        return source(attachments.find(plan.original()).orElseThrow().name(), attachments.content(plan.original()).orElseThrow());
    }

    /** @throws Refusal (invalid, field {@code document}) if it cannot be read */
    SourceText source(String name, byte[] content) {
        return reading(() -> SourceText.of(name, content));
    }

    /** Reads it and knows its parts by what the reader made of the document before, and by what the office has added since. */
    Read read(Plan plan, SourceText source) {
        Breakdown now = breakdowns.now(plan.id());
        return read(plan, source, breakdowns.reading(plan.id()).flatMap(revision -> breakdowns.find(plan.id(), revision)).map(then -> List.of(then, now))
                .orElseGet(() -> List.of(now)));
    }

    /** Reads what was offered again, and knows its parts by what was read when it was offered. */
    Read again(Plan plan, DraftOffer offer, Breakdown offered) {
        SourceText source = offer.file().map(file -> source(attachments.find(file).orElseThrow().name(), attachments.content(file).orElseThrow()))
                .orElseGet(() -> source(plan));
        return read(plan, source, List.of(offered));
    }

    private Read read(Plan plan, SourceText source, List<Breakdown> known) {
        Reading reading = reading(() -> PlanReader.read(source, units.register()));
        DraftContent content = DraftContent.of(plan.id(), reading, calendar);
        return new Read(reading, content, ReadingMatch.known(Breakdown.of(content.actions(), content.items(), content.steps()), known));
    }

    private static <T> T reading(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (DocumentRefused refused) {
            throw Refusal.invalid("document", refused.messageKey(), refused.arguments().toArray());
        }
    }
}
