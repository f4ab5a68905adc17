package cn.duban.notification;

import cn.duban.inbox.Notice;
import cn.duban.inbox.SentenceWords;
import cn.duban.inbox.Todo;
import cn.duban.inbox.TodoCounts;
import cn.duban.inbox.TodoKind;
import cn.duban.inbox.Todos;
import cn.duban.notification.Letter.Line;
import cn.duban.notification.Letter.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts into words what a person is sent, from how things stand: what was read or done meanwhile is not said any more. */
@Component
class Letters {

    /** A letter is read in a minute; the rest is where the links lead. */
    private static final int LISTED = 10;
    /** The most urgent come first, so that what is late or due today is among them. */
    private static final int LOOKED_AT = 60;

    private final Todos todos;
    private final SentenceWords sentences;
    private final MessageSource messages;
    private final String base;

    Letters(Todos todos, SentenceWords sentences, MessageSource messages, @Value("${duban.base-url:http://localhost:${server.port:8080}}") String base) {
        this.todos = todos;
        this.sentences = sentences;
        this.messages = messages;
        this.base = base.replaceFirst("/+$", "");
    }

    /** What a person is told at once; empty if it has been read meanwhile. */
    Optional<Letter> notices(Recipient recipient, List<Notice> unread) {
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        Locale language = recipient.language().locale();
        String what = unread.size() == 1 ? sentences.in(language, unread.get(0)) : say(language, "mail.news", unread.size());
        return Optional.of(letter(recipient, false, what, List.of(told(language, unread))));
    }

    /** 每日汇总: what is late, what is due today, what else waits, and what the person was told; empty if there is nothing of it. */
    Optional<Letter> digest(Recipient recipient, List<Notice> unread, LocalDate today) {
        Locale language = recipient.language().locale();
        TodoCounts counts = todos.counts(recipient.scope(), today);
        if (counts.total() == 0 && unread.isEmpty()) {
            return Optional.empty();
        }
        List<Todo> waiting = todos.waitingFor(recipient.scope(), Optional.empty(), Optional.empty(), LOOKED_AT);
        List<Section> sections = new ArrayList<>();
        todos(language, "late", waiting, todo -> late(todo, today), counts.overdue()).ifPresent(sections::add);
        todos(language, "today", waiting, todo -> dueOn(todo, today), counts.dueToday()).ifPresent(sections::add);
        todos(language, "waiting", waiting, todo -> !late(todo, today) && !dueOn(todo, today), counts.total() - counts.overdue() - counts.dueToday())
                .ifPresent(sections::add);
        if (!unread.isEmpty()) {
            sections.add(told(language, unread));
        }
        return Optional.of(letter(recipient, true, subject(language, counts, unread.size()), sections));
    }

    private Letter letter(Recipient recipient, boolean digest, String what, List<Section> sections) {
        Locale language = recipient.language().locale();
        return new Letter(digest, say(language, "mail.subject", what), say(language, "mail.greeting", recipient.official().name()), sections,
                List.of(new Line(say(language, "mail.all"), base + "/todo"), new Line(say(language, "mail.fewer"), base + "/messages/settings")));
    }

    private String subject(Locale language, TodoCounts counts, int unread) {
        Map<String, Integer> figures = Map.of("mail.late", counts.overdue(), "mail.today", counts.dueToday(), "mail.news", unread);
        List<String> parts = Stream.of("mail.late", "mail.today", "mail.news").filter(part -> figures.get(part) > 0)
                .map(part -> say(language, part, figures.get(part))).toList();
        return parts.isEmpty() ? say(language, "mail.waiting", counts.total()) : String.join(say(language, "mail.and"), parts);
    }

    private Optional<Section> todos(Locale language, String which, List<Todo> waiting, Predicate<Todo> fits, int count) {
        List<Line> lines = waiting.stream().filter(fits).limit(LISTED).map(todo -> line(language, todo)).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(section(language, say(language, "mail.section." + which, count), lines, count));
    }

    private Section told(Locale language, List<Notice> unread) {
        List<Line> lines = unread.stream().limit(LISTED).map(notice -> new Line(say(language, "mail.line.notice",
                say(language, "notice.kind." + notice.kind()), sentences.in(language, notice)), base + "/messages/" + notice.id())).toList();
        return section(language, say(language, "mail.section.news", unread.size()), lines, unread.size());
    }

    private Section section(Locale language, String title, List<Line> lines, int count) {
        return new Section(title, lines, count > lines.size() ? say(language, "mail.more", count - lines.size()) : "");
    }

    private Line line(Locale language, Todo todo) {
        String what = say(language, todo.number().isEmpty() ? "mail.line.todo.plain" : "mail.line.todo", say(language, "todo.kind." + todo.kind()),
                todo.title(), todo.number());
        return new Line(what + todo.dueOn().filter(day -> todo.kind().term() != TodoKind.Term.NONE)
                .map(day -> say(language, "mail.line.due", day)).orElse(""), base + todo.link());
    }

    private static boolean late(Todo todo, LocalDate today) {
        return todo.kind().term() != TodoKind.Term.NONE && todo.dueOn().filter(today::isAfter).isPresent();
    }

    private static boolean dueOn(Todo todo, LocalDate today) {
        return todo.kind().term() != TodoKind.Term.NONE && todo.dueOn().filter(today::isEqual).isPresent();
    }

    private String say(Locale language, String code, Object... arguments) {
        return messages.getMessage(code, arguments, code, language);
    }
}
