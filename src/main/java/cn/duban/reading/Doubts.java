package cn.duban.reading;

import cn.duban.reading.Question.Kind;
import cn.duban.reading.UnitNames.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what the office has to settle about the items. A presumption that one rule makes for many items is one question. */
final class Doubts {

    private final DraftPlan plan;
    private final List<DraftAction> actions;
    private final List<DraftItem> items;
    private final Layout layout;
    private final TreeMap<Integer, DraftItem> byPlace = new TreeMap<>();
    private final Asked asked = new Asked();

    Doubts(DraftPlan plan, List<DraftAction> actions, List<DraftItem> items, Layout layout) {
        this.plan = plan;
        this.actions = actions;
        this.items = items;
        this.layout = layout;
        items.forEach(item -> byPlace.put(item.span().start(), item));
    }

    Asked ask(boolean numbersDoubtful, boolean pagesReordered, List<Repair> repairs) {
        ofPlan(Kind.LEAD_PRESUMED, "first-listed-unit-leads", "", item -> item.leadUnit().isPresent() && !item.leadExplicit());
        undatedItems();
        if (pagesReordered) {
            asked.ofPlan(Kind.ORDER_RESTORED, "pages-in-number-order", List.of(), "", List.of());
        }
        if (numbersDoubtful || items.stream().anyMatch(item -> item.noInferred() || item.noShifted())) {
            ofPlan(Kind.NUMBERS_RESTORED, numbersDoubtful ? "items-counted-unconfirmed" : "items-counted", "", item -> item.noInferred() || item.noShifted());
        }
        unknownUnits();
        nobodyNamed();
        sharedUnits();
        for (int i = 0; i < items.size(); i++) {
            ofItem(items.get(i), layout.items().get(i));
        }
        repairs.stream().filter(repair -> !repair.certain()).forEach(this::ofRepair);
        return asked;
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
        Map<String, SourceSpan> first = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            DraftItem item = items.get(i);
            List<String> names = item.unitsInherited()
                    ? item.units().stream().filter(unit -> layout.names().register().find(unit).isEmpty()).toList()
                    : layout.items().get(i).own().units().stream().filter(unit -> !unit.known()).map(Named::name).toList();
            for (String name : names) {
                unknown.computeIfAbsent(name, one -> new ArrayList<>()).add(item.no());
                first.putIfAbsent(name, item.span());
            }
        }
        unknown.forEach((name, numbers) -> asked.ofName(Kind.UNIT_UNKNOWN, "unit-register", numbers, name, first.get(name), layout.names().resembling(name)));
    }

    /** One question for the items of a heading that name nobody; one more if the whole document names nobody. */
    private void nobodyNamed() {
        if (items.stream().allMatch(item -> item.units().isEmpty())) {
            asked.ofPlan(Kind.NOBODY_ASSIGNED, "no-unit-in-the-document", List.of(), "", List.of());
        }
        Map<Integer, List<String>> missing = new HashMap<>();
        items.stream().filter(item -> item.leadUnit().isEmpty()).forEach(item -> missing.computeIfAbsent(item.actionNo(), no -> new ArrayList<>()).add(item.no()));
        actions.stream().filter(action -> missing.containsKey(action.no())).forEach(action ->
                asked.ofWords(Kind.LEAD_MISSING, "no-unit-named", missing.get(action.no()), action.name(), action.span(), List.of()));
    }

    /** Units that stand behind a heading without a word that says what they are there for. */
    private void sharedUnits() {
        Map<Integer, List<DraftItem>> inheriting = items.stream().filter(DraftItem::unitsInherited).collect(Collectors.groupingBy(DraftItem::actionNo));
        for (DraftAction action : actions) {
            List<DraftItem> heirs = inheriting.getOrDefault(action.no(), List.of());
            Optional<SourceSpan> units = heirs.stream().flatMap(item -> item.unitsSpan().stream()).findFirst();
            if (heirs.size() > 1 && units.isPresent() && !UnitLabel.STARTS.matcher(Glyphs.fold(units.get().sentence()).replaceFirst("^[(\\[]", "")).find()) {
                asked.ofWords(Kind.UNITS_SHARED, "units-of-the-heading", heirs.stream().map(DraftItem::no).toList(), action.name(), units.get(), List.of());
            }
        }
    }

    private void ofItem(DraftItem item, RawItem source) {
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

    /** Order and numbers have their own question for the plan. */
    private void ofRepair(Repair repair) {
        Kind kind = switch (repair.kind()) {
            case LOOK_ALIKE, SWAPPED_WORD -> Kind.WORD_DOUBTFUL;
            case LINE_MOVED, JOINED, BLANKS, PAGE_MARKER, FURNITURE -> Kind.TEXT_REPAIRED;
            case PAGES_REORDERED, NUMBER -> null;
        };
        if (kind == null) {
            return;
        }
        List<String> proposals = Stream.of(repair.after(), repair.before()).filter(words -> !words.isBlank()).distinct().toList();
        Optional<DraftItem> item = Optional.ofNullable(byPlace.floorEntry(repair.span().start())).map(Map.Entry::getValue)
                .filter(one -> repair.span().end() <= one.span().end());
        if (item.isEmpty()) {
            asked.ofWords(kind, repair.rule(), List.of(), repair.before(), repair.span(), proposals);
        } else if (kind == Kind.WORD_DOUBTFUL || !item.get().reassembled()) {
            asked.ofItem(item.get(), kind, repair.rule(), repair.before(), repair.span(), proposals);
        }
    }
}
