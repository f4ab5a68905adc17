package cn.duban.reading;

import cn.duban.document.DocumentRefused;
import cn.duban.document.SourceText;
import cn.duban.reading.Brackets.Place;
import cn.duban.reading.Outline.Node;
import cn.duban.reading.RawItem.Span;
import cn.duban.reading.UnitNames.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a plan document (实施方案) by the grammar of such documents: pages put in order, headings and numbers, unit brackets,
 * then the sentences of each item. What it is not sure of it asks ({@link Question}).
 */
public final class PlanReader {

    private final UnitNames names;
    private final Repaired repaired;
    private final String text;
    private final String folded;
    private final List<Place> places;
    private final Node root;
    private final HeadingUnits heads;

    private PlanReader(SourceText source, UnitRegister register) {
        this.names = new UnitNames(register);
        this.repaired = Repaired.of(source.text(), names);
        this.text = repaired.text();
        this.folded = Glyphs.fold(text);
        this.places = Brackets.in(folded, names);
        this.root = Outline.of(folded, places);
        this.heads = new HeadingUnits(folded, root);
    }

    /**
     * Reads the document.
     *
     * @throws DocumentRefused if no item can be found in it
     */
    public static Reading read(SourceText source, UnitRegister register) {
        return new PlanReader(source, register).read(source.name());
    }

    private Reading read(String name) {
        List<RawItem> raw = items();
        if (raw.isEmpty()) {
            throw new DocumentRefused("no-items", "No item could be found in the document.", name);
        }
        Map<String, DraftAction> byHeading = actions(raw, PlanTitle.of(text, folded, name).words());
        List<DraftAction> actions = List.copyOf(byHeading.values());
        List<Integer> actionNumbers = raw.stream().map(item -> byHeading.get(heading(item)).no()).toList();
        Numbering.Result numbers = Numbering.of(raw, actionNumbers);
        Layout layout = new Layout(text, folded, root, raw, numbers.numbers().stream().map(Numbering.Number::no).toList(), actionNumbers, names);
        PlanHead head = new PlanHead(layout, name);
        PlanTime time = PlanTime.of(head.year(), folded);
        List<DraftItem> items = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            items.add(item(raw.get(i), numbers.numbers().get(i), byHeading.get(heading(raw.get(i))), time));
        }
        DraftPlan plan = new PlanFacts(layout, head).plan();
        List<Repair> repairs = new ArrayList<>(repaired.repairs());
        repairs.addAll(NumberRepairs.of(raw, numbers, text));
        repairs.addAll(openBrackets());
        repairs.addAll(Misprints.repairs(text));
        repairs.sort(Comparator.comparingInt(repair -> repair.span().start()));
        Asked asked = new Doubts(plan, actions, items, layout).ask(numbers.doubtful(), repaired.pagesReordered(), repairs);
        Coverage coverage = Coverage.of(layout, head, plan, items, actionStarts(byHeading), asked);
        return new Reading(plan, actions, items, asked.questions(), coverage.duties(), text, coverage.passages(), repairs);
    }

    /** A bracket of units that never closes was cut; where it ends is a guess. */
    private List<Repair> openBrackets() {
        return places.stream().filter(place -> !place.closed()).map(place -> {
            String words = text.substring(place.start(), place.end()).replace("\n", "");
            return new Repair(Repair.Kind.JOINED, new SourceSpan(place.start(), place.end(), words), words, words + "）", "bracket-never-closed", false);
        }).toList();
    }

    /** Where the headings of the actions stand, with the number of each. */
    private static Map<Integer, Integer> actionStarts(Map<String, DraftAction> byHeading) {
        Map<Integer, Integer> starts = new HashMap<>();
        byHeading.forEach((heading, action) -> {
            if (heading.startsWith("@")) {
                starts.put(action.span().start(), action.no());
            }
        });
        return starts;
    }

    private List<RawItem> items() {
        List<RawItem> rows = TableItems.in(text, folded, names);
        List<RawItem> cut = ItemCutter.cut(text, folded, root, names, heads);
        return apart(TableAndProse.join(rows, cut));
    }

    /** No two items share words, however damaged the document is. */
    private static List<RawItem> apart(List<RawItem> items) {
        List<RawItem> out = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            boolean overlaps = i + 1 < items.size() && items.get(i + 1).start() > items.get(i).start() && items.get(i + 1).start() < items.get(i).end();
            out.add(overlaps ? items.get(i).until(items.get(i + 1).start()) : items.get(i));
        }
        return out;
    }

    private static String heading(RawItem item) {
        return item.action().map(node -> "@" + node.start()).orElse(item.actionName());
    }

    private Map<String, DraftAction> actions(List<RawItem> raw, String title) {
        Map<String, DraftAction> actions = new LinkedHashMap<>();
        for (RawItem item : raw) {
            String heading = heading(item);
            if (!actions.containsKey(heading)) {
                actions.put(heading, action(item, actions.size() + 1, title));
            }
        }
        return actions;
    }

    private DraftAction action(RawItem item, int no, String title) {
        if (item.action().isEmpty()) {
            String name = item.actionName().isEmpty() ? title : Headings.actionName(item.actionName());
            return new DraftAction(no, name, Optional.empty(), false, List.of(),
                    Excerpt.of(text, item.start(), item.end()).span());
        }
        Node node = item.action().get();
        Headings.Heading heading = Headings.of(folded, node);
        Assignment units = headingUnits(node);
        Optional<String> lead = units.lead().map(Named::name);
        List<String> others = units.units().stream().map(Named::name).filter(unit -> !lead.equals(Optional.of(unit))).toList();
        String name = text.substring(node.bodyStart(), node.bodyStart() + heading.name().length());
        return new DraftAction(no, Headings.actionName(Glyphs.fold(name)), lead, units.leadExplicit(), others,
                Excerpt.of(text, node.start(), Math.max(heading.nameEnd(), node.bodyStart())).span());
    }

    /** The units printed with a heading, led by whom the heading above calls the lead; if it names nobody, the units of the heading above. */
    private Assignment headingUnits(Node node) {
        Assignment units = Assignment.nobody();
        for (Place place : heads.of(node)) {
            units = units.and(Assignment.read(folded.substring(place.bodyStart(), place.bodyEnd()).replace("\n", ""), names));
        }
        if (node.isRoot()) {
            return units;
        }
        Assignment above = headingUnits(node.parent());
        return units.units().isEmpty() ? units.and(above) : units.under(above);
    }

    /** The nearest heading above that names units binds what is below it. */
    private List<Place> headingPlaces(Node node) {
        List<Place> places = heads.of(node);
        return places.isEmpty() && !node.isRoot() ? headingPlaces(node.parent()) : places;
    }

    private Span headingClause(Node node) {
        List<Place> places = headingPlaces(node);
        return places.isEmpty() ? Span.NONE : new Span(places.get(0).start(), places.get(places.size() - 1).end());
    }

    private DraftItem item(RawItem raw, Numbering.Number number, DraftAction action, PlanTime time) {
        Assignment heading = raw.action().map(this::headingUnits).orElse(Assignment.nobody());
        boolean inherited = raw.own().units().isEmpty() && !heading.units().isEmpty();
        Assignment duty = inherited ? heading : raw.own().under(heading);
        Span unitsAt = inherited ? raw.action().map(this::headingClause).orElse(Span.NONE) : raw.units();
        List<String> units = duty.units().stream().map(Named::name).toList();
        Optional<String> lead = duty.lead().map(Named::name);
        List<String> leads = duty.leads().isEmpty() ? lead.stream().toList() : duty.leads().stream().map(Named::name).toList();
        SourceSpan span = Excerpt.of(text, raw.start(), raw.end()).span();
        ItemTimes times = ItemTimes.of(raw.body(), raw.own().deadline(), heading.deadline(), span, time);
        return new DraftItem(number.no(), Optional.of(raw.printed()).filter(printed -> !printed.isEmpty()), number.inferred(), number.shifted(),
                repaired.hasSeamInside(raw.start(), raw.end()), action.no(), raw.body().text(), span, units, lead, duty.leadExplicit(), leads,
                units.stream().filter(unit -> !lead.equals(Optional.of(unit))).toList(), inherited,
                Optional.of(Excerpt.of(text, unitsAt.start(), unitsAt.end()).span()).filter(words -> !words.sentence().isEmpty()),
                IndicatorGrammar.read(raw.body()), times.deadlines(), times.recurrence(), times.ongoing());
    }
}
