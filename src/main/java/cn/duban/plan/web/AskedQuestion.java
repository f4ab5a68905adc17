package cn.duban.plan.web;

import cn.duban.plan.PlanItem;
import cn.duban.plan.PlanQuestion;
import java.util.List;

/**
 * A question of a plan with its words.
 *
 * @param items   the items it is about, as far as the draft still has them
 * @param choices what may be answered, the likeliest first
 */
record AskedQuestion(PlanQuestion question, String text, List<PlanItem> items, List<Choice> choices) {

    /** One answer to choose: what is sent, and how it reads. */
    record Choice(String value, String text) {
    }
}
