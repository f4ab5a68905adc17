package cn.duban.reading;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the dates of a plan are reckoned by.
 *
 * @param year          the calendar year that the plan is for; empty if the text does not say it
 * @param yearsScrubbed whether every year of the text was replaced by one and the same, so that none can be trusted
 */
record PlanTime(Optional<Integer> year, boolean yearsScrubbed) {

    private static final Pattern YEAR = Pattern.compile("20\\d\\d(?=年)");
    private static final Pattern COMPARED_WITH_ITSELF = Pattern.compile("(20\\d\\d)年[^。\\n]{1,300}?(?:较|比)\\1年");
    private static final Pattern YEAR_FOR_TEN = Pattern.compile("(?<![\\d.])20\\d\\d(?:0%|个百分点)|/20\\d\\d万");
    private static final int FEW = 3;
    /** Stages and targets stand in front; a longer text need not be looked through. */
    private static final int FRONT = 200_000;

    static PlanTime of(Optional<Integer> year) {
        return new PlanTime(year, false);
    }

    /** A rate that is to fall until 2023 below that of 2023 shows that a library put one year for all of them. */
    static PlanTime of(Optional<Integer> year, String folded) {
        Set<String> years = new HashSet<>();
        int count = 0;
        for (Matcher m = YEAR.matcher(folded); m.find(); count++) {
            years.add(m.group());
        }
        String front = folded.substring(0, Math.min(folded.length(), FRONT));
        boolean one = years.size() == 1 && count >= FEW;
        return new PlanTime(year, one && (COMPARED_WITH_ITSELF.matcher(front).find() || YEAR_FOR_TEN.matcher(front).find()));
    }
}
