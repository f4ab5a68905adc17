package cn.duban.plan;

import cn.duban.calendar.Deadline;
import cn.duban.plan.AmendmentMatch.Links;
import cn.duban.plan.AmendmentQuestion.Kind;
import cn.duban.plan.AmendmentQuestion.Proposal;
import cn.duban.plan.AmendmentRow.Change;
import cn.duban.plan.AmendmentRow.Running;
import cn.duban.plan.DraftDiff.FieldDiff;
import cn.duban.plan.DraftDiff.ItemDiff;
import cn.duban.workitem.RunningItem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compares an amending document with the running plan, item by item. Which items belong together says {@link AmendmentMatch}; what differs
 * between them says the comparison of drafts, {@link DraftComparison}, three-way: only what the document says otherwise than the
 * document before it is a change, so that a granted extension or an answer of the office is not undone by a text that never knew of it.
 */
final class AmendmentComparison {

    private final Base base;
    private final AmendmentOffer offer;
    private final Map<String, String> answers;
    private final Links links;
    private final Map<UUID, BreakdownItem> running;
    private final Map<UUID, BreakdownItem> offered = new LinkedHashMap<>();
    private final Map<UUID, UUID> continues = new HashMap<>();
    private final Map<UUID, List<AmendmentQuestion>> questions = new HashMap<>();
    private final Map<UUID, BreakdownItem> resolved = new LinkedHashMap<>();
    private final Breakdown amended;
    private final DraftDiff diff;

    /**
     * What the document is compared with.
     *
     * @param then    what the document before it says, by the ids of the running items
     * @param plan    the plan as it was issued or last amended
     * @param running the same with what happened to the items since: extensions, referrals
     * @param states  where the work items stand, by the ids of the running items
     * @param units   the full name of the unit that a name means
     * @param why     why an item that the document lists no more is dropped, unless somebody says otherwise; empty if that has to be said
     */
    record Base(Breakdown then, Breakdown plan, Breakdown running, Map<UUID, RunningItem> states, Function<String, Optional<String>> units, Optional<String> why) {
    }

    AmendmentComparison(Base base, AmendmentOffer offer, Map<String, String> given) {
        this.base = base;
        this.offer = offer;
        this.answers = new HashMap<>(offer.said());
        answers.putAll(given);
        running = base.running().itemsById();
        offer.offered().items().forEach(item -> offered.put(item.id(), item));
        running.values().stream().filter(item -> "stays".equals(answers.get(Kind.GONE.key(item.id())))).forEach(item -> offered.putIfAbsent(item.id(), item));
        links = AmendmentMatch.links(base.running(), List.copyOf(offered.values()), answers);
        splits();
        merges();
        amended = amended();
        diff = DraftComparison.of(base.then(), base.running(), amended);
    }

    /** One part of a split item goes on as it: the office names it. */
    private void splits() {
        for (UUID item : running.keySet()) {
            List<UUID> parts = parts(item);
            if (parts.size() == 1) {
                continues.put(parts.get(0), item);
            } else if (parts.size() > 1) {
                named(Kind.KEEPS, item, parts).ifPresentOrElse(part -> continues.put(part, item),
                        () -> ask(item, new AmendmentQuestion(Kind.KEEPS.key(item), Kind.KEEPS, running.get(item).number(), proposals("keep", parts, offered))));
            }
        }
    }

    /** One of the merged items goes on: the office names it. */
    private void merges() {
        for (UUID item : offered.keySet()) {
            List<UUID> into = Stream.concat(Optional.ofNullable(continues.get(item)).stream(), merged(item).stream()).toList();
            if (merged(item).isEmpty()) {
                continue;
            }
            Optional<UUID> chosen = into.size() == 1 ? Optional.of(into.get(0)) : named(Kind.CONTINUES, item, into);
            chosen.ifPresentOrElse(one -> continues.put(item, one), () -> {
                continues.remove(item);
                ask(item, new AmendmentQuestion(Kind.CONTINUES.key(item), Kind.CONTINUES, offered.get(item).number(), proposals("go-on", into, running)));
            });
        }
    }

    private Optional<UUID> named(Kind kind, UUID of, List<UUID> among) {
        return Optional.ofNullable(answers.get(kind.key(of))).map(AmendmentQuestion::named).filter(among::contains);
    }

    private static List<Proposal> proposals(String word, List<UUID> ids, Map<UUID, BreakdownItem> items) {
        return ids.stream().map(id -> Proposal.naming(word, items.get(id))).toList();
    }

    /** The plan as it would be: what goes on keeps its id, its element and its action. */
    private Breakdown amended() {
        Map<UUID, UUID> actions = actions();
        Set<String> elements = new HashSet<>();
        base.plan().items().forEach(item -> elements.add(item.element()));
        for (BreakdownItem item : offered.values()) {
            BreakdownItem there = running.get(continues.get(item.id()));
            BreakdownItem said = answered(item);
            if (there == null) {
                String element = said.element();
                while (!elements.add(element)) {
                    element += "_";
                }
                UUID id = running.containsKey(item.id()) ? UUID.nameUUIDFromBytes(("new" + item.id()).getBytes(java.nio.charset.StandardCharsets.UTF_8)) : item.id();
                resolved.put(item.id(), said.known(id, actions.getOrDefault(item.action(), item.action()), element).tidy());
            } else {
                BreakdownItem known = said.known(there.id(), there.action(), there.element());
                known = known.lead().isEmpty() ? known.taking(ItemField.LEAD, there) : known;
                resolved.put(item.id(), (known.deadline().isEmpty() ? known.taking(ItemField.DEADLINE, there) : known).tidy());
            }
        }
        Set<UUID> used = new LinkedHashSet<>(base.running().actions().stream().map(Breakdown.Section::id).toList());
        List<Breakdown.Section> sections = new ArrayList<>(base.running().actions());
        for (Breakdown.Section action : offer.offered().actions()) {
            if (used.add(actions.get(action.id()))) {
                sections.add(action);
            }
        }
        // An item that is doubtful stands for nothing yet, and one that is not carried over is not there.
        return new Breakdown(sections, List.copyOf(resolved.values()), base.running().steps());
    }

    /** An action is known by its id, by its name, or by the items that stand in it. */
    private Map<UUID, UUID> actions() {
        Map<UUID, UUID> actions = new HashMap<>();
        for (Breakdown.Section action : offer.offered().actions()) {
            actions.put(action.id(), base.running().action(action.id())
                    .or(() -> base.running().actions().stream().filter(one -> one.name().equals(action.name())).findFirst()).map(Breakdown.Section::id)
                    .or(() -> offered.values().stream().filter(item -> item.action().equals(action.id())).map(item -> continues.get(item.id()))
                            .filter(running::containsKey).map(id -> running.get(id).action()).findFirst())
                    .orElse(action.id()));
        }
        return actions;
    }

    /** With what the office answered about it. */
    private BreakdownItem answered(BreakdownItem item) {
        Optional<String> lead = Optional.ofNullable(answers.get(Kind.LEAD.key(item.id()))).or(item::lead).map(this::unit);
        boolean presumed = item.leadPresumed() && !answers.containsKey(Kind.LEAD.key(item.id()));
        Optional<Deadline> deadline = Optional.ofNullable(answers.get(Kind.DATE.key(item.id()))).flatMap(AmendmentComparison::date)
                .map(day -> new Deadline(day, "", DraftContent.SET_BY_OFFICE, false)).or(item::deadline);
        return new BreakdownItem(item.id(), item.action(), item.element(), item.number(), item.title(), item.text(), lead, presumed,
                item.responsible().stream().map(this::unit).distinct().toList(), deadline, item.cycle(), item.targets(), item.source());
    }

    private String unit(String name) {
        return base.units().apply(answers.getOrDefault(Kind.UNIT.key(name), name)).orElse(name);
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The rows of the review. */
    List<AmendmentRow> rows() {
        Map<UUID, AmendmentRow> byRunning = new HashMap<>();
        List<AmendmentRow> rows = new ArrayList<>();
        Set<UUID> shown = new HashSet<>();
        for (BreakdownItem item : offered.values()) {
            if (shown.contains(item.id())) {
                continue;
            }
            List<UUID> from = from(item.id());
            List<UUID> parts = from.size() == 1 ? parts(from.get(0)) : List.of(item.id());
            shown.addAll(parts);
            rows.add(row(from, parts));
            from.forEach(one -> byRunning.put(one, rows.get(rows.size() - 1)));
        }
        gone(rows, byRunning);
        return rows;
    }

    /** Each dropped item stands behind what stands before it in the plan. */
    private void gone(List<AmendmentRow> rows, Map<UUID, AmendmentRow> byRunning) {
        Optional<AmendmentRow> behind = Optional.empty();
        for (UUID id : running.keySet()) {
            boolean asked = links.questions().stream().anyMatch(question -> question.key().equals(Kind.GONE.key(id)));
            if (!byRunning.containsKey(id) && (links.dropped().contains(id) || asked)) {
                AmendmentRow row = row(List.of(id), List.of());
                rows.add(behind.map(before -> rows.indexOf(before) + 1).orElse(0), row);
                byRunning.put(id, row);
            }
            behind = byRunning.containsKey(id) ? Optional.of(byRunning.get(id)) : behind;
        }
    }

    private AmendmentRow row(List<UUID> from, List<UUID> parts) {
        Optional<UUID> keeper = parts.stream().filter(continues::containsKey).findFirst();
        Optional<UUID> goesOn = keeper.map(continues::get);
        List<FieldDiff> fields = goesOn.flatMap(this::difference).map(ItemDiff::fields).orElse(List.of()).stream().filter(field -> field.field() != ItemField.ACTION).toList();
        List<AmendmentQuestion> open = new ArrayList<>();
        links.questions().stream().filter(question -> parts.stream().anyMatch(part -> question.key().equals(Kind.WHICH.key(part)))
                || from.stream().anyMatch(item -> question.key().equals(Kind.GONE.key(item)))).forEach(open::add);
        Stream.concat(from.stream(), parts.stream()).distinct().forEach(id -> open.addAll(questions.getOrDefault(id, List.of())));
        Set<Change> changes = changes(from, parts, fields, !open.isEmpty());
        List<Running> now = from.stream().map(id -> new Running(running.get(id), Optional.ofNullable(base.states().get(id)))).toList();
        String reason = from.isEmpty() || !changes.contains(Change.DROPPED) ? "" : reason(from.get(0)).orElse("");
        if (changes.contains(Change.DROPPED) && reason.isEmpty()) {
            open.add(new AmendmentQuestion(Kind.WHY.key(from.get(0)), Kind.WHY, running.get(from.get(0)).number(), List.of()));
        }
        goesOn.filter(id -> changes.stream().anyMatch(change -> EnumSet.complementOf(EnumSet.of(Change.SAME, Change.RENUMBERED, Change.DOUBTFUL)).contains(change)))
                .filter(id -> Optional.ofNullable(base.states().get(id)).filter(state -> !state.isOpen()).isPresent()).filter(id -> !answers.containsKey(Kind.CLOSED.key(id)))
                .ifPresent(id -> open.add(new AmendmentQuestion(Kind.CLOSED.key(id), Kind.CLOSED, running.get(id).number(),
                        List.of(Proposal.plain("leave"), Proposal.plain("record")))));
        parts.stream().filter(part -> !continues.containsKey(part)).filter(part -> open.stream().noneMatch(question -> question.kind() == Kind.WHICH)).map(resolved::get)
                .forEach(item -> lacks(item).forEach(open::add));
        unknownUnits(parts, fields).forEach(open::add);
        return new AmendmentRow(changes, now, parts.stream().map(resolved::get).toList(), parts, goesOn, keeper.map(part -> resolved.get(part).id()), fields, reason, open);
    }

    private Set<Change> changes(List<UUID> from, List<UUID> parts, List<FieldDiff> fields, boolean doubtful) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (doubtful) {
            changes.add(Change.DOUBTFUL);
        }
        if (parts.size() > 1) {
            changes.add(Change.SPLIT);
        }
        if (from.size() > 1) {
            changes.add(Change.MERGED);
        }
        if (from.isEmpty() && !doubtful) {
            changes.add(Change.NEW);
        }
        if (parts.isEmpty() && !doubtful) {
            changes.add(Change.DROPPED);
        }
        boolean dateOnly = fields.stream().anyMatch(field -> field.field() == ItemField.DEADLINE) && fields.stream().filter(field -> field.field() == ItemField.TEXT)
                .allMatch(field -> withoutDate(field.there()).equals(withoutDate(field.offered())));
        for (FieldDiff field : fields) {
            if (dateOnly && (field.field() == ItemField.TEXT || field.field() == ItemField.TITLE)) {
                continue;
            }
            changes.add(switch (field.field()) {
                case TEXT, TITLE -> Change.REWORDED;
                case LEAD, RESPONSIBLE -> Change.OTHER_UNITS;
                case DEADLINE -> Change.MOVED_DATE;
                case CYCLE, TARGETS -> Change.OTHER_TARGETS;
                case NUMBER, ACTION -> Change.RENUMBERED;
            });
        }
        if (changes.isEmpty()) {
            changes.add(Change.SAME);
        }
        return changes;
    }

    /** Words that differ only by the phrase of a moved date are not another wording. */
    private static String withoutDate(BreakdownItem item) {
        String phrase = item.deadline().map(Deadline::phrase).orElse("");
        return (phrase.isEmpty() ? item.text() : item.text().replace(phrase, "")).replaceAll("[\\p{P}\\s]+", "");
    }

    private List<AmendmentQuestion> lacks(BreakdownItem item) {
        List<AmendmentQuestion> open = new ArrayList<>();
        UUID id = resolved.entrySet().stream().filter(entry -> entry.getValue().equals(item)).map(Map.Entry::getKey).findFirst().orElseThrow();
        if (item.lead().isEmpty()) {
            open.add(new AmendmentQuestion(Kind.LEAD.key(id), Kind.LEAD, item.number(), List.of()));
        }
        if (item.deadline().isEmpty()) {
            open.add(new AmendmentQuestion(Kind.DATE.key(id), Kind.DATE, item.number(), List.of()));
        }
        return open;
    }

    /** Names that the register does not know, of new items and of units that change. */
    private List<AmendmentQuestion> unknownUnits(List<UUID> parts, List<FieldDiff> fields) {
        Set<String> names = new LinkedHashSet<>();
        for (UUID part : parts) {
            BreakdownItem item = resolved.get(part);
            boolean isNew = !continues.containsKey(part);
            if (isNew || fields.stream().anyMatch(field -> field.field() == ItemField.LEAD)) {
                item.lead().ifPresent(names::add);
            }
            if (isNew || fields.stream().anyMatch(field -> field.field() == ItemField.RESPONSIBLE)) {
                names.addAll(item.responsible());
            }
        }
        return names.stream().filter(name -> base.units().apply(name).isEmpty()).map(name -> new AmendmentQuestion(Kind.UNIT.key(name), Kind.UNIT, name, List.of())).toList();
    }

    /** Sentences that were not understood. */
    List<AmendmentQuestion> general() {
        List<AmendmentQuestion> open = new ArrayList<>();
        for (int i = 0; i < offer.unread().size(); i++) {
            if (!answers.containsKey(Kind.SENTENCE.key(i))) {
                open.add(new AmendmentQuestion(Kind.SENTENCE.key(i), Kind.SENTENCE, offer.unread().get(i), List.of()));
            }
        }
        return open;
    }

    private Optional<String> reason(UUID item) {
        return Optional.ofNullable(answers.get(Kind.WHY.key(item))).or(base::why);
    }

    private void ask(UUID about, AmendmentQuestion question) {
        questions.computeIfAbsent(about, none -> new ArrayList<>()).add(question);
    }

    private Optional<ItemDiff> difference(UUID item) {
        return diff.items().stream().filter(one -> one.kind() == DraftDiff.Kind.CHANGED && one.shown().id().equals(item)).findFirst();
    }

    private List<UUID> parts(UUID item) {
        return offered.keySet().stream().filter(part -> item.equals(links.same().get(part)) || item.equals(links.partOf().get(part))).toList();
    }

    private List<UUID> merged(UUID into) {
        return running.keySet().stream().filter(item -> into.equals(links.mergedInto().get(item))).toList();
    }

    /** The running items that an offered one comes from. */
    private List<UUID> from(UUID item) {
        return Stream.of(Optional.ofNullable(links.same().get(item)).stream(), Optional.ofNullable(links.partOf().get(item)).stream(), merged(item).stream())
                .flatMap(one -> one).distinct().toList();
    }

    /** The plan after the amendment, with the fields that the document leaves as the plan has them. */
    Breakdown after() {
        Set<String> keys = new HashSet<>();
        diff.items().forEach(item -> {
            keys.add(item.key());
            item.fields().stream().filter(field -> field.field() != ItemField.ACTION).forEach(field -> keys.add(field.key()));
            item.moved().ifPresent(move -> keys.add(move.key()));
        });
        return DraftMerge.take(base.plan(), amended, DraftComparison.of(base.then(), base.plan(), amended), keys);
    }

    /** The document as it would be compared with the next one. */
    Breakdown amendedBreakdown() {
        return amended;
    }

    /** The running item that an offered one is split from, though another part goes on as it; by the id of the new item. */
    Map<UUID, UUID> splitFrom() {
        Map<UUID, UUID> from = new HashMap<>();
        for (UUID item : running.keySet()) {
            parts(item).stream().filter(part -> !continues.containsKey(part)).forEach(part -> from.put(resolved.get(part).id(), item));
        }
        return from;
    }

    /** The running items that go on in another one, by their ids. */
    Map<UUID, UUID> mergedInto() {
        Map<UUID, UUID> into = new LinkedHashMap<>();
        for (UUID item : offered.keySet()) {
            from(item).stream().filter(one -> !merged(item).isEmpty() && !one.equals(continues.get(item))).forEach(one -> into.put(one, continues.get(item)));
        }
        return into;
    }

    Set<UUID> droppedItems() {
        return links.dropped();
    }

    String reasonOf(UUID item) {
        return reason(item).orElse("");
    }

    /** Whether a closed item's record is amended; an open one's always is. */
    boolean isRecorded(UUID item) {
        return !"leave".equals(answers.get(Kind.CLOSED.key(item)));
    }
}
