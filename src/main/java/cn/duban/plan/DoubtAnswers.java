package cn.duban.plan;

import cn.duban.plan.DraftActs.Doing;
import cn.duban.shared.Refusal;
import cn.duban.workitem.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What the office takes a doubtful figure or word for, put into the target or the text it stands in. */
@Component
class DoubtAnswers {

    private static final Pattern FIGURE = Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,9})?)\\s*(\\S{0,30})");

    private final PlanDrafts drafts;

    DoubtAnswers(PlanDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * The figure, perhaps with its unit, becomes the value of the target that was read from these words.
     *
     * @throws Refusal (invalid, field {@code value}) if it is no figure
     */
    void figure(Doing doing, PlanQuestion asked, String given) {
        Matcher figure = FIGURE.matcher(given);
        if (!figure.matches()) {
            throw Refusal.invalid("value", "refusal.plan.target-number", given);
        }
        items(doing, asked).forEach(item -> {
            List<Target> targets = item.targets().stream().map(target -> target.phrase().equals(asked.subject()) ? with(target, figure) : target).toList();
            if (!targets.equals(item.targets())) {
                doing.change(item.withTargets(targets));
            }
        });
    }

    /** The words take the place of what was read there: the first proposal. */
    void words(Doing doing, PlanQuestion asked, String given) {
        String read = asked.proposals().isEmpty() ? asked.subject() : asked.proposals().get(0);
        String words = DraftFields.required("value", given, DraftFields.LONGEST_TITLE, "refusal.plan.answer-missing");
        items(doing, asked).stream().filter(item -> !words.equals(read) && item.text().contains(read))
                .forEach(item -> doing.change(item.withText(DraftFields.text(item.text().replace(read, words)))));
    }

    private List<PlanItem> items(Doing doing, PlanQuestion asked) {
        return drafts.items(doing.id()).stream().filter(item -> asked.items().contains(item.number())).toList();
    }

    private static Target with(Target target, Matcher figure) {
        String unit = figure.group(2).isEmpty() ? target.unit() : figure.group(2);
        String operator = target.operator().equals("complete") ? "=" : target.operator();
        return new Target(target.phrase(), target.metric(), operator, Optional.of(new BigDecimal(figure.group(1))), Optional.empty(), unit, target.strict());
    }
}
