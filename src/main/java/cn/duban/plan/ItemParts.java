package cn.duban.plan;

import cn.duban.calendar.Deadline;
import cn.duban.workitem.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** 拆分与合并: cuts an item in two and joins two to one, with their units, targets and places in the source. */
final class ItemParts {

    /** So many characters of the second part are enough to find where it begins in the source. */
    private static final int PROBE = 16;

    private ItemParts() {
    }

    /** An item's two parts; the second still has the first one's id, number and element. */
    record Two(PlanItem first, PlanItem second) {
    }

    /**
     * Cuts an item before the character {@code at} of its text. Units, deadline and cycle hold for both parts; a target goes with
     * its words.
     *
     * @param planText what the stretches point into
     */
    static Two split(PlanItem item, int at, String planText) {
        String head = item.text().substring(0, at).strip();
        String tail = item.text().substring(at).strip();
        List<Target> behind = item.targets().stream().filter(target -> !head.contains(target.phrase()) && tail.contains(target.phrase())).toList();
        List<Target> ahead = item.targets().stream().filter(target -> !behind.contains(target)).toList();
        Optional<Integer> cut = place(item, at, planText);
        return new Two(item.withText(head).withTargets(ahead).withSource(cut.map(place -> clipped(item.source(), 0, place, planText, true)).orElse(item.source())),
                item.withText(tail).withTargets(behind).withSource(cut.map(place -> clipped(item.source(), place, planText.length(), planText, false))
                        .orElseGet(() -> new ItemSource(Optional.empty(), item.sourceText(), item.sourceStart(), item.sourceEnd(), item.source().stretches(),
                                item.source().fields()))));
    }

    /** One item of two: it keeps the number of the first and has the text of both, in the order of the document. */
    static PlanItem merge(PlanItem into, PlanItem other, boolean otherStandsFirst) {
        Optional<String> lead = into.leadUnit().or(other::leadUnit);
        List<String> responsible = Stream.of(into.responsibleUnits(), other.units()).flatMap(List::stream).distinct().toList();
        boolean presumed = into.leadUnit().isPresent() ? into.leadPresumed() : other.leadPresumed();
        PlanItem units = into.withUnits(lead, responsible);
        List<Target> targets = new ArrayList<>(otherStandsFirst ? other.targets() : into.targets());
        (otherStandsFirst ? into : other).targets().stream().filter(target -> !targets.contains(target)).forEach(targets::add);
        return (presumed ? units.presumed() : units)
                .withText(otherStandsFirst ? other.text() + into.text() : into.text() + other.text())
                .withDeadline(Stream.of(into.deadline(), other.deadline()).flatMap(Optional::stream)
                        .max(Comparator.comparing((Deadline deadline) -> !deadline.isWaived()).thenComparing(Deadline::date)))
                .withCycle(Stream.of(into.cycle(), other.cycle()).flatMap(Optional::stream).min(Comparator.naturalOrder()))
                .withTargets(targets).withSource(into.source().and(other.source()));
    }

    /** Where in the plan's text the character of the item's text stands; empty if the item has been reworded there. */
    private static Optional<Integer> place(PlanItem item, int at, String planText) {
        StringBuilder words = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        item.source().stretches().stream().filter(stretch -> stretch.end() <= planText.length()).forEach(stretch -> {
            for (int i = stretch.start(); i < stretch.end(); i++) {
                if (!Character.isWhitespace(planText.charAt(i))) {
                    words.append(planText.charAt(i));
                    places.add(i);
                }
            }
        });
        String head = bare(item.text().substring(0, at));
        String tail = bare(item.text().substring(at));
        String probe = tail.substring(0, Math.min(PROBE, tail.length()));
        int found = words.indexOf(probe, Math.min(head.length(), words.length()));
        return found <= 0 ? Optional.empty() : Optional.of(places.get(found));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private static ItemSource clipped(ItemSource source, int from, int to, String planText, boolean first) {
        List<Stretch> stretches = source.stretches().stream().map(stretch -> new Stretch(Math.min(Math.max(stretch.start(), from), stretch.end()),
                Math.max(Math.min(stretch.end(), to), stretch.start()))).filter(stretch -> !stretch.isEmpty()).toList();
        int start = Math.max(source.start(), from);
        int end = Math.min(source.end(), to);
        Map<String, Stretch> targets = new HashMap<>(source.fields().targets());
        targets.values().removeIf(span -> span.start() < from || span.start() >= to);
        return new ItemSource(first ? source.printedNumber() : Optional.empty(), planText.substring(start, end).replaceAll("[\\r\\n]", ""), start, end, stretches,
                new FieldSpans(source.fields().units(), source.fields().deadline(), targets));
    }
}
