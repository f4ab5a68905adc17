package cn.duban.web;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.Lamp;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a lamp (亮灯) into words: a few beside the shape, and a sentence for "为什么". */
@Component
public class LampWords {

    private final Reasons words;
    private final DeadlineWords deadlines;

    LampWords(Reasons words, DeadlineWords deadlines) {
        this.words = words;
        this.deadlines = deadlines;
    }

    /** The lamp of a matter, with the chain of the deadline that it counts from. */
    public LampView of(Lamp lamp, Deadline deadline) {
        LampView view = of(lamp, "");
        return new LampView(view.light(), view.shape(), view.words(), view.why(), deadlines.chain(deadline));
    }

    public LampView of(Lamp lamp) {
        return of(lamp, "");
    }

    /** @param clock what the term is for, said before the words: 签收 in {@code 签收逾期 3 个工作日}; may be empty */
    public LampView of(Lamp lamp, String clock) {
        String shortCode = lamp.reason().code().replaceFirst("^lamp\\.reason\\.", "lamp.short.");
        String why = words.of(lamp.reason().code(), lamp.reason().argumentArray())
                + lamp.reason().provisionalYear().map(year -> words.of("lamp.reason.provisional", String.valueOf(year))).orElse("");
        return new LampView(lamp.light(), words.of("lamp.shape." + lamp.light()), clock + words.of(shortCode, lamp.reason().argumentArray()), clock + why, List.of());
    }
}
