package cn.duban.plan;

import cn.duban.workitem.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 指标 as a person writes them into a cell or a field of a panel: {@code 孕产妇系统管理率 ≥ 92 %}, one per line or separated by ；. A target without a
 * number is {@code 完成 验收}. What {@link #write} wrote, {@link #read} reads.
 */
final class TargetLines {

    /** The operators of a target by the signs and words for them; the first of each is the one that is written. */
    private static final Map<String, List<String>> SIGNS = Map.of(">=", List.of("≥", ">=", "＞=", "不低于", "不少于"), "<=", List.of("≤", "<=", "＜=", "不高于", "不超过"),
            "=", List.of("=", "＝"), "increase", List.of("增加", "提高"), "decrease", List.of("减少", "降低"));
    private static final String COMPLETE = "完成";
    /** What is measured, a sign, a number, perhaps a unit. What is measured ends before the first sign that a number follows. */
    private static final Pattern LINE = Pattern.compile("(.{0,200}?)\\s*(≥|>=|＞=|不低于|不少于|≤|<=|＜=|不高于|不超过|=|＝|增加|提高|减少|降低)\\s*(-?\\d{1,15}(?:\\.\\d{1,9})?)\\s*(\\S{0,30})");

    private TargetLines() {
    }

    /** One line for each target. */
    static String write(List<Target> targets) {
        return String.join("\n", targets.stream().map(TargetLines::line).toList());
    }

    static String line(Target target) {
        return target.value().map(value -> (flat(target.metric()) + " " + SIGNS.get(target.operator()).get(0) + " " + value.toPlainString() + " " + target.unit()).strip())
                .orElseGet(() -> COMPLETE + " " + flat(target.metric()));
    }

    /**
     * Reads the lines, or the JSON that models carry.
     *
     * @throws IllegalArgumentException with the line that is neither
     */
    static List<Target> read(String text) {
        return text.strip().startsWith("[") ? TargetsJson.read(text) : read(text, List.of());
    }

    /**
     * Reads the lines; one that stands for a target there was before is that target, with the words it was read from.
     *
     * @throws IllegalArgumentException with the line that is no target
     */
    static List<Target> read(String text, List<Target> before) {
        List<Target> known = new ArrayList<>(before);
        List<Target> targets = new ArrayList<>();
        for (String line : text.split("[\\r\\n；;]+")) {
            if (!line.isBlank()) {
                Optional<Target> same = known.stream().filter(target -> line(target).equals(line.strip())).findFirst();
                same.ifPresent(known::remove);
                targets.add(same.orElseGet(() -> target(line.strip())));
            }
        }
        return targets;
    }

    private static Target target(String line) {
        if (line.startsWith(COMPLETE) && line.length() > COMPLETE.length()) {
            return new Target(line, line.substring(COMPLETE.length()).strip(), "complete", Optional.empty(), "");
        }
        Matcher match = LINE.matcher(line);
        if (!match.matches()) {
            throw new IllegalArgumentException(line);
        }
        String operator = SIGNS.entrySet().stream().filter(sign -> sign.getValue().contains(match.group(2))).map(Map.Entry::getKey).findFirst().orElseThrow();
        return new Target(line, match.group(1).strip(), operator, Optional.of(new BigDecimal(match.group(3))), match.group(4));
    }

    /** A line break or a ； in what is measured would end the line. */
    private static String flat(String metric) {
        return metric.replaceAll("[\\r\\n；;]+", " ").strip();
    }
}
