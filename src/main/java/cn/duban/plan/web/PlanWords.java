package cn.duban.plan.web;

import cn.duban.calendar.Deadline;
import cn.duban.plan.DraftAct;
import cn.duban.plan.ModelFault;
import cn.duban.plan.PlanQuestion;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Language;
import cn.duban.shared.Listed;
import cn.duban.web.Reasons;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts into words what a plan asks and what is wrong with a model. */
@Component
public class PlanWords {

    /** More numbers than these are counted and not listed. */
    private static final int NUMBERS_LISTED = 12;
    private static final String[] ORDINALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十"};

    private final Reasons reasons;

    PlanWords(Reasons reasons) {
        this.reasons = reasons;
    }

    public String of(PlanQuestion question) {
        int about = question.kind() == PlanQuestion.Kind.TEXT_UNCOVERED ? question.subject().split(",").length : question.items().size();
        return reasons.of("plan.question." + question.kind(), about, subject(question), numbers(question.items()), question.sentence());
    }

    /** What somebody did with a draft. */
    public String of(DraftAct act) {
        return reasons.of("plan.act." + act.what(), act.what().equals("answer") ? reasons.of("plan.question.name." + act.about() + ".whole") : act.about());
    }

    public String answerOf(PlanQuestion question) {
        String answer = question.answer().orElse("");
        return switch (question.kind()) {
            case STEP_CYCLE -> reasons.of("plan.cycle." + answer);
            case STEPS_UNSTATED -> reasons.listed(List.of(answer.split(",")).stream().map(this::usualStep).toList());
            case DEADLINE_MISSING -> reasons.day(LocalDate.parse(answer));
            case TEXT_UNCOVERED, DUTY_OFFERED, DEADLINE_WAIVED -> choice(answer);
            case UNIT_UNKNOWN -> answer.endsWith(",only-here") ? reasons.of("plan.answer.only-here", answer.replace(",only-here", "")) : answer;
            default -> question.kind().isAccepted() || answer.startsWith("accepted")
                    ? answer.equals("accepted") ? reasons.of("plan.answer.accepted") : reasons.of("plan.answer.accepted-except", answer.replaceFirst(".*except ", ""))
                    : answer;
        };
    }

    /** What may be answered: the proposals, or the one word of agreement. Empty where the answer must be typed. */
    List<AskedQuestion.Choice> choices(PlanQuestion question) {
        return switch (question.kind()) {
            case STEP_CYCLE -> question.proposals().stream().map(code -> new AskedQuestion.Choice(code, reasons.of("plan.cycle." + code))).toList();
            case STEPS_UNSTATED -> question.proposals().stream().map(step -> new AskedQuestion.Choice(step, usualStep(step))).toList();
            case TEXT_UNCOVERED, DUTY_OFFERED, DEADLINE_WAIVED -> question.proposals().stream().map(code -> new AskedQuestion.Choice(code, choice(code))).toList();
            case FIGURE_DOUBTFUL, WORD_DOUBTFUL -> Stream.concat(question.proposals().stream().map(words -> new AskedQuestion.Choice(words, words)),
                    Stream.of(new AskedQuestion.Choice("accepted", reasons.of("plan.question.checked")))).toList();
            case LEAD_PRESUMED, DEADLINE_PRESUMED, UNITS_SHARED -> List.of(new AskedQuestion.Choice("accepted", reasons.of("plan.question.agree")));
            default -> question.kind().isAccepted() ? List.of(new AskedQuestion.Choice("accepted", reasons.of("plan.question.checked")))
                    : question.proposals().stream().map(proposal -> new AskedQuestion.Choice(proposal, proposal)).toList();
        };
    }

    /** A choice as {@code not-a-task}, or a date where one was given instead. */
    public String choice(String code) {
        if (code.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return reasons.day(LocalDate.parse(code));
        }
        return reasons.of("plan.answer." + code.replaceFirst(",.*", ""));
    }

    /** The part of a message key that stands for how a target compares. */
    public String comparison(String code) {
        return switch (code) {
            case ">=" -> "at-least";
            case ">" -> "above";
            case "<=" -> "at-most";
            case "<" -> "below";
            case "=" -> "equal";
            default -> code;
        };
    }

    /** What stands beside a passage that a person decides about. */
    String passage(SourcePassage passage) {
        return reasons.of(passage.isUncovered() ? "plan.source.uncovered-passage" : "plan.source.set-aside");
    }

    /** What was mended, before and after. */
    public String repair(SourceRepair repair) {
        return reasons.of(repair.after().isEmpty() ? "plan.source.repair.out" : "plan.source.repair", repair.before(), repair.after());
    }

    /** A step as {@code scheduling:quarterly}: 每季度调度. */
    public String usualStep(String step) {
        String kind = step.substring(0, step.indexOf(':'));
        String cycle = step.substring(step.indexOf(':') + 1);
        return (cycle.isEmpty() ? "" : reasons.of("plan.cycle." + cycle)) + reasons.of("plan.step.kind." + kind);
    }

    String of(ModelFault fault) {
        return reasons.of(fault.messageKey(), fault.arguments().toArray());
    }

    /** How a deadline was read, in words. */
    public String deadlineRule(String rule) {
        return reasons.of("deadline.rule." + rule);
    }

    /** The day of a deadline as official paper writes it, 不设时限 where it is waived. */
    public String day(Deadline deadline) {
        return reasons.day(deadline.date());
    }

    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, DubanClock.ZONE);
    }

    /** 一、 or 1. before the name of the first action. */
    public String ordinal(int no) {
        return Language.spoken() == Language.ENGLISH ? no + ". " : (no <= ORDINALS.length ? ORDINALS[no - 1] : String.valueOf(no)) + "、";
    }

    private String subject(PlanQuestion question) {
        return switch (question.kind()) {
            case DEADLINE_PRESUMED, LATE_ENTRY -> reasons.day(LocalDate.parse(question.subject()));
            case STEP_CYCLE -> reasons.of("plan.step.kind." + question.subject());
            case TEXT_UNCOVERED -> question.rule().isEmpty() ? reasons.of("plan.question.outside-headings") : question.rule();
            case DUTY_OFFERED -> question.subject().isEmpty() ? "" : reasons.of("plan.question.duty-of", question.subject());
            default -> question.subject();
        };
    }

    private static String numbers(List<String> numbers) {
        return Listed.first(NUMBERS_LISTED, numbers).in(Language.spoken());
    }
}
