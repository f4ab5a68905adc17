package cn.duban.plan;

import cn.duban.plan.AmendmentQuestion.Kind;
import cn.duban.plan.AmendmentQuestion.Proposal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Knows the running items again in what an amending document says: by their words, by their number if the words are alike, by words that are
 * very much alike if no other item comes near. Nothing else is presumed: what is doubtful is a question with proposals.
 */
final class AmendmentMatch {

    private static final double ALIKE = 0.5;
    private static final double VERY_ALIKE = 0.75;
    private static final double NEAR = 0.15;
    /** Below this nobody would take one for the other. */
    private static final double PERHAPS = 0.3;
    /** This much of a part stands in its whole. */
    private static final double WITHIN = 0.5;
    private static final int MOST_PROPOSALS = 4;

    private final List<BreakdownItem> running;
    private final List<BreakdownItem> offered;
    private final Map<UUID, BreakdownItem> runningById = new LinkedHashMap<>();
    private final Map<UUID, BreakdownItem> offeredById = new LinkedHashMap<>();
    private final Map<String, String> answers;
    private final Likeness likeness = new Likeness();
    private final Map<UUID, UUID> same = new HashMap<>();
    private final Map<UUID, UUID> partOf = new HashMap<>();
    private final Map<UUID, UUID> mergedInto = new HashMap<>();
    private final Set<UUID> isNew = new HashSet<>();
    private final Set<UUID> dropped = new HashSet<>();
    private final List<AmendmentQuestion> questions = new ArrayList<>();

    private AmendmentMatch(List<BreakdownItem> running, List<BreakdownItem> offered, Map<String, String> answers) {
        this.running = running;
        this.offered = offered;
        this.answers = answers;
        running.forEach(item -> runningById.put(item.id(), item));
        offered.forEach(item -> offeredById.put(item.id(), item));
    }

    /**
     * What belongs together.
     *
     * @param same       the running item that an offered one is, by the offered one's id
     * @param partOf     the running item of which an offered one is a part, by the offered one's id
     * @param mergedInto the offered item that a running one goes into, by the running one's id
     * @param dropped    running items that are there no more
     * @param questions  what is doubtful
     */
    record Links(Map<UUID, UUID> same, Map<UUID, UUID> partOf, Map<UUID, UUID> mergedInto, Set<UUID> dropped, List<AmendmentQuestion> questions) {
    }

    /**
     * Matches.
     *
     * @param answers what the document's words and the office have decided, by the keys of questions
     */
    static Links links(Breakdown running, List<BreakdownItem> offered, Map<String, String> answers) {
        return new AmendmentMatch(running.items(), offered, answers).links();
    }

    private Links links() {
        decided();
        running.stream().filter(this::isFree).filter(item -> isOpen(offeredById.get(item.id()))).forEach(item -> same.put(item.id(), item.id()));
        pass((item, other) -> item.text().equals(other.text()) && item.number().equals(other.number()) ? 1 : 0, 1, 0);
        pass((item, other) -> item.text().equals(other.text()) ? 1 : 0, 1, NEAR);
        pass((item, other) -> item.number().equals(other.number()) ? like(item, other) : 0, ALIKE, 0);
        pass(this::like, VERY_ALIKE, NEAR);
        Set<UUID> candidates = new HashSet<>();
        offered.stream().filter(this::isOpen).toList().forEach(item -> ask(item, candidates));
        running.stream().filter(this::isFree).filter(item -> !candidates.contains(item.id())).forEach(this::askGone);
        return new Links(same, partOf, mergedInto, dropped, questions);
    }

    /** An answer that names an item which is not there any more counts for nothing. */
    private void decided() {
        for (BreakdownItem item : offered) {
            String answer = answers.getOrDefault(Kind.WHICH.key(item.id()), "");
            if (answer.equals("new")) {
                isNew.add(item.id());
            } else if (answer.startsWith("same:") && runningById.containsKey(AmendmentQuestion.named(answer)) && !same.containsValue(AmendmentQuestion.named(answer))) {
                same.put(item.id(), AmendmentQuestion.named(answer));
            } else if (answer.startsWith("part:") && runningById.containsKey(AmendmentQuestion.named(answer))) {
                partOf.put(item.id(), AmendmentQuestion.named(answer));
            }
        }
        for (BreakdownItem item : running) {
            String answer = answers.getOrDefault(Kind.GONE.key(item.id()), "");
            if (answer.equals("dropped") && !same.containsValue(item.id()) && !partOf.containsValue(item.id())) {
                dropped.add(item.id());
            } else if (answer.startsWith("merged:") && offeredById.containsKey(AmendmentQuestion.named(answer)) && !same.containsValue(item.id())) {
                mergedInto.put(item.id(), AmendmentQuestion.named(answer));
            }
        }
    }

    private interface Degree {
        double of(BreakdownItem item, BreakdownItem other);
    }

    /** Two items are one if each is the other's best, good enough, and no third comes near. */
    private void pass(Degree degree, double enough, double near) {
        List<BreakdownItem> open = offered.stream().filter(this::isOpen).toList();
        List<BreakdownItem> free = running.stream().filter(this::isFree).toList();
        for (BreakdownItem item : open) {
            best(free, other -> degree.of(item, other), enough, near).filter(other -> isFree(other) && !partOf.containsValue(other.id()))
                    .filter(other -> best(open, one -> degree.of(one, other), enough, near).filter(item::equals).isPresent())
                    .ifPresent(other -> same.put(item.id(), other.id()));
        }
    }

    private static Optional<BreakdownItem> best(List<BreakdownItem> items, ToDoubleFunction<BreakdownItem> degree, double enough, double near) {
        double best = 0;
        double second = 0;
        BreakdownItem found = null;
        for (BreakdownItem item : items) {
            double one = degree.applyAsDouble(item);
            if (one > best) {
                second = best;
                best = one;
                found = item;
            } else {
                second = Math.max(second, one);
            }
        }
        return best >= enough && best - second >= near ? Optional.ofNullable(found) : Optional.empty();
    }

    private void ask(BreakdownItem item, Set<UUID> candidates) {
        List<Proposal> sames = nearest(running.stream().filter(this::isFree), other -> like(item, other), PERHAPS).map(other -> Proposal.naming("same", other)).toList();
        List<Proposal> parts = nearest(running.stream().filter(other -> !dropped.contains(other.id()) && !mergedInto.containsKey(other.id())),
                other -> likeness.within(item.text(), other.text()), WITHIN).map(other -> Proposal.naming("part", other)).toList();
        if (sames.isEmpty() && parts.isEmpty()) {
            isNew.add(item.id());
            return;
        }
        List<Proposal> proposals = new ArrayList<>(sames);
        proposals.addAll(parts);
        proposals.forEach(proposal -> candidates.add(AmendmentQuestion.named(proposal.value())));
        proposals.add(Proposal.plain("new"));
        questions.add(new AmendmentQuestion(Kind.WHICH.key(item.id()), Kind.WHICH, item.number(), proposals));
    }

    private void askGone(BreakdownItem item) {
        List<Proposal> wholes = nearest(offered.stream(), other -> likeness.within(item.text(), other.text()), WITHIN).map(other -> Proposal.naming("merged", other)).toList();
        if (wholes.isEmpty()) {
            dropped.add(item.id());
            return;
        }
        List<Proposal> proposals = new ArrayList<>(wholes);
        proposals.add(Proposal.plain("dropped"));
        proposals.add(Proposal.plain("stays"));
        questions.add(new AmendmentQuestion(Kind.GONE.key(item.id()), Kind.GONE, item.number(), proposals));
    }

    private Stream<BreakdownItem> nearest(Stream<BreakdownItem> items, ToDoubleFunction<BreakdownItem> degree, double enough) {
        Map<BreakdownItem, Double> degrees = new LinkedHashMap<>();
        items.forEach(item -> degrees.put(item, degree.applyAsDouble(item)));
        return new LinkedHashSet<>(degrees.keySet()).stream().filter(item -> degrees.get(item) >= enough)
                .sorted(Comparator.comparingDouble((BreakdownItem item) -> -degrees.get(item))).limit(MOST_PROPOSALS);
    }

    private double like(BreakdownItem item, BreakdownItem other) {
        return likeness.of(item.text(), other.text());
    }

    /** An offered item of which nothing is decided. */
    private boolean isOpen(BreakdownItem item) {
        return item != null && !same.containsKey(item.id()) && !partOf.containsKey(item.id()) && !isNew.contains(item.id());
    }

    /** A running item that no offered one continues and of which nothing is decided. */
    private boolean isFree(BreakdownItem item) {
        return !same.containsValue(item.id()) && !partOf.containsValue(item.id()) && !dropped.contains(item.id()) && !mergedInto.containsKey(item.id());
    }
}
