package cn.duban.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was read in a plan document: a draft, until the office has answered the questions and confirmed it.
 *
 * @param plan      what the document says about itself
 * @param actions   the special actions (专项行动) in document order
 * @param items     the items (任务) in document order
 * @param questions what is doubtful; a presumption that one rule makes for many items is one question
 * @param duties    what binds somebody outside of the items, offered to the office
 * @param text      the cleaned source text that every {@link SourceSpan} points into
 * @param passages  what came of every stretch of the text; they tile it
 * @param repairs   what was damaged and mended, in text order
 */
public record Reading(DraftPlan plan, List<DraftAction> actions, List<DraftItem> items, List<Question> questions, List<DraftDuty> duties,
                      String text, List<Passage> passages, List<Repair> repairs) {

    public Reading {
        Objects.requireNonNull(plan);
        Objects.requireNonNull(text);
        actions = List.copyOf(actions);
        items = List.copyOf(items);
        questions = List.copyOf(questions);
        duties = List.copyOf(duties);
        passages = List.copyOf(passages);
        repairs = List.copyOf(repairs);
    }

    public List<DraftItem> itemsOf(DraftAction action) {
        return items.stream().filter(item -> item.actionNo() == action.no()).toList();
    }

    public Optional<DraftItem> item(String no) {
        return items.stream().filter(item -> item.no().equals(no)).findFirst();
    }
}
