package cn.duban.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of a sentence with their measures: 95%, 3.5‰, 12/10万, 1—2个百分点, 4000余名, 一百五十家, 百分之九十, 三分之一. */
final class Quantities {

    /** What an optical reader takes for digits: H for 11, I and l for 1, O and o for 0. */
    private static final String LOOK_ALIKES = "HIlOo";
    private static final Pattern PLAIN = Pattern.compile("(?:\\d{1,3}(?:,\\d{3}){1,3}(?![\\d.])|\\d{1,12}+)(?:\\.\\d{1,4}+)?");
    private static final Pattern LOOKING_ALIKE = Pattern.compile("[0-9HIlOo]{2,10}+");
    private static final Pattern MEASURE = Pattern.compile("(?<about>余|多)?(?<scale>[万亿])?(?<late>余|多)?(?<unit>" + Measures.UNIT + ")?");
    private static final Pattern RANGE = Pattern.compile("(?<unit>%|‰|" + "[个家名项所人种场]" + ")?[-~至到](?<max>\\d{1,9}+(?:\\.\\d{1,4}+)?)(?!\\d|年|月(?!龄)|日)");
    private static final Pattern RATE = Pattern.compile("/(?:(?<base>\\d{0,6})(?<scale>[万千百])|(?<words>十万|100000|10000|1000))(?:名|人口|人|例|活产|孕产妇|产妇)?(?:人口|人)?");
    private static final Pattern SHARE_IN_WORDS = Pattern.compile("(?<whole>[一二三四五六七八九十百千万]{1,4})分之(?<part>[零一二三四五六七八九十百点]{1,7})");

    private static final Pattern MORE_THAN_HALF = Pattern.compile("过半(?:数)?(?![年天日月个小])|超半数|半数以上");

    private final String folded;
    private final List<Quantity> found = new ArrayList<>();

    private Quantities(String folded) {
        this.folded = folded;
    }

    static List<Quantity> in(String folded) {
        Quantities quantities = new Quantities(folded);
        for (int at = 0; at < folded.length(); ) {
            at = quantities.at(at);
        }
        return List.copyOf(quantities.found);
    }

    /** Reads what begins here, and answers where to go on. */
    private int at(int at) {
        char c = folded.charAt(at);
        if (c >= '0' && c <= '9' || LOOK_ALIKES.indexOf(c) >= 0) {
            return digits(at);
        }
        if ("过超半".indexOf(c) >= 0 && MORE_THAN_HALF.matcher(folded).region(at, folded.length()).lookingAt()) {
            found.add(new Quantity(at, at + 2, BigDecimal.valueOf(50), Optional.empty(), "%", false, true, false));
            return at + 2;
        }
        return HanNumber.isDigit(c) ? words(at) : at + 1;
    }

    private int digits(int at) {
        int run = runEnd(at);
        char before = at == 0 ? ' ' : folded.charAt(at - 1);
        if (isAsciiLetter(before) || before == '.') {
            return run;
        }
        Matcher plain = PLAIN.matcher(folded).region(at, folded.length());
        boolean digitsOnly = plain.lookingAt() && plain.end() >= run;
        if (digitsOnly) {
            return number(at, plain.end(), new BigDecimal(plain.group().replace(",", "")), false);
        }
        Matcher alike = LOOKING_ALIKE.matcher(folded).region(at, folded.length());
        if (!alike.lookingAt() || alike.group().chars().noneMatch(Character::isDigit) || alike.end() < run) {
            return run;
        }
        int found = this.found.size();
        int end = number(at, alike.end(), new BigDecimal(unmasked(alike.group())), true);
        if (this.found.size() > found && this.found.get(found).bare()) {
            this.found.remove(found);
        }
        return end;
    }

    /** A look-alike leaves the number of digits as it was printed, but for H, which is two strokes. */
    static String unmasked(String alike) {
        return alike.replace("H", "11").replace('I', '1').replace('l', '1').replace('O', '0').replace('o', '0');
    }

    private int runEnd(int at) {
        int end = at;
        while (end < folded.length() && (isAsciiLetter(folded.charAt(end)) || Character.isDigit(folded.charAt(end)))) {
            end++;
        }
        // 30%o and 3℃ end the run by themselves; 800M does not.
        return Math.max(end, at + 1);
    }

    private int number(int start, int end, BigDecimal printed, boolean damaged) {
        Optional<BigDecimal> ten = Misprints.tenInsteadOfYear(folded, start, end);
        BigDecimal value = ten.orElse(printed);
        return number(start, end, value, damaged || ten.isPresent(), startsBaseline(start));
    }

    private boolean startsBaseline(int start) {
        String before = folded.substring(Math.max(0, start - 12), start);
        int from = Math.max(before.lastIndexOf('从'), before.lastIndexOf('由'));
        return from >= 0 && before.indexOf(',', from) < 0;
    }

    private int number(int start, int end, BigDecimal value, boolean damaged, boolean startsBaseline) {
        Matcher range = RANGE.matcher(folded).region(end, folded.length());
        Optional<BigDecimal> max = Optional.empty();
        int after = end;
        if (!startsBaseline && range.lookingAt() && new BigDecimal(range.group("max")).compareTo(value) > 0 && !continuesDate(range.end())) {
            max = Optional.of(new BigDecimal(range.group("max")));
            after = range.end();
        }
        Matcher rate = RATE.matcher(folded).region(after, folded.length());
        if (rate.lookingAt()) {
            found.add(new Quantity(start, rate.end(), value, max, "1/" + base(rate), false, false, damaged || !plainBase(rate)));
            return rate.end();
        }
        Matcher measure = MEASURE.matcher(folded).region(after, folded.length());
        measure.lookingAt();
        return measured(start, after, value, max, measure, false, damaged);
    }

    private boolean continuesDate(int end) {
        return end < folded.length() && "-.~".indexOf(folded.charAt(end)) >= 0;
    }

    private int measured(int start, int after, BigDecimal value, Optional<BigDecimal> max, Matcher measure, boolean inWords, boolean damaged) {
        String scale = measure.group("scale") == null ? "" : measure.group("scale");
        String unit = measure.group("unit") == null ? "" : measure.group("unit");
        boolean about = measure.group("about") != null || measure.group("late") != null;
        if (unit.isEmpty() && scale.isEmpty()) {
            found.add(new Quantity(start, after, value, max, "", false, inWords, damaged));
            return after;
        }
        boolean permille = unit.equals("%o");
        boolean stopTaken = permille && (measure.end() == folded.length() || folded.charAt(measure.end()) == '\n');
        String name = permille ? stopTaken ? "%" : "‰" : unit.equals("百分点") ? "个百分点" : unit.replaceFirst("(台|个|家)(?:\\(.\\)|套)$", "$1");
        found.add(new Quantity(start, measure.end(), value, max, scale + name, about, inWords, damaged || stopTaken));
        return measure.end();
    }

    private static String base(Matcher rate) {
        if (rate.group("words") != null) {
            return rate.group("words").equals("十万") ? "100000" : rate.group("words");
        }
        String digits = rate.group("base");
        return switch (rate.group("scale").charAt(0)) {
            case '千' -> "1000";
            case '百' -> "100";
            default -> digits.isEmpty() || digits.equals("1") ? "10000" : "100000";
        };
    }

    /** Rates are per 100, 1000, 10000 or 100000; /2023万 is none of them. */
    private static boolean plainBase(Matcher rate) {
        return rate.group("words") != null || rate.group("base").isEmpty() || rate.group("base").equals("10") && rate.group("scale").equals("万");
    }

    private int words(int at) {
        Matcher share = SHARE_IN_WORDS.matcher(folded).region(at, folded.length());
        if (share.lookingAt()) {
            share(share);
            return share.end();
        }
        int end = at;
        while (end < folded.length() && end - at < 12 && HanNumber.isDigit(folded.charAt(end))) {
            end++;
        }
        String words = folded.substring(at, end);
        if (words.equals("百") && folded.startsWith("百分百", at)) {
            found.add(new Quantity(at, at + 3, BigDecimal.valueOf(100), Optional.empty(), "%", false, true, false));
            return at + 3;
        }
        boolean named = "零百千万".indexOf(words.charAt(0)) >= 0;
        OptionalInt value = named ? OptionalInt.empty() : HanNumber.parse(words);
        if (value.isPresent() && tenths(at, end, value.getAsInt())) {
            return end + 1;
        }
        Matcher measure = MEASURE.matcher(folded).region(end, folded.length());
        measure.lookingAt();
        boolean measured = measure.group("unit") != null && !measure.group("unit").matches("%o?|‰");
        if (value.isEmpty() || !measured) {
            return end;
        }
        // 四百万件 is printed as 400 ten-thousands of them.
        boolean scaled = words.length() > 1 && words.endsWith("万") && HanNumber.parse(words.substring(0, words.length() - 1)).isPresent();
        int number = scaled ? value.getAsInt() / 10_000 : value.getAsInt();
        Matcher whole = MEASURE.matcher(folded).region(scaled ? end - 1 : end, folded.length());
        whole.lookingAt();
        return measured(at, scaled ? end - 1 : end, BigDecimal.valueOf(number), Optional.empty(), whole, true, false);
    }

    /** 七成以上. */
    private boolean tenths(int at, int end, int value) {
        char before = at == 0 ? ' ' : folded.charAt(at - 1);
        String behind = folded.substring(Math.min(folded.length(), end + 1), Math.min(folded.length(), end + 3));
        boolean ends = behind.isEmpty() || ",。;、".indexOf(behind.charAt(0)) >= 0;
        if (value > 9 || !folded.startsWith("成", end) || !(behind.matches("以上|左右|以下|以内|的.?") || ends && "减降少达到过近超约加升长高于长".indexOf(before) >= 0)) {
            return false;
        }
        found.add(new Quantity(at, end + 1, BigDecimal.valueOf(10L * value), Optional.empty(), "%", false, true, false));
        return true;
    }

    private void share(Matcher m) {
        OptionalInt whole = switch (m.group("whole")) {
            case "百" -> OptionalInt.of(100);
            case "千" -> OptionalInt.of(1000);
            case "万" -> OptionalInt.of(10_000);
            default -> HanNumber.parse(m.group("whole"));
        };
        Optional<BigDecimal> part = part(m.group("part"));
        if (part.isEmpty() || whole.isEmpty() || whole.getAsInt() == 0) {
            return;
        }
        String measure = switch (whole.getAsInt()) {
            case 100 -> "%";
            case 1000 -> "‰";
            case 10_000 -> "1/10000";
            default -> "ratio";
        };
        BigDecimal value = measure.equals("ratio") ? part.get().divide(BigDecimal.valueOf(whole.getAsInt()), 4, RoundingMode.HALF_UP) : part.get();
        found.add(new Quantity(m.start(), m.end(), value, Optional.empty(), measure, false, true, false));
    }

    private static Optional<BigDecimal> part(String words) {
        int point = words.indexOf('点');
        if (words.equals("百")) {
            return Optional.of(BigDecimal.valueOf(100));
        }
        OptionalInt whole = HanNumber.parse(point < 0 ? words : words.substring(0, point));
        if (whole.isEmpty() || point < 0) {
            return whole.isEmpty() ? Optional.empty() : Optional.of(BigDecimal.valueOf(whole.getAsInt()));
        }
        StringBuilder decimals = new StringBuilder();
        words.substring(point + 1).chars().forEach(c -> decimals.append("零一二三四五六七八九".indexOf(c)));
        return decimals.toString().matches("\\d{1,4}") ? Optional.of(new BigDecimal(whole.getAsInt() + "." + decimals)) : Optional.empty();
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
