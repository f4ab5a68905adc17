package cn.duban.demo.web;

import cn.duban.calendar.WorkCalendar;
import cn.duban.demo.TimeMachine;
import cn.duban.shared.Language;
import cn.duban.web.Reasons;
import cn.duban.web.ShellBar;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The strip above every page of the demo: which day it is there, and how to go on. */
@Component("clockBar")
@ConditionalOnProperty("duban.demo")
class ClockBar implements ShellBar {

    private final TimeMachine machine;
    private final WorkCalendar calendar;
    private final Reasons words;
    private final HttpServletRequest request;

    ClockBar(TimeMachine machine, WorkCalendar calendar, Reasons words, HttpServletRequest request) {
        this.machine = machine;
        this.calendar = calendar;
        this.words = words;
        this.request = request;
    }

    @Override
    public String fragment() {
        return "demo/clock-bar :: bar";
    }

    public String today() {
        LocalDate today = machine.today();
        String weekday = today.getDayOfWeek().getDisplayName(TextStyle.FULL, Language.spoken().locale());
        return Language.spoken() == Language.ENGLISH ? weekday + ", " + words.day(today) : words.day(today) + " " + weekday;
    }

    /** The first day to which the machine can go. */
    public LocalDate tomorrow() {
        return machine.today().plusDays(1);
    }

    public String nextWorkingDay() {
        return words.day(calendar.plusWorkingDays(machine.today(), 1));
    }

    /** When something falls due next, in words; null when nothing waits for a day. */
    public String nextDue() {
        return later(machine.nextDue()).map(words::day).orElse(null);
    }

    public LocalDate nextDueDate() {
        return later(machine.nextDue()).orElse(null);
    }

    /** The page to come back to: this one, unless it was the answer to a form. */
    public String back() {
        if (!"GET".equals(request.getMethod())) {
            return "/todo";
        }
        String query = request.getQueryString();
        return request.getRequestURI().substring(request.getContextPath().length()) + (query == null ? "" : "?" + query);
    }

    private Optional<LocalDate> later(Optional<LocalDate> day) {
        return day.filter(candidate -> candidate.isAfter(machine.today()));
    }
}
