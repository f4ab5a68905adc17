package cn.duban.workitem.web;

import cn.duban.web.Reasons;
import cn.duban.workitem.Source;
import cn.duban.workitem.Source.Instruction;
import cn.duban.workitem.Source.Minutes;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 来源 in words: the special action of a plan, or who instructed, or which meeting decided. */
@Component
public class OriginWords {

    private final Reasons reasons;

    OriginWords(Reasons reasons) {
        this.reasons = reasons;
    }

    /** In a few words, as a list has room for. */
    public String brief(Source source) {
        return source.plan().map(Source.PlanElement::actionName).orElseGet(() -> reasons.of("source.brief." + source.kind(), by(source)));
    }

    /** Who, when, and on which paper; for a source that is no plan. */
    public String full(Source source) {
        return reasons.of("source.brief." + source.kind(), by(source)) + reasons.of("source.on", on(source))
                + number(source).map(number -> reasons.of("source.document", number)).orElse("");
    }

    public boolean hasOriginal(Source source) {
        return source.origin().original().isPresent();
    }

    private static String by(Source source) {
        return source.origin() instanceof Instruction instruction ? instruction.leader() : ((Minutes) source.origin()).meeting();
    }

    private static LocalDate on(Source source) {
        return source.origin() instanceof Instruction instruction ? instruction.on() : ((Minutes) source.origin()).on();
    }

    private static Optional<String> number(Source source) {
        return source.origin() instanceof Instruction instruction ? instruction.documentNumber() : ((Minutes) source.origin()).documentNumber();
    }
}
