package cn.duban.plan;

import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the plan says of itself, as the office puts it right: its title, number and date, and the names of its actions. */
@Service
public class DraftHeadings {

    private final DraftActs acts;
    private final Plans plans;

    DraftHeadings(DraftActs acts, Plans plans) {
        this.acts = acts;
        this.plans = plans;
    }

    /** @throws Refusal (invalid, field {@code title}) if it is empty or longer than 200 characters */
    @Transactional
    public void rename(PlanId id, String title, Actor actor) {
        acts.change(id, actor, "rename", doing -> plans.describe(id,
                DraftFields.required("title", title, DraftFields.LONGEST_TITLE, "refusal.plan.title-missing"), doing.plan().documentNumber(), doing.plan().issueDate()));
    }

    /**
     * Sets document number and issue date.
     *
     * @param number as 〔2023〕15号 with the issuer's letters; blank if there is none
     * @param date   成文日期 as {@code 2023-03-01}; blank if there is none
     */
    @Transactional
    public void identify(PlanId id, String number, String date, Actor actor) {
        acts.change(id, actor, "identify", doing -> {
            Optional<String> known = Optional.of(DraftFields.optional("number", number, DraftFields.LONGEST_NAME)).filter(words -> !words.isEmpty());
            Optional<LocalDate> day = Optional.ofNullable(date).map(String::strip).filter(typed -> !typed.isEmpty()).map(typed -> DraftFields.date("date", typed));
            plans.describe(id, doing.plan().title(), known, day);
        });
    }

    /** @throws Refusal (invalid) if there is no such action, or its name is empty or longer than 200 characters */
    @Transactional
    public void renameAction(PlanId id, int actionNo, String name, Actor actor) {
        acts.change(id, actor, "rename-action", doing -> {
            String words = DraftFields.required("name", name, DraftFields.LONGEST_TITLE, "refusal.plan.title-missing");
            PlanAction action = plans.actions(id).stream().filter(one -> one.no() == actionNo).findFirst()
                    .orElseThrow(() -> Refusal.invalid("action", "refusal.plan.action-unknown"));
            plans.renameAction(action.id(), words);
            doing.about(action.name());
        });
    }
}
