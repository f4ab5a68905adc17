package cn.duban.inbox.web;

import cn.duban.inbox.Notice;
import cn.duban.inbox.NoticePlace;
import cn.duban.inbox.Notices;
import cn.duban.inbox.SentenceWords;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.security.CurrentOfficial;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 消息: everything the bodies of a person's posts were told, the latest first. */
@Controller
@PreAuthorize("isAuthenticated()")
class MessagesPage {

    private static final int ROWS = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Notices notices;
    private final SentenceWords sentences;
    private final CurrentOfficial official;
    private final Units units;

    MessagesPage(Notices notices, SentenceWords sentences, CurrentOfficial official, Units units) {
        this.notices = notices;
        this.sentences = sentences;
        this.official = official;
        this.units = units;
    }

    @GetMapping("/messages")
    String messages(@RequestParam(defaultValue = "false") boolean unread, @RequestParam Optional<String> after, Model page) {
        VisibleScope scope = official.scope();
        Optional<NoticePlace> place = after.map(MessagesPage::place);
        List<Notice> found = unread ? notices.unreadOf(scope, place, ROWS + 1) : notices.of(scope, place, ROWS + 1);
        List<Notice> shown = found.subList(0, Math.min(ROWS, found.size()));
        Map<UnitId, String> bodies = units.names(shown.stream().map(Notice::body).distinct().toList());
        Locale language = LocaleContextHolder.getLocale();
        page.addAttribute("messages", shown.stream().map(notice -> row(notice, bodies.getOrDefault(notice.body(), ""), language)).toList());
        page.addAttribute("severalBodies", scope.bodies().size() > 1);
        page.addAttribute("unread", notices.unread(scope));
        page.addAttribute("unreadOnly", unread);
        page.addAttribute("after", after.orElse(null));
        page.addAttribute("next", found.size() > ROWS ? NoticePlace.of(shown.get(ROWS - 1)).toString() : null);
        return "inbox/messages";
    }

    /** Leads to where the act can be done; whoever goes there has been told. */
    @GetMapping("/messages/{id}")
    String open(@PathVariable UUID id) {
        VisibleScope scope = official.scope();
        Notice notice = notices.find(id, scope).orElseThrow(() -> Refusal.notFound("refusal.inbox.no-message"));
        notices.markRead(id, scope, official.require().id());
        return "redirect:" + notice.link();
    }

    @PostMapping("/messages/{id}/read")
    String read(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean unread, RedirectAttributes page) {
        notices.markRead(id, official.scope(), official.require().id());
        return back(unread, page);
    }

    @PostMapping("/messages/read")
    String readAll(@RequestParam(defaultValue = "false") boolean unread, RedirectAttributes page) {
        notices.markAllRead(official.scope(), official.require().id());
        return back(unread, page);
    }

    private static String back(boolean unread, RedirectAttributes page) {
        if (unread) {
            page.addAttribute("unread", true);
        }
        return "redirect:/messages";
    }

    private static NoticePlace place(String written) {
        try {
            return NoticePlace.of(written);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("after", "error.400.text");
        }
    }

    private Row row(Notice notice, String body, Locale language) {
        ZonedDateTime at = notice.at().atZone(DubanClock.ZONE);
        return new Row(notice.id(), notice.kind().name(), sentences.in(language, notice), body,
                sentences.date(language, at.toLocalDate()) + " " + TIME.format(at), notice.readAt().isPresent());
    }

    /** A message as it is shown; body is whom it was told. */
    record Row(UUID id, String kind, String text, String body, String at, boolean read) {
    }
}
