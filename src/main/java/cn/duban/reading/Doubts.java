package cn.duban.reading;

import cn.duban.reading.Question.Kind;
import cn.duban.reading.UnitNames.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what the office has to settle about the items. A presumption that one rule makes for many items is one question. */
final class Doubts {

    /** 长期 in the sentence, or nothing but 持续推进 in the column: no date was meant. */
    private static final Pattern HAS_NO_END = Pattern.compile("长期|常年|常抓不懈|久久为功|全程|贯穿|^(?:持续|常态化?|坚持|经常)(?:推进|实施|开展|进行|坚持|抓好)?$");

    private final DraftPlan plan;
    private final List<DraftAction> actions;
    private final List<DraftItem> items;
    private final Layout layout;
    private final TreeMap<Integer, DraftItem> byPlace = new TreeMap<>();
    /** Where the targets with damaged figures begin and end. */
    private final TreeMap<Integer, Integer> doubtfulTargets = new TreeMap<>();
    private final Asked asked = new Asked();

    Doubts(DraftPlan plan, List<DraftAction> actions, List<DraftItem> items, Layout layout) {
        this.plan = plan;
        this.actions = actions;
        this.items = items;
        this.layout = layout;
        items.forEach(item -> byPlace.put(item.span().start(), item));
        items.stream().flatMap(item -> item.indicators().stream()).filter(ReadIndicator::doubtful)
                .forEach(indicator -> doubtfulTargets.merge(indicator.span().start(), indicator.span().end(), Math::max));
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
        waivers();
        unknownUnits();
        nobodyNamed();
        sharedUnits();
        for (int i = 0; i < items.size(); i++) {
            ofItem(items.get(i), layout.items().get(i));
        }
        repairs.stream().filter(repair -> !repair.certain()).filter(repair -> !isAskedWithTarget(repair)).forEach(this::ofRepair);
        return asked;
    }

    private void ofPlan(Kind kind, String rule, String subject, Predicate<DraftItem> covered) {
        List<String> numbers = items.stream().filter(covered).map(DraftItem::no).toList();
        if (!numbers.isEmpty()) {
            asked.ofPlan(kind, rule, numbers, subject, subject.isEmpty() ? List.of() : List.of(subject));
        }
    }

    private void undatedItems() {
        Predicate<DraftItem> undated = item -> item.deadlines().stream().noneMatch(deadline -> deadline.due().isPresent()) && waiver(item).isEmpty();
        Optional<Integer> year = plan.defaultPeriod().filter(period -> period.matches("\\d{4}")).map(Integer::valueOf);
        if (year.isPresent()) {
            ofPlan(Kind.DEADLINE_PRESUMED, "plan-year", LocalDate.of(year.get(), 12, 31).toString(), undated);
        } else {
            ofPlan(Kind.DEADLINE_UNKNOWN, "no-plan-year", "", undated);
        }
    }

    /** The words of an item without a date that say that it has none. */
    private static Optional<String> waiver(DraftItem item) {
        return item.deadlines().isEmpty() ? item.ongoing().filter(words -> HAS_NO_END.matcher(words).find()) : Optional.empty();
    }

    private void waivers() {
        Map<String, List<String>> waived = new LinkedHashMap<>();
        Map<String, SourceSpan> first = new HashMap<>();
        for (DraftItem item : items) {
            waiver(item).ifPresent(words -> {
                waived.computeIfAbsent(words, one -> new ArrayList<>()).add(item.no());
                first.putIfAbsent(words, item.span());
            });
        }
        waived.forEach((words, numbers) -> asked.ofName(Kind.DEADLINE_WAIVED, "goes-on", numbers, words, first.get(words), List.of(Question.WAIVE)));
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

    /** Units printed once for several items: behind the last of them, or behind a heading without a word that says what they are there for. */
    private void sharedUnits() {
        Map<Integer, List<DraftItem>> inheriting = items.stream().filter(item -> item.unitsInherited() && item.unitsSpan().isPresent())
                .collect(Collectors.groupingBy(item -> item.unitsSpan().get().start(), TreeMap::new, Collectors.toList()));
        Map<Integer, String> names = actions.stream().collect(Collectors.toMap(DraftAction::no, DraftAction::name, (one, same) -> one));
        inheriting.values().stream().filter(heirs -> heirs.size() > 1).forEach(heirs -> {
            SourceSpan units = heirs.get(0).unitsSpan().orElseThrow();
            boolean behind = units.start() > heirs.get(0).span().start();
            if (behind || !UnitLabel.STARTS.matcher(Glyphs.fold(units.sentence()).replaceFirst("^[(\\[]", "")).find()) {
                asked.ofWords(Kind.UNITS_SHARED, behind ? "units-behind-the-last" : "units-of-the-heading", heirs.stream().map(DraftItem::no).toList(),
                        names.getOrDefault(heirs.get(0).actionNo(), ""), units, List.of());
            }
        });
    }

    private void ofItem(DraftItem item, RawItem source) {
        if (item.reassembled()) {
            asked.ofItem(item, Kind.TEXT_REPAIRED, "pieces-joined", "", item.span(), List.of());
        } else if (source.numberLost() && source.node().isEmpty()) {
            asked.ofItem(item, Kind.TEXT_REPAIRED, "item-without-number", "", item.span(), List.of());
        }
        item.indicators().stream().filter(ReadIndicator::doubtful).forEach(indicator -> asked.ofItem(item, Kind.FIGURE_DOUBTFUL, "damaged-figure",
                indicator.phrase(), indicator.span(), figures(indicator)));
        plan.issueDate().ifPresent(issued -> item.deadlines().stream().filter(deadline -> deadline.due().filter(due -> due.isBefore(issued)).isPresent())
                .forEach(deadline -> asked.ofItem(item, Kind.DEADLINE_BEFORE_ISSUE, deadline.rule(), deadline.due().orElseThrow().toString(),
                        deadline.span(), List.of(deadline.due().orElseThrow().toString()))));
    }

    /** A mortality whose measure was lost is one per mille; a share in per cent is less likely. */
    private static List<String> figures(ReadIndicator indicator) {
        String unit = indicator.unit().orElse("");
        return indicator.value().map(BigDecimal::toPlainString)
                .map(value -> unit.isEmpty() ? List.of(value + "‰", value + "%") : List.of(value + unit)).orElse(List.of());
    }

    /** A figure that a target was read from is asked about with the target. */
    private boolean isAskedWithTarget(Repair repair) {
        Map.Entry<Integer, Integer> target = doubtfulTargets.floorEntry(repair.span().start());
        return repair.kind() == Repair.Kind.LOOK_ALIKE && target != null && repair.span().end() <= target.getValue();
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
