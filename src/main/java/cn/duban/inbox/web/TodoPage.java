package cn.duban.inbox.web;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.Lamp;
import cn.duban.calendar.WorkCalendar;
import cn.duban.inbox.Matters;
import cn.duban.inbox.Notice;
import cn.duban.inbox.Notices;
import cn.duban.inbox.SentenceWords;
import cn.duban.inbox.Todo;
import cn.duban.inbox.TodoCounts;
import cn.duban.inbox.TodoKind;
import cn.duban.inbox.Todos;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.security.CurrentOfficial;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import cn.duban.web.DeadlineWords;
import cn.duban.web.LampView;
import cn.duban.web.LampWords;
import cn.duban.web.Reasons;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 待办: what waits for the bodies of the official, by urgency, and what they were told. The page a person lands on. */
@Controller
@PreAuthorize("isAuthenticated()")
class TodoPage {

    private static final int PAGE = 30;
    private static final int NOTICES = 20;

    private final Todos todos;
    private final Notices notices;
    private final CurrentOfficial official;
    private final Units units;
    private final WorkCalendar calendar;
    private final Matters matters;
    private final LampWords lamps;
    private final DeadlineWords deadlines;
    private final Reasons words;
    private final SentenceWords sentences;
    private final Clock clock;

    TodoPage(Todos todos, Notices notices, CurrentOfficial official, Units units, WorkCalendar calendar, Matters matters, LampWords lamps, DeadlineWords deadlines,
             Reasons words, SentenceWords sentences, Clock clock) {
        this.todos = todos;
        this.notices = notices;
        this.official = official;
        this.units = units;
        this.calendar = calendar;
        this.matters = matters;
        this.lamps = lamps;
        this.deadlines = deadlines;
        this.words = words;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/todo";
    }

    @GetMapping("/todo")
    String todo(@RequestParam Optional<TodoKind> kind, @RequestParam(defaultValue = "false") boolean done,
                @RequestParam Optional<String> after, Model page) {
        VisibleScope scope = official.scope();
        LocalDate today = LocalDate.now(clock);
        List<Todo> found = done ? todos.doneBy(scope, PAGE) : todos.waitingFor(scope, kind, after.map(TodoApi::place), PAGE + 1);
        List<Todo> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<UnitId, String> bodies = units.names(shown.stream().map(Todo::body).distinct().toList());
        Map<UUID, Matters.Matter> behind = matters.behind(shown.stream().map(Todo::subject).toList());
        TodoCounts counts = todos.counts(scope, today);
        page.addAttribute("counts", counts);
        page.addAttribute("waitingKinds", Arrays.stream(TodoKind.values()).filter(waiting -> counts.of(waiting) > 0).toList());
        page.addAttribute("kinds", TodoKind.values());
        page.addAttribute("kind", kind.orElse(null));
        page.addAttribute("done", done);
        page.addAttribute("todos", shown.stream().map(todo -> row(todo, bodies.getOrDefault(todo.body(), ""), behind.get(todo.subject()), today)).toList());
        page.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).place().toString() : null);
        page.addAttribute("notices", notices.of(scope, Optional.empty(), NOTICES).stream().map(this::told).toList());
        page.addAttribute("unread", notices.unread(scope));
        return "inbox/todo";
    }

    @PostMapping("/notices/{id}/read")
    String read(@PathVariable UUID id) {
        notices.markRead(id, official.scope(), official.require().id());
        return "redirect:/todo";
    }

    @PostMapping("/notices/read")
    String readAll() {
        notices.markAllRead(official.scope(), official.require().id());
        return "redirect:/todo";
    }

    private Row row(Todo todo, String body, Matters.Matter matter, LocalDate today) {
        boolean open = todo.closedAt().isEmpty();
        Optional<LocalDate> deadline = Optional.ofNullable(matter).map(Matters.Matter::deadline).map(Deadline::date)
                .or(() -> todo.kind().term() == TodoKind.Term.OF_THE_MATTER ? todo.dueOn() : Optional.empty());
        Optional<LocalDate> term = open && todo.kind().term() == TodoKind.Term.OF_THE_STEP ? todo.dueOn() : Optional.empty();
        LocalDate since = LocalDate.ofInstant(todo.openedAt(), DubanClock.ZONE);
        return new Row(todo.kind(), todo.number(), todo.title(), todo.link(), body,
                open ? lamp(todo, term, Optional.ofNullable(matter), today).orElse(null) : null,
                term.map(words::day).orElse(null), deadline.map(words::day).orElse(null), original(matter), calendar.workingDaysBetween(since, today),
                todo.closedAt().map(at -> words.day(LocalDate.ofInstant(at, DubanClock.ZONE))).orElse(null), open ? aside(todo, matter) : null);
    }

    /** What else whoever handles the matter itself wants to see, as how many of the responsible units have delivered; null where there is nothing. */
    private String original(Matters.Matter matter) {
        return matter == null ? null : deadlines.original(matter.deadline()).orElse(null);
    }

    private String aside(Todo todo, Matters.Matter matter) {
        return matter == null || todo.kind().term() != TodoKind.Term.OF_THE_MATTER ? null
                : matter.aside().map(aside -> sentences.in(LocaleContextHolder.getLocale(), aside)).orElse(null);
    }

    /** Of the step where it has a term of its own, and then its words name the step; else the lamp of the matter, as on its own page. */
    private Optional<LampView> lamp(Todo todo, Optional<LocalDate> term, Optional<Matters.Matter> matter, LocalDate today) {
        if (term.isPresent()) {
            return term.map(day -> lamps.of(Lamp.of(day, today, false, calendar), words.of("todo.term." + todo.kind())));
        }
        if (matter.isPresent()) {
            return matter.flatMap(Matters.Matter::lamp).map(lamp -> lamps.of(lamp, matter.get().deadline()));
        }
        return todo.kind().term() == TodoKind.Term.NONE ? Optional.empty()
                : todo.dueOn().map(day -> lamps.of(Lamp.of(day, today, false, calendar)));
    }

    private Told told(Notice notice) {
        return new Told(notice.id(), notice.kind().name(), sentences.in(LocaleContextHolder.getLocale(), notice), notice.link(),
                words.day(LocalDate.ofInstant(notice.at(), DubanClock.ZONE)), notice.readAt().isPresent());
    }

    /**
     * A row of the list.
     *
     * @param lamp     null once closed, and where nothing can be late
     * @param term     by when the step is expected; null where it has no term of its own
     * @param deadline of the matter behind it; null where there is none
     * @param original its original deadline and how often it was extended; null while it stands as it was set
     * @param closedOn null while it waits
     * @param aside    what else to see at a glance; null where there is nothing
     */
    record Row(TodoKind kind, String number, String title, String link, String body, LampView lamp, String term, String deadline, String original, int waitingDays,
               String closedOn, String aside) {
    }

    /** A notice as it is shown. */
    record Told(UUID id, String kind, String text, String link, String on, boolean read) {
    }
}
