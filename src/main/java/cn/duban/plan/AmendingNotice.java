package cn.duban.plan;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.WorkCalendar;
import cn.duban.document.DocumentRefused;
import cn.duban.document.SourceText;
import cn.duban.plan.AmendingWords.Said;
import cn.duban.plan.AmendmentQuestion.Kind;
import cn.duban.reading.PlanReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * 修订通知: reads a notice that names only what changes, and says the plan as the notice would have it. Words, dates, units and targets are read by
 * the same reader as plans, from a plan of that one item. A sentence that changes something and is not understood, or names an item
 * that is not there, is kept for a question.
 */
@Component
class AmendingNotice {

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final int LONGEST_TITLE = 100;

    private final BreakdownRows breakdowns;
    private final UnitLookup units;
    private final WorkCalendar calendar;

    AmendingNotice(BreakdownRows breakdowns, UnitLookup units, WorkCalendar calendar) {
        this.breakdowns = breakdowns;
        this.units = units;
        this.calendar = calendar;
    }

    /**
     * What was read.
     *
     * @param title   of the notice
     * @param changed how many of its sentences change something
     */
    record Read(AmendmentOffer offer, Optional<String> title, int changed) {

        boolean isUnderstood() {
            return changed > 0 && offer.unread().isEmpty();
        }
    }

    Read read(Plan plan, String text) {
        return read(plan, text, new AmendmentOffer(breakdowns.now(plan.id()), Map.of(), List.of()));
    }

    /** Reads further sentences onto what was read before. */
    Read read(Plan plan, String text, AmendmentOffer before) {
        Reading reading = new Reading(plan, before);
        List<String> sentences = AmendingWords.sentences(text);
        sentences.stream().filter(AmendingWords::amends).forEach(reading::sentence);
        Optional<String> title = sentences.stream().limit(4).filter(sentence -> sentence.matches(".*(?:通知|修订|调整|补充|修改|公告|函)(?:方案|意见)?") && sentence.length() <= LONGEST_TITLE).findFirst();
        return new Read(reading.offer(), title, reading.changed);
    }

    /** One notice on its way. */
    private final class Reading {

        private final Plan plan;
        private final Map<UUID, BreakdownItem> items = new LinkedHashMap<>();
        private final Breakdown running;
        private final Map<String, String> said;
        private final List<String> unread = new ArrayList<>();
        private int changed;

        Reading(Plan plan, AmendmentOffer before) {
            this.plan = plan;
            this.running = before.offered();
            before.offered().items().forEach(item -> items.put(item.id(), item));
            this.said = new HashMap<>(before.said());
        }

        AmendmentOffer offer() {
            return new AmendmentOffer(new Breakdown(running.actions(), List.copyOf(items.values()), running.steps()), said, unread);
        }

        void sentence(String sentence) {
            Optional<Said> understood = AmendingWords.said(sentence);
            if (understood.isPresent() && does(understood.get())) {
                changed++;
            } else {
                unread.add(sentence);
            }
        }

        private boolean does(Said one) {
            List<BreakdownItem> named = one.items().stream().flatMap(number -> byNumber(number).stream()).toList();
            if (one.deed() == AmendingWords.Deed.ADD) {
                return add(one);
            }
            if (named.isEmpty() || named.size() < one.items().size()) {
                return false;
            }
            return switch (one.deed()) {
                case WORDS -> reword(named.get(0), one.words().get(0));
                case PHRASE -> replace(named.get(0), one.words().get(0), one.words().get(1));
                case DATE -> move(named, one.words().get(0));
                case LEAD -> lead(named, one.words().get(0));
                case RESPONSIBLE -> responsible(named, one.words().get(0), 0);
                case ADD_UNITS -> responsible(named, one.words().get(0), 1);
                case TAKE_UNITS -> responsible(named, one.words().get(0), -1);
                case DROP -> drop(named, one.words().get(0));
                case SPLIT -> split(named.get(0), one.words());
                case MERGE -> merge(named, one.words(), one.place().equals("into"));
                case ADD -> throw new IllegalStateException();
            };
        }

        private Optional<BreakdownItem> byNumber(String number) {
            return running.items().stream().filter(item -> item.number().equals(number)).map(BreakdownItem::id).map(items::get).filter(java.util.Objects::nonNull).findFirst();
        }

        private boolean reword(BreakdownItem item, String words) {
            return readItem(item.action(), words).map(read -> put(onto(item, read))).orElse(false);
        }

        /** Only what the new words say: where they name no units or no date, those of the item stay. */
        private BreakdownItem onto(BreakdownItem item, BreakdownItem read) {
            boolean units = read.lead().isPresent();
            boolean dated = read.deadline().filter(deadline -> !deadline.presumed()).isPresent();
            return new BreakdownItem(item.id(), item.action(), item.element(), item.number(), read.title(), read.text(), units ? read.lead() : item.lead(),
                    units ? read.leadPresumed() && !read.lead().equals(item.lead()) : item.leadPresumed(), units ? withoutLead(read.responsible(), read.lead()) : item.responsible(),
                    dated ? read.deadline() : item.deadline(), read.cycle().or(item::cycle), read.targets(), read.source());
        }

        private static List<String> withoutLead(List<String> units, Optional<String> lead) {
            return units.stream().filter(unit -> !lead.equals(Optional.of(unit))).toList();
        }

        private boolean replace(BreakdownItem item, String was, String will) {
            int first = item.text().indexOf(was);
            if (first < 0 || item.text().indexOf(was, first + 1) >= 0) {
                return false;
            }
            return reword(item, item.text().substring(0, first) + will + item.text().substring(first + was.length()));
        }

        private boolean move(List<BreakdownItem> named, String date) {
            String sentence = date.strip().replaceFirst("(?:完成|办结|前完成)$", "");
            String words = sentence.matches(".*(?:前|底|末|内|上半年|下半年|年|月|日)") ? "在" + sentence + "完成全部任务。" : sentence + "完成全部任务。";
            Optional<Deadline> deadline = readItem(named.get(0).action(), words).flatMap(BreakdownItem::deadline).filter(one -> !one.presumed());
            deadline.ifPresent(one -> named.forEach(item -> put(dated(item, one))));
            return deadline.isPresent();
        }

        private static BreakdownItem dated(BreakdownItem item, Deadline deadline) {
            return new BreakdownItem(item.id(), item.action(), item.element(), item.number(), item.title(), item.text(), item.lead(), item.leadPresumed(), item.responsible(),
                    Optional.of(deadline), item.cycle(), item.targets(), item.source());
        }

        private boolean lead(List<BreakdownItem> named, String words) {
            List<String> given = unitsIn(words);
            if (given.size() != 1) {
                return false;
            }
            named.forEach(item -> put(assigned(item, Optional.of(given.get(0)), withoutLead(item.responsible(), Optional.of(given.get(0))))));
            return true;
        }

        private boolean responsible(List<BreakdownItem> named, String words, int change) {
            List<String> given = unitsIn(words);
            for (BreakdownItem item : named) {
                if (given.isEmpty() || change < 0 && !item.responsible().containsAll(given)) {
                    return false;
                }
            }
            for (BreakdownItem item : named) {
                List<String> units = new ArrayList<>(change == 0 ? List.of() : item.responsible());
                if (change < 0) {
                    units.removeAll(given);
                } else {
                    given.stream().filter(unit -> !units.contains(unit)).forEach(units::add);
                }
                put(assigned(item, item.lead(), withoutLead(units, item.lead())));
            }
            return true;
        }

        private static BreakdownItem assigned(BreakdownItem item, Optional<String> lead, List<String> responsible) {
            return new BreakdownItem(item.id(), item.action(), item.element(), item.number(), item.title(), item.text(), lead, item.leadPresumed() && lead.equals(item.lead()),
                    responsible, item.deadline(), item.cycle(), item.targets(), item.source());
        }

        private boolean drop(List<BreakdownItem> named, String sentence) {
            named.forEach(item -> {
                items.remove(item.id());
                said.put(Kind.GONE.key(item.id()), "dropped");
                said.put(Kind.WHY.key(item.id()), sentence);
            });
            return true;
        }

        /** The parts stand where the whole stood; which of them goes on is for the office to say. */
        private boolean split(BreakdownItem item, List<String> words) {
            List<BreakdownItem> parts = new ArrayList<>();
            Set<String> numbers = new HashSet<>(items.values().stream().map(BreakdownItem::number).toList());
            numbers.remove(item.number());
            for (String part : words) {
                Optional<BreakdownItem> read = readItem(item.action(), part);
                if (read.isEmpty()) {
                    return false;
                }
                String number = parts.isEmpty() ? item.number() : free(item.number() + ".", parts.size() + 1, numbers);
                parts.add(onto(item, read.get()).known(read.get().id(), item.action(), item.element()).numbered(number, ModelItem.elementFor(number)));
                said.put(Kind.WHICH.key(read.get().id()), "part:" + item.id());
            }
            insertFor(item, parts);
            return true;
        }

        private boolean merge(List<BreakdownItem> named, List<String> words, boolean into) {
            BreakdownItem whole = into ? named.get(named.size() - 1) : named.get(0);
            if (named.stream().distinct().count() < 2 || !words.isEmpty() && !reword(whole, words.get(0))) {
                return false;
            }
            named.stream().filter(item -> !item.id().equals(whole.id())).forEach(item -> {
                items.remove(item.id());
                said.put(Kind.GONE.key(item.id()), "merged:" + whole.id());
            });
            if (into) {
                said.put(Kind.CONTINUES.key(whole.id()), "go-on:" + whole.id());
            }
            return true;
        }

        /** Which action it belongs to has to be said where there are several. */
        private boolean add(Said one) {
            Optional<BreakdownItem> behind = AmendingWords.numbers(one.place()).stream().findFirst().flatMap(this::byNumber);
            Optional<UUID> action = behind.map(BreakdownItem::action)
                    .or(() -> running.actions().stream().filter(section -> one.place().contains(section.name())).map(Breakdown.Section::id).findFirst())
                    .or(() -> running.actions().size() == 1 ? Optional.of(running.actions().get(0).id()) : Optional.empty());
            Optional<BreakdownItem> read = action.flatMap(id -> readItem(id, one.words().get(0)));
            if (read.isEmpty()) {
                return false;
            }
            Set<String> numbers = new HashSet<>(items.values().stream().map(BreakdownItem::number).toList());
            running.items().forEach(item -> numbers.add(item.number()));
            String number = one.items().stream().filter(wanted -> !numbers.contains(wanted)).findFirst().orElseGet(() -> behind.map(item -> free(item.number() + ".", 1, numbers))
                    .orElseGet(() -> free("", 1 + numbers.stream().filter(other -> other.matches("\\d{1,8}")).mapToInt(Integer::parseInt).max().orElse(0), numbers)));
            BreakdownItem item = read.get().known(read.get().id(), action.get(), ModelItem.elementFor(number)).numbered(number, ModelItem.elementFor(number));
            said.put(Kind.WHICH.key(item.id()), "new");
            insertBehind(behind.or(() -> items.values().stream().filter(other -> other.action().equals(item.action())).reduce((first, second) -> second)), item);
            return true;
        }

        private static String free(String prefix, int first, Set<String> numbers) {
            int part = first;
            while (!numbers.add(prefix + part)) {
                part++;
            }
            return prefix + part;
        }

        private boolean put(BreakdownItem item) {
            items.put(item.id(), item.tidy());
            return true;
        }

        private void insertFor(BreakdownItem item, List<BreakdownItem> parts) {
            List<BreakdownItem> all = new ArrayList<>();
            items.values().forEach(one -> all.addAll(one.id().equals(item.id()) ? parts : List.of(one)));
            reorder(all);
        }

        private void insertBehind(Optional<BreakdownItem> behind, BreakdownItem item) {
            List<BreakdownItem> all = new ArrayList<>(items.values());
            all.add(behind.map(one -> all.indexOf(one) + 1).orElse(all.size()), item);
            reorder(all);
        }

        private void reorder(List<BreakdownItem> all) {
            items.clear();
            all.forEach(item -> items.put(item.id(), item));
        }

        /** The item as the reader of plans reads it, out of a plan of its own. */
        private Optional<BreakdownItem> readItem(UUID action, String words) {
            String name = running.action(action).map(Breakdown.Section::name).orElse("专项行动");
            Matcher year = YEAR.matcher(plan.title());
            String when = year.find() ? year.group() : plan.issueDate().map(day -> day.getYear() + "年").orElse("");
            String text = when + "全部任务实施方案\n一、" + name + "\n1." + words.replace("\n", "").strip() + (words.strip().matches("(?s).*[。）)]$") ? "" : "。") + "\n";
            try {
                DraftContent content = DraftContent.of(plan.id(), PlanReader.read(SourceText.pasted(text), units.register()), calendar);
                return content.items().stream().findFirst().map(BreakdownItem::of).map(read -> withSource(read, words));
            } catch (DocumentRefused nothing) {
                return Optional.empty();
            }
        }

        private static BreakdownItem withSource(BreakdownItem item, String words) {
            return new BreakdownItem(item.id(), item.action(), item.element(), item.number(), item.title(), item.text(), item.lead(), item.leadPresumed(), item.responsible(),
                    item.deadline(), item.cycle(), item.targets(), ItemSource.at(words.strip(), 0, 0));
        }

        private List<String> unitsIn(String words) {
            return UnitNames.split(words.strip().replaceFirst("(?:等)?(?:为责任单位|负责)$", "")).stream().map(name -> units.fullName(name).orElse(name)).distinct().toList();
        }
    }
}
