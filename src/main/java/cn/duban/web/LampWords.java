package cn.duban.web;

import cn.duban.calendar.Lamp;
import org.springframework.stereotype.Component;

/** Puts a lamp (亮灯) into words: a few beside the shape, and a sentence for "为什么". */
@Component
public class LampWords {

    private final Reasons words;

    LampWords(Reasons words) {
        this.words = words;
    }

    public LampView of(Lamp lamp) {
        return of(lamp, "");
    }

    /** @param clock what the term is for, said before the words: 签收 in {@code 签收逾期 3 个工作日}; may be empty */
    public LampView of(Lamp lamp, String clock) {
        String shortCode = lamp.reason().code().replaceFirst("^lamp\\.reason\\.", "lamp.short.");
        String why = words.of(lamp.reason().code(), lamp.reason().argumentArray())
                + lamp.reason().provisionalYear().map(year -> words.of("lamp.reason.provisional", String.valueOf(year))).orElse("");
        return new LampView(lamp.light(), words.of("lamp.shape." + lamp.light()), clock + words.of(shortCode, lamp.reason().argumentArray()), clock + why);
    }
}
