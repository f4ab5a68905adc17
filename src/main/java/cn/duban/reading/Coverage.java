package cn.duban.reading;

import cn.duban.reading.DraftDuty.Offered;
import cn.duban.reading.Passage.Kind;
import java.util.List;
import java.util.Map;

/**
 * Accounts for every character of a plan: what is head, heading, item, clause for many items, or a duty outside of the items; the rest is
 * uncovered, and asked about.
 *
 * @param passages tile the text
 * @param duties   offered to the office
 */
record Coverage(List<Passage> passages, List<DraftDuty> duties) {

    static Coverage of(Layout layout, PlanHead head, DraftPlan plan, List<DraftItem> items, Map<Integer, Integer> actionStarts, Asked asked) {
        Passages passages = new Passages(layout);
        new HeadText(layout, head.titlePlace()).places().forEach(place -> passages.claimFree(place.start(), place.end(), Kind.HEAD, ""));
        Cascades.place(layout.folded()).ifPresent(place -> passages.claim(place.start(), place.end(), Kind.CLAUSE, ""));
        items.stream().filter(DraftItem::unitsInherited).flatMap(item -> item.unitsSpan().stream())
                .forEach(clause -> passages.claimFree(clause.start(), clause.end(), Kind.CLAUSE, ""));
        Duties duties = new Duties(layout, plan);
        duties.found().forEach(duty -> passages.claimFree(duty.span().start(), duty.span().end(), Kind.DUTY, duty.key()));
        passages.claimHeadings(actionStarts);
        int stages = duties.found().size();
        passages.tiled().stream().filter(passage -> passage.kind() == Kind.UNCOVERED).forEach(duties::in);
        List<DraftDuty> found = duties.found();
        found.subList(stages, found.size()).forEach(duty -> passages.claimFree(duty.span().start(), duty.span().end(), Kind.DUTY, duty.key()));
        plan.supervision().stream().filter(clause -> clause.actionNo().isEmpty())
                .forEach(clause -> passages.claimFree(clause.span().start(), clause.span().end(), Kind.CLAUSE, ""));
        found.forEach(duty -> asked.ofDuty(duty, duty.offered() == Offered.ITEM
                ? List.of(Question.ITEM, Question.MILESTONE, Question.NOT_A_TASK) : List.of(Question.MILESTONE, Question.ITEM, Question.NOT_A_TASK)));
        return new Coverage(Uncovered.ask(layout, passages.tiled(), asked), found);
    }
}
