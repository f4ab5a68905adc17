package cn.duban.inbox.web;

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
import cn.duban.shared.ListPlace;
import cn.duban.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 待办 for programs: the same list as the page. */
@RestController
@PreAuthorize("isAuthenticated()")
@Tag(name = "待办")
class TodoApi {

    private static final int PAGE = 100;

    private final Todos todos;
    private final Notices notices;
    private final SentenceWords words;
    private final CurrentOfficial official;
    private final Units units;
    private final Clock clock;

    TodoApi(Todos todos, Notices notices, SentenceWords words, CurrentOfficial official, Units units, Clock clock) {
        this.todos = todos;
        this.notices = notices;
        this.words = words;
        this.official = official;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/api/todos")
    @Operation(summary = "本人各岗位的待办，最紧急的在前；next 是下一页的 after")
    TodoList todos(@RequestParam Optional<TodoKind> kind, @RequestParam Optional<String> after) {
        List<Todo> found = todos.waitingFor(official.scope(), kind, after.map(TodoApi::place), PAGE + 1);
        List<Todo> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<UnitId, String> bodies = units.names(shown.stream().map(Todo::body).distinct().toList());
        return new TodoList(todos.counts(official.scope(), LocalDate.now(clock)),
                shown.stream().map(todo -> entry(todo, bodies.getOrDefault(todo.body(), ""))).toList(),
                found.size() > PAGE ? Optional.of(shown.get(PAGE - 1).place().toString()) : Optional.empty());
    }

    @GetMapping("/api/notices")
    @Operation(summary = "最近的消息")
    List<NoticeEntry> notices() {
        return notices.of(official.scope(), Optional.empty(), PAGE).stream().map(this::entry).toList();
    }

    @PostMapping("/api/notices/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "标为已读")
    void read(@PathVariable UUID id) {
        notices.markRead(id, official.scope(), official.require().id());
    }

    @PostMapping("/api/notices/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "全部标为已读")
    void readAll() {
        notices.markAllRead(official.scope(), official.require().id());
    }

    private static TodoEntry entry(Todo todo, String body) {
        return new TodoEntry(todo.id(), todo.kind(), todo.subject(), body, todo.number(), todo.title(), todo.dueOn(), todo.link(), todo.openedAt());
    }

    private NoticeEntry entry(Notice notice) {
        return new NoticeEntry(notice.id(), notice.kind().name(), notice.subject(), words.in(LocaleContextHolder.getLocale(), notice), notice.link(), notice.at(), notice.readAt());
    }

    static ListPlace place(String written) {
        try {
            return ListPlace.of(written);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("after", "error.400.text");
        }
    }

    /** A page of what waits. */
    record TodoList(TodoCounts counts, List<TodoEntry> todos, Optional<String> next) {
    }

    record TodoEntry(UUID id, TodoKind kind, UUID subject, String body, String number, String title, Optional<LocalDate> dueOn, String link,
                     Instant openedAt) {
    }

    record NoticeEntry(UUID id, String kind, UUID subject, String text, String link, Instant at, Optional<Instant> readAt) {
    }
}
