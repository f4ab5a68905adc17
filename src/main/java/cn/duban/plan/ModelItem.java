package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.Deadline;
import cn.duban.workitem.Target;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * 任务: an item as its call activity in the model describes it. Units stand by their full names, because a person edits the
 * model in a properties panel; they become ids when the item is registered.
 *
 * @param element          id of the call activity
 * @param number           as officials say it, e.g. {@code 7} or {@code 3-4}
 * @param title            the first clause, at most 60 characters
 * @param leadUnit         empty only in a draft; no model without it is deployed
 * @param leadPresumed     whether a rule of the plan presumed the lead unit (推定)
 * @param responsibleUnits in document order, without the lead
 * @param deadline         empty only in a draft; no model without it is deployed
 * @param cycle            how often progress is reported, empty if only at the end
 * @param sourceText       the sentence of the document it was read from; empty where it was drawn by hand
 * @param sourceStart      where that sentence begins in the plan's text, from 0
 * @param sourceEnd        after its last character
 */
record ModelItem(String element, String number, String title, String text, Optional<String> leadUnit, boolean leadPresumed,
                 List<String> responsibleUnits, Optional<Deadline> deadline, Optional<Cycle> cycle, List<Target> targets,
                 String sourceText, int sourceStart, int sourceEnd) {

    ModelItem {
        Objects.requireNonNull(element);
        Objects.requireNonNull(number);
        Objects.requireNonNull(title);
        Objects.requireNonNull(text);
        Objects.requireNonNull(leadUnit);
        Objects.requireNonNull(deadline);
        Objects.requireNonNull(cycle);
        Objects.requireNonNull(sourceText);
        responsibleUnits = List.copyOf(responsibleUnits);
        targets = List.copyOf(targets);
    }

    /** The id of the call activity of an item with this number: {@code item_3_4} for {@code 3-4}. */
    static String elementFor(String number) {
        return "item_" + number.replaceAll("[^A-Za-z0-9]", "_");
    }
}
