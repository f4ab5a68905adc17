package cn.duban.workitem.web;

import cn.duban.calendar.WorkCalendar;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.DubanClock;
import cn.duban.web.ActForm;
import cn.duban.web.ActForms;
import cn.duban.workitem.Act;
import cn.duban.workitem.Reporting;
import cn.duban.workitem.WorkItemId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The forms of an item's acts on its page. Those that ask for numbers are made for the item, and for a period where one is named. */
@Component
class ItemForms {

    private static final String PERIOD = "period";
    private static final Set<Act> WITH_NUMBERS = EnumSet.of(Act.REPORT_PROGRESS, Act.REPORT_COMPLETION, Act.VERIFY);

    /** What is sent back gets a day, and one is offered. */
    private static final Set<Act> WITH_RETURN_DATE = EnumSet.of(Act.VERIFY, Act.REOPEN);
    private static final int OFFERED_WORKING_DAYS = 10;

    private final Reporting reporting;
    private final ActForms forms;
    private final CurrentOfficial official;
    private final WorkCalendar calendar;
    private final DubanClock clock;

    ItemForms(Reporting reporting, ActForms forms, CurrentOfficial official, WorkCalendar calendar, DubanClock clock) {
        this.reporting = reporting;
        this.forms = forms;
        this.official = official;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** As it is first shown, with what the program can fill in. */
    ActForm unfilled(WorkItemId id, Act act, Optional<String> period) {
        Map<String, Object> filled = new HashMap<>(WITH_NUMBERS.contains(act) ? reporting.filledIn(id, act, given(period), official.require()) : Map.of());
        if (WITH_RETURN_DATE.contains(act)) {
            filled.put("returnBy", calendar.plusWorkingDays(clock.today(), OFFERED_WORKING_DAYS).toString());
        }
        return served(forms.prefilled(act.form(), action(id, act, period), filled), id, act, period);
    }

    /** The same form with the schema that was made for this item. */
    ActForm served(ActForm form, WorkItemId id, Act act, Optional<String> period) {
        return WITH_NUMBERS.contains(act) ? form.served("/items/" + id + "/forms/" + act.form() + query(period)) : form;
    }

    static String action(WorkItemId id, Act act, Optional<String> period) {
        return "/items/" + id + "/acts/" + act.form() + query(period);
    }

    static Map<String, Object> given(Optional<String> period) {
        return period.<Map<String, Object>>map(code -> Map.of(PERIOD, code)).orElse(Map.of());
    }

    /** What was typed, with the period that the page was opened for. */
    static Map<String, Object> with(Optional<String> period, Map<String, Object> typed) {
        typed.putAll(given(period));
        return typed;
    }

    /** Whatever stands in the address is no part of one unless it looks like a period. */
    private static String query(Optional<String> period) {
        return period.filter(code -> code.matches("[0-9_-]{1,40}")).map(code -> "?period=" + code).orElse("");
    }
}
