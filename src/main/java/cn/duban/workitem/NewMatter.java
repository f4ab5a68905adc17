package cn.duban.workitem;

import cn.duban.attachment.Upload;
import cn.duban.org.UnitId;
import cn.duban.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 督办事项 as the office registers it from a leader's written instruction or a meeting's minutes.
 *
 * @param kind           {@code INSTRUCTION} or {@code MINUTES}
 * @param by             who instructed, or which meeting decided
 * @param on             the day of the instruction or the meeting
 * @param documentNumber of the paper; empty where it has none
 * @param original       the paper itself; empty where it is not put on file
 * @param text           what is to be done
 * @param due            the last day; exactly one of this and {@code workingDays}
 * @param workingDays    how many working days from the day of registration, which does not count
 * @param cycle          the reporting cycle; empty if only at the end
 */
public record NewMatter(Source.Kind kind, String by, LocalDate on, Optional<String> documentNumber, Optional<Upload> original, String text,
                        UnitId lead, List<UnitId> responsible, Optional<LocalDate> due, Optional<Integer> workingDays, Optional<String> cycle) {

    /** @throws cn.duban.shared.Refusal (invalid, at the field's name) if something is missing that every matter has */
    public NewMatter {
        for (Map.Entry<String, Optional<?>> field : Map.<String, Optional<?>>of("kind", Optional.ofNullable(kind), "by", Optional.ofNullable(by), "on", Optional.ofNullable(on),
                "text", Optional.ofNullable(text), "lead", Optional.ofNullable(lead)).entrySet()) {
            if (field.getValue().isEmpty()) {
                throw Refusal.invalid(field.getKey(), "refusal.matter.missing");
            }
        }
        responsible = List.copyOf(responsible);
    }
}
