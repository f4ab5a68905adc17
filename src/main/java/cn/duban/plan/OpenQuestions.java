package cn.duban.plan;

import cn.duban.shared.Listed;
import cn.duban.shared.Refusal;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What keeps a plan from being confirmed or issued, said so that the official finds it: how many questions, which ones, and the place of the first. */
final class OpenQuestions {

    /** More questions than these are counted and not named. */
    private static final int NAMED = 3;
    private static final int NUMBERS_NAMED = 6;
    private static final int WORDS_NAMED = 20;

    private OpenQuestions() {
    }

    /**
     * The refusal with these questions; its field is the place of the first on the page.
     *
     * @param code takes the count and the names
     */
    static Refusal refusal(String code, List<PlanQuestion> open) {
        Object[] names = open.stream().limit(NAMED).map(OpenQuestions::name).toArray();
        String list = open.size() > NAMED ? "plan.question.list.more" : "plan.question.list." + names.length;
        return Refusal.conflictAt("q-" + open.get(0).id(), code, open.size(), new DefaultMessageSourceResolvable(new String[] {list}, names));
    }

    private static MessageSourceResolvable name(PlanQuestion question) {
        boolean ofText = question.kind() == PlanQuestion.Kind.TEXT_UNCOVERED;
        Object words = ofText ? first(question.sentence()) : Listed.first(NUMBERS_NAMED, question.items());
        boolean whole = ofText ? question.sentence().isEmpty() : question.items().isEmpty();
        return new DefaultMessageSourceResolvable(new String[] {"plan.question.name." + question.kind() + (whole ? ".whole" : ""),
                "plan.question.name." + question.kind()}, new Object[] {words});
    }

    private static String first(String words) {
        return words.length() <= WORDS_NAMED ? words : words.substring(0, WORDS_NAMED) + "…";
    }
}
