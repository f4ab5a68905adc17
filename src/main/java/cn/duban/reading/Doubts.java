package cn.duban.reading;

import cn.duban.reading.Question.Kind;
import cn.duban.reading.UnitNames.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects what the office has to settle. A presumption that one rule makes for many items is one question. */
final class Doubts {

    private final DraftPlan plan;
    private final List<DraftItem> items;
    private final List<RawItem> raw;
    private final UnitNames names;
    private final Asked asked = new Asked();

    Doubts(DraftPlan plan, List<DraftItem> items, List<RawItem> raw, UnitNames names) {
        this.plan = plan;
        this.items = items;
        this.raw = raw;
        this.names = names;
    }

    List<Question> questions(boolean numbersDoubtful, boolean pagesReordered) {
        ofPlan(Kind.LEAD_PRESUMED, "first-listed-unit-leads", "", item -> item.leadUnit().isPresent() && !item.leadExplicit());
        undatedItems();
        if (pagesReordered) {
            asked.ofPlan(Kind.ORDER_RESTORED, "pages-in-number-order", List.of(), "", List.of());
        }
        if (numbersDoubtful || items.stream().anyMatch(item -> item.noInferred() || item.noShifted())) {
            ofPlan(Kind.NUMBERS_RESTORED, numbersDoubtful ? "items-counted-unconfirmed" : "items-counted", "", item -> item.noInferred() || item.noShifted());
        }
        unknownUnits();
        for (int i = 0; i < items.size(); i++) {
            ofItem(items.get(i), raw.get(i));
        }
        return asked.questions();
    }

    private void ofPlan(Kind kind, String rule, String subject, Predicate<DraftItem> covered) {
        List<String> numbers = items.stream().filter(covered).map(DraftItem::no).toList();
        if (!numbers.isEmpty()) {
            asked.ofPlan(kind, rule, numbers, subject, subject.isEmpty() ? List.of() : List.of(subject));
        }
    }

    private void undatedItems() {
        Predicate<DraftItem> undated = item -> item.deadlines().stream().noneMatch(deadline -> deadline.due().isPresent());
        Optional<Integer> year = plan.defaultPeriod().filter(period -> period.matches("\\d{4}")).map(Integer::valueOf);
        if (year.isPresent()) {
            ofPlan(Kind.DEADLINE_PRESUMED, "plan-year", LocalDate.of(year.get(), 12, 31).toString(), undated);
        } else {
            ofPlan(Kind.DEADLINE_UNKNOWN, "no-plan-year", "", undated);
        }
    }

    private void unknownUnits() {
        Map<String, List<String>> unknown = new LinkedHashMap<>();
        Map<String, SourceSpan> sentences = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            for (Named unit : raw.get(i).own().units()) {
                if (!unit.known()) {
                    unknown.computeIfAbsent(unit.name(), name -> new ArrayList<>()).add(items.get(i).no());
                    sentences.putIfAbsent(unit.name(), items.get(i).span());
                }
            }
            for (String unit : items.get(i).unitsInherited() ? items.get(i).units() : List.<String>of()) {
                if (names.register().find(unit).isEmpty()) {
                    unknown.computeIfAbsent(unit, name -> new ArrayList<>()).add(items.get(i).no());
                    sentences.putIfAbsent(unit, items.get(i).span());
                }
            }
        }
        unknown.forEach((name, numbers) -> asked.ofName(Kind.UNIT_UNKNOWN, "unit-register", numbers, name, sentences.get(name), names.resembling(name)));
    }

    private void ofItem(DraftItem item, RawItem source) {
        if (item.leadUnit().isEmpty()) {
            asked.ofItem(item, Kind.LEAD_MISSING, "no-unit-named", "", item.span(), List.of());
        }
        if (item.reassembled()) {
            asked.ofItem(item, Kind.TEXT_REPAIRED, "pieces-joined", "", item.span(), List.of());
        } else if (source.numberLost() && source.node().isEmpty()) {
            asked.ofItem(item, Kind.TEXT_REPAIRED, "item-without-number", "", item.span(), List.of());
        }
        item.indicators().stream().filter(ReadIndicator::doubtful).forEach(indicator -> asked.ofItem(item, Kind.FIGURE_DOUBTFUL, "damaged-figure",
                indicator.phrase(), indicator.span(), indicator.value().map(value -> value.toPlainString() + indicator.unit().orElse("")).stream().toList()));
        plan.issueDate().ifPresent(issued -> item.deadlines().stream().filter(deadline -> deadline.due().filter(due -> due.isBefore(issued)).isPresent())
                .forEach(deadline -> asked.ofItem(item, Kind.DEADLINE_BEFORE_ISSUE, deadline.rule(), deadline.due().orElseThrow().toString(),
                        deadline.span(), List.of(deadline.due().orElseThrow().toString()))));
    }
}
