package cn.duban.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What makes two answers the same: 名 is 人, ‰ is 1/1000, 2023-H1 is 2023-06-30. After the scorer that comes with the hand-checked answers. */
final class GoldKeys {

    private static final Map<String, String> OPERATORS = Map.of("≥", ">=", ">", ">=", "≤", "<=", "<", "<=", "==", "=");
    private static final Pattern PER_100000 = Pattern.compile("1?/?每?(?:10万|100000|十万)(?:人|人口)?|[人名]?/(?:10万|100000)(?:人|人口)?|1/10万");
    private static final Pattern PER_10000 = Pattern.compile("1?/?每?(?:万|10000)(?:人|人口)|[人名]?/(?:万|10000)(?:人|人口)?|1/10000");
    private static final Pattern PER_1000 = Pattern.compile("1?/?每?(?:千|1000)(?:人|人口)|[个人名]?/(?:千|1000)(?:人|人口)?|1/1000|‰");
    private static final Pattern MULTIPLE = Pattern.compile("(万|亿)(人|名|位|元|个|户|人次)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(.*)");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Map<String, String> CYCLES = Map.of("annual", "yearly", "month", "monthly", "quarter", "quarterly", "half-year", "half-yearly",
            "week", "weekly", "bimonthly", "every-2-months", "biennial", "every-2-years");

    private GoldKeys() {
    }

    static String squash(String words) {
        return Normalizer.normalize(words == null ? "" : words, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** Letters, digits and per cent signs without the leading number and the unit bracket. */
    static String plain(String words) {
        String text = squash(words).replace("%o", "‰").replaceAll("(?s)\\((?:责任单位|牵头单位|责任部门)[::].*$", "")
                .replaceFirst("^第?\\(?\\d+(?:[-.]\\d+)*\\)?[.、,)]", "");
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_NUMBER || c == '%' || c == '‰').forEach(out::appendCodePoint);
        return out.toString().toLowerCase(Locale.ROOT);
    }

    static Map<String, Integer> bigrams(String plain) {
        Map<String, Integer> out = new HashMap<>();
        if (plain.length() < 2) {
            out.put(plain, 1);
        }
        for (int i = 0; i + 1 < plain.length(); i++) {
            out.merge(plain.substring(i, i + 2), 1, Integer::sum);
        }
        return out;
    }

    static double likeness(Map<String, Integer> a, Map<String, Integer> b) {
        int common = a.entrySet().stream().mapToInt(e -> Math.min(e.getValue(), b.getOrDefault(e.getKey(), 0))).sum();
        int all = a.values().stream().mapToInt(Integer::intValue).sum() + b.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : 2.0 * common / all;
    }

    /** The key of a target and those of its accepted alternatives. */
    static List<String> targets(JsonNode target) {
        List<String> out = new ArrayList<>(List.of(target(target)));
        target.path("accept").forEach(other -> out.add(target(other)));
        return out;
    }

    static String target(JsonNode target) {
        String code = squash(target.path("operator").asText()).toLowerCase(Locale.ROOT);
        String operator = OPERATORS.getOrDefault(code, code);
        JsonNode given = target.path("value").isArray() ? target.path("value").path(0) : target.path("value");
        Matcher number = NUMBER.matcher(given.asText(""));
        if (given.isMissingNode() || given.isNull() || !number.find()) {
            return operator;
        }
        double value = Double.parseDouble(number.group());
        String unit = squash(target.path("unit").asText("")).replace("％", "%").replace("%o", "‰");
        unit = target.path("unit").isNull() ? "" : unit.equals("百分点") ? "个百分点" : unit;
        Matcher multiple = MULTIPLE.matcher(unit);
        if (PER_100000.matcher(unit).matches()) {
            unit = "1/100000";
        } else if (PER_10000.matcher(unit).matches()) {
            unit = "1/10000";
        } else if (PER_1000.matcher(unit).matches()) {
            unit = "1/1000";
        } else if (multiple.matches()) {
            value *= multiple.group(1).equals("万") ? 1e4 : 1e8;
            unit = multiple.group(2);
        }
        if (value < 0 && (operator.equals("increase") || operator.equals("decrease"))) {
            value = -value;
            operator = operator.equals("increase") ? "decrease" : "increase";
        }
        return operator + " " + Math.round(value * 1e6) / 1e6 + " " + (unit.equals("名") || unit.equals("位") ? "人" : unit);
    }

    static List<String> dates(JsonNode deadline) {
        List<String> out = new ArrayList<>(List.of(date(deadline.path("date").asText(deadline.path("period").asText()))));
        deadline.path("accept").forEach(other -> out.add(date(other.asText())));
        return out;
    }

    /** The end of the period; relative forms stay as they are. */
    static String date(String words) {
        String all = squash(words);
        String last = all.contains("/") && !all.startsWith("/") ? all.substring(all.lastIndexOf('/') + 1) : all;
        Matcher m = DATE.matcher((last.isEmpty() ? all : last).replaceAll("[年月.]", "-"));
        if (!m.find()) {
            return last.toUpperCase(Locale.ROOT);
        }
        int year = Integer.parseInt(m.group(1));
        String rest = m.group(2).toUpperCase(Locale.ROOT);
        if (rest.contains("H1") || rest.contains("上半")) {
            return year + "-06-30";
        }
        if (rest.contains("H2") || rest.contains("下半")) {
            return year + "-12-31";
        }
        Matcher quarter = Pattern.compile("Q([1-4])").matcher(rest);
        if (quarter.find()) {
            return YearMonth.of(year, Integer.parseInt(quarter.group(1)) * 3).atEndOfMonth().toString();
        }
        List<Integer> numbers = DIGITS.matcher(rest).results().map(found -> Integer.valueOf(found.group())).toList();
        if (numbers.isEmpty()) {
            return year + "-12-31";
        }
        YearMonth month = YearMonth.of(year, Math.min(Math.max(numbers.get(0), 1), 12));
        return numbers.size() == 1 ? month.atEndOfMonth().toString() : String.format("%s-%02d", month, numbers.get(1));
    }

    static String cycle(JsonNode recurrence) {
        String code = squash(recurrence.isTextual() ? recurrence.asText() : recurrence.path("cycle").asText()).toLowerCase(Locale.ROOT).replace('_', '-');
        return CYCLES.getOrDefault(code, code);
    }
}
