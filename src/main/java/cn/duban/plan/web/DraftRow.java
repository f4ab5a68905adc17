package cn.duban.plan.web;

import cn.duban.plan.FieldSpans;
import cn.duban.plan.PlanItem;
import cn.duban.plan.Stretch;
import cn.duban.plan.web.SourceWords.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 任务 of a draft with the places in the source that its fields were read from.
 *
 * @param places first character by field; a field that stands nowhere has none
 */
record DraftRow(PlanItem item, Map<String, Place> places) {

    static DraftRow of(PlanItem item, String text) {
        Map<String, Place> places = new LinkedHashMap<>();
        FieldSpans read = item.source().fields();
        SourceWords words = SourceWords.in(text, item.sourceStart(), item.sourceEnd());
        Optional<Place> list = read.units().map(DraftRow::place).or(words::closingBracket);
        SourceWords named = read.units().map(units -> SourceWords.in(text, units.start(), units.end())).orElse(words);
        item.leadUnit().ifPresent(lead -> named.last(lead).or(() -> list).ifPresent(place -> places.put("lead", place)));
        for (int i = 0; i < item.responsibleUnits().size(); i++) {
            String field = "unit-" + i;
            named.last(item.responsibleUnits().get(i)).or(() -> list).ifPresent(place -> places.put(field, place));
        }
        item.deadline().flatMap(deadline -> read.deadline().map(DraftRow::place).or(() -> words.first(deadline.phrase())))
                .ifPresent(place -> places.put("deadline", place));
        for (int i = 0; i < item.targets().size(); i++) {
            String field = "target-" + i;
            String phrase = item.targets().get(i).phrase();
            Optional.ofNullable(read.targets().get(phrase)).map(DraftRow::place).or(() -> words.first(phrase)).ifPresent(place -> places.put(field, place));
        }
        return new DraftRow(item, places);
    }

    public List<SourceMark> marks() {
        List<SourceMark> marks = new ArrayList<>();
        places.forEach((field, place) -> marks.add(new SourceMark(place.start(), place.end(), field)));
        return marks;
    }

    public boolean hasSource() {
        return item.sourceEnd() > item.sourceStart();
    }

    /** Where a link from this field leads: to its words, or else to the item's. */
    public String link(String field) {
        Place place = places.get(field);
        return place == null ? "#source-" + item.id() : "#m" + place.start();
    }

    private static Place place(Stretch stretch) {
        return new Place(stretch.start(), stretch.end());
    }
}
