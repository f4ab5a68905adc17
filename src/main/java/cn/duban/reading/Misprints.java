package cn.duban.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures that cannot be what the plan said: a letter among digits (H9人), a lost per-mille sign (3.5%o), a lost dash (06岁), a year put for
 * every 10 (20230%). Each rule says what cannot be, never which plan said it.
 */
final class Misprints {

    private static final Pattern LETTER_IN_NUMBER = Pattern.compile("(?=[0-9HIlO])(?<![A-Za-z0-9.])(?=[0-9HIlOo]{0,9}[HIlOo])(?=[0-9HIlOo]{0,9}\\d)[0-9HIlOo]{2,10}+(?![A-Za-z])");
    private static final Pattern PER_MILLE = Pattern.compile("(?<number>\\d{1,3}(?:\\.\\d{1,2})?)%[oO0](?![0-9A-Za-z.%])");
    private static final Pattern AGES = Pattern.compile("(?<![\\d.-])(?<digits>\\d{2,4})(?<unit>周?岁|月龄)");
    private static final Pattern YEAR_FOR_TEN_SHARE = Pattern.compile("(?<![\\d.])20\\d\\d0%");
    private static final Pattern YEAR_FOR_TEN_POINTS = Pattern.compile("(?<![\\d.])20\\d\\d(?=个百分点)");
    private static final Pattern YEAR_FOR_TEN_BASE = Pattern.compile("(?<=/)20\\d\\d(?=万)");
    private static final Pattern LOST_MEASURE = Pattern.compile("率[^,。;、]{0,8}控制在(?<first>\\d{1,2}(?:\\.\\d{1,2})?)(?:[和、及](?<second>\\d{1,2}(?:\\.\\d{1,2})?))?(?:及?以[下内])");
    private static final Pattern POINTS = Pattern.compile("(?<![\\d.-])(?<low>\\d)(?<high>\\d)个百分点");
    private static final int OLDEST = 100;

    private final String folded;
    private final List<Misprint> found = new ArrayList<>();

    private Misprints(String folded) {
        this.folded = folded;
    }

    /** Misprints of figures and words, in text order, none inside another. */
    static List<Misprint> in(String text) {
        Misprints misprints = new Misprints(Glyphs.fold(text));
        misprints.letters();
        misprints.perMille();
        misprints.yearsForTen();
        misprints.lostMeasures();
        boolean dashesLost = misprints.ages();
        if (dashesLost) {
            misprints.points();
        }
        misprints.found.addAll(SwappedWords.in(misprints.folded));
        misprints.found.sort(Comparator.comparingInt(Misprint::start).thenComparing(Comparator.comparingInt(Misprint::end).reversed()));
        List<Misprint> apart = new ArrayList<>();
        for (Misprint misprint : misprints.found) {
            if (apart.isEmpty() || apart.get(apart.size() - 1).end() <= misprint.start()) {
                apart.add(new Misprint(misprint.kind(), misprint.start(), misprint.end(), text.substring(misprint.start(), misprint.end()), misprint.meant(),
                        misprint.rule(), misprint.certain()));
            }
        }
        return List.copyOf(apart);
    }

    /** The same as repairs: the text keeps what is printed, figures are read as they were meant. */
    static List<Repair> repairs(String text) {
        return in(text).stream().map(misprint -> new Repair(misprint.kind(), Excerpt.of(text, misprint.start(), misprint.end()).span(), misprint.printed(),
                misprint.meant(), misprint.rule(), misprint.certain())).toList();
    }

    /** The 10 that a converter replaced by a year where no year can stand: 20230% is 100%, 2023个百分点 is 10. */
    static Optional<BigDecimal> tenInsteadOfYear(String folded, int start, int end) {
        boolean year = end - start >= 4 && folded.startsWith("20", start);
        if (!year) {
            return Optional.empty();
        }
        if (end - start == 5 && folded.charAt(end - 1) == '0' && folded.startsWith("%", end)) {
            return Optional.of(BigDecimal.valueOf(100));
        }
        return end - start == 4 && folded.startsWith("个百分点", end) ? Optional.of(BigDecimal.TEN) : Optional.empty();
    }

    private void letters() {
        Matcher m = LETTER_IN_NUMBER.matcher(folded);
        while (m.find()) {
            if (Measures.beginsWithMeasure(folded, m.end()) || folded.startsWith("年", m.end())) {
                add(m.start(), m.end(), Quantities.unmasked(m.group()), "letter-among-digits", !m.group().contains("H"));
            }
        }
    }

    private void perMille() {
        Matcher m = PER_MILLE.matcher(folded);
        while (m.find()) {
            boolean stopTaken = m.end() == folded.length() || folded.charAt(m.end()) == '\n';
            add(m.start(), m.end(), m.group("number") + (stopTaken ? "%。" : "‰"), stopTaken ? "stop-in-per-mille" : "per-mille-in-pieces",
                    !stopTaken && folded.charAt(m.end() - 1) != '0');
        }
    }

    private void yearsForTen() {
        for (Matcher m = YEAR_FOR_TEN_SHARE.matcher(folded); m.find(); ) {
            add(m.start(), m.end(), "100%", "year-put-for-ten", false);
        }
        for (Pattern pattern : List.of(YEAR_FOR_TEN_POINTS, YEAR_FOR_TEN_BASE)) {
            for (Matcher m = pattern.matcher(folded); m.find(); ) {
                add(m.start(), m.end(), "10", "year-put-for-ten", false);
            }
        }
    }

    /** A mortality bounded by a bare number is one per mille; which measure was lost the office has to say. */
    private void lostMeasures() {
        Matcher m = LOST_MEASURE.matcher(folded);
        while (m.find()) {
            for (String group : new String[] {"first", "second"}) {
                if (m.group(group) != null) {
                    add(m.start(group), m.end(group), m.group(group) + "‰", "measure-lost", false);
                }
            }
        }
    }

    /** Nobody is 636 months or 3564 years old, and no age begins with 0 but the first one of a span. */
    private boolean ages() {
        boolean any = false;
        Matcher m = AGES.matcher(folded);
        while (m.find()) {
            String digits = m.group("digits");
            boolean impossible = digits.charAt(0) == '0' || Integer.parseInt(digits) > 120;
            List<String> spans = impossible ? spans(digits) : List.of();
            if (spans.size() == 1) {
                add(m.start(), m.end(), spans.get(0) + m.group("unit"), "lost-dash-in-ages", true);
                any = true;
            } else if (impossible && !spans.isEmpty()) {
                add(m.start(), m.end(), spans.get(0) + m.group("unit"), "lost-dash-in-ages", false);
                any = true;
            }
        }
        return any;
    }

    private static List<String> spans(String digits) {
        List<String> spans = new ArrayList<>();
        for (int cut = 1; cut < digits.length(); cut++) {
            String low = digits.substring(0, cut);
            String high = digits.substring(cut);
            boolean plain = (low.length() == 1 || low.charAt(0) != '0') && high.charAt(0) != '0';
            if (plain && Integer.parseInt(low) < Integer.parseInt(high) && Integer.parseInt(high) <= OLDEST) {
                spans.add(low + "-" + high);
            }
        }
        return spans;
    }

    /** 12个百分点 may be 1—2 in a text that lost other dashes. */
    private void points() {
        Matcher m = POINTS.matcher(folded);
        while (m.find()) {
            if (m.group("high").charAt(0) == m.group("low").charAt(0) + 1) {
                add(m.start(), m.end(), m.group("low") + "-" + m.group("high") + "个百分点", "lost-dash-in-points", false);
            }
        }
    }

    private void add(int start, int end, String meant, String rule, boolean certain) {
        found.add(new Misprint(Repair.Kind.LOOK_ALIKE, start, end, folded.substring(start, end), meant, rule, certain));
    }
}
