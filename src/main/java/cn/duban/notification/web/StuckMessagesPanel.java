package cn.duban.notification.web;

import cn.duban.inbox.SentenceWords;
import cn.duban.notification.Channel;
import cn.duban.notification.StuckMessages;
import cn.duban.notification.StuckMessages.Away;
import cn.duban.notification.StuckMessages.Stuck;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.DubanClock;
import cn.duban.web.ProblemPanel;
import cn.duban.web.Reasons;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What cannot be sent, among the program's problems; the administrator may have it tried again. */
@Controller("stuckMessagesPanel")
@PreAuthorize("hasAnyRole('OFFICE', 'ADMINISTRATOR')")
public class StuckMessagesPanel implements ProblemPanel {

    public static final int ROWS = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final StuckMessages stuck;
    private final SentenceWords sentences;
    private final CurrentOfficial official;
    private final Reasons words;

    StuckMessagesPanel(StuckMessages stuck, SentenceWords sentences, CurrentOfficial official, Reasons words) {
        this.stuck = stuck;
        this.sentences = sentences;
        this.official = official;
        this.words = words;
    }

    @Override
    public String fragment() {
        return "notification/stuck :: panel";
    }

    @Override
    public boolean isEmpty() {
        return stuck.count() == 0 && stuck.away().isEmpty() && stuck.announcedOnly() == 0;
    }

    public List<Away> away() {
        return stuck.away();
    }

    public String since(Away away) {
        ZonedDateTime at = away.since().atZone(DubanClock.ZONE);
        return sentences.date(LocaleContextHolder.getLocale(), at.toLocalDate()) + " " + TIME.format(at);
    }

    public List<Stuck> messages() {
        return stuck.list(ROWS);
    }

    public int count() {
        return stuck.count();
    }

    public int announcedOnly() {
        return stuck.announcedOnly();
    }

    @PostMapping("/problems/messages/{id}/again")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public String tryAgain(@PathVariable UUID id, RedirectAttributes page) {
        stuck.tryAgain(id, official.require());
        return back(page);
    }

    @PostMapping("/problems/channels/{channel}/again")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public String tryAgain(@PathVariable Channel channel, RedirectAttributes page) {
        stuck.tryAgain(channel, official.require());
        return back(page);
    }

    private String back(RedirectAttributes page) {
        page.addFlashAttribute("said", words.of("stuck.triedAgain"));
        return "redirect:/problems";
    }
}
