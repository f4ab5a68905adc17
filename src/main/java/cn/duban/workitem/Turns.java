package cn.duban.workitem;

import cn.duban.org.Role;
import cn.duban.security.Actor;

/** Whose acts are whose: which post may do which act to an item, whatever its state. */
final class Turns {

    private Turns() {
    }

    static boolean isTurnOf(WorkItem item, Act act, Actor actor) {
        return switch (act) {
            case ACKNOWLEDGE, REFUSE, REPORT_PROGRESS, REPORT_COMPLETION -> isLead(item, actor);
            case RESUME -> isLead(item, actor) || isOffice(item, actor);
            case ADD_NOTE -> actor.role() == Role.HANDLER && item.facts().responsibleUnits().contains(actor.body());
            case VERIFY -> isOffice(item, actor) || actor.role() == Role.INSPECTOR && actor.body().equals(item.office());
            case RULE, REFER, STRIKE_OFF, REOPEN, WITHDRAW -> isOffice(item, actor);
            case URGE -> isOffice(item, actor) || isLeadership(item, actor);
            case INSTRUCT -> isLeadership(item, actor);
        };
    }

    static boolean isOfThoseWhoDoTheWork(WorkItem item, Actor actor) {
        return actor.role() == Role.HANDLER && (actor.body().equals(item.lead()) || item.facts().responsibleUnits().contains(actor.body()));
    }

    static boolean isLead(WorkItem item, Actor actor) {
        return actor.role() == Role.HANDLER && actor.body().equals(item.lead());
    }

    static boolean isOffice(WorkItem item, Actor actor) {
        return actor.role() == Role.OFFICE && actor.body().equals(item.office());
    }

    static boolean isLeadership(WorkItem item, Actor actor) {
        return actor.role() == Role.LEADERSHIP && actor.body().equals(item.leadershipGroup());
    }
}
