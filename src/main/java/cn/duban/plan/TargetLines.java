package cn.duban.plan;

import cn.duban.workitem.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 指标 as a person writes them into a cell or a field of a panel: {@code 孕产妇系统管理率 ≥ 92 %}, one per line or separated by ；. A target without a
 * number is {@code 完成 验收}. What {@link #write} wrote, {@link #read} reads.
 */
final class TargetLines {

    /** How a measured value compares with the target. */
    private record Sign(String operator, boolean strict) {
    }

    /** The signs and words for it; the first of each kind is the one that is written. */
    private static final Map<String, Sign> SIGNS = new LinkedHashMap<>();
    private static final String COMPLETE = "完成";

    static {
        sign(">=", false, "≥", ">=", "＞=", "不低于", "不少于");
        sign(">=", true, ">", "＞", "超过");
        sign("<=", false, "≤", "<=", "＜=", "不高于", "不超过");
        sign("<=", true, "<", "＜", "低于");
        sign("=", false, "=", "＝");
        sign("increase", true, "增加超过", "提高超过");
        sign("increase", false, "增加", "提高");
        sign("decrease", true, "减少超过", "降低超过");
        sign("decrease", false, "减少", "降低");
        sign("complete", false, COMPLETE);
    }

    private static final String NUMBER = "(-?\\d{1,15}(?:\\.\\d{1,9})?)";
    /** What is measured, a sign, a number or two, perhaps a unit. What is measured ends before the first sign that a number follows. */
    private static final Pattern LINE = Pattern.compile("(.{0,200}?)\\s*(" + SIGNS.keySet().stream().sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote).collect(Collectors.joining("|")) + ")\\s*" + NUMBER + "(?:\\s*[~～—–至]\\s*" + NUMBER + ")?\\s*(\\S{0,30})");

    private static void sign(String operator, boolean strict, String... signs) {
        for (String sign : signs) {
            SIGNS.put(sign, new Sign(operator, strict));
        }
    }

    private TargetLines() {
    }

    /** One line for each target. */
    static String write(List<Target> targets) {
        return String.join("\n", targets.stream().map(TargetLines::line).toList());
    }

    static String line(Target target) {
        if (target.value().isEmpty()) {
            return COMPLETE + " " + flat(target.metric());
        }
        // A sign for a strict 等于 there is none.
        String sign = first(new Sign(target.operator(), target.strict())).or(() -> first(new Sign(target.operator(), false))).orElseThrow();
        String number = target.value().get().toPlainString() + target.valueMax().map(max -> "～" + max.toPlainString()).orElse("");
        return (flat(target.metric()) + " " + sign + " " + number + " " + target.unit()).strip();
    }

    private static Optional<String> first(Sign wanted) {
        return SIGNS.entrySet().stream().filter(sign -> sign.getValue().equals(wanted)).map(Map.Entry::getKey).findFirst();
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
        Matcher match = LINE.matcher(line);
        if (match.matches()) {
            Sign sign = SIGNS.get(match.group(2));
            return new Target(line, match.group(1).strip(), sign.operator(), Optional.of(new BigDecimal(match.group(3))),
                    Optional.ofNullable(match.group(4)).map(BigDecimal::new), match.group(5), sign.strict());
        }
        if (line.startsWith(COMPLETE) && line.length() > COMPLETE.length()) {
            return new Target(line, line.substring(COMPLETE.length()).strip(), "complete", Optional.empty(), "");
        }
        throw new IllegalArgumentException(line);
    }

    /** A line break or a ； in what is measured would end the line. */
    private static String flat(String metric) {
        return metric.replaceAll("[\\r\\n；;]+", " ").strip();
    }
}
