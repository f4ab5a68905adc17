package cn.duban.reading;

import cn.duban.reading.Brackets.Place;
import java.util.List;
import java.util.Optional;

/**
 * Puts back a line that slipped a few lines down into a list of units, where it tears a unit's name apart
 * (省人力资源社会保|…的科普宣传，|障厅): the name is known, so what stands between its halves is the line.
 */
final class DisplacedLines {

    /** Where the halves of a torn name stand; the line is between them. */
    private record Torn(int firstHalfEnd, int secondHalfStart) {
    }

    private static final int LONGEST_LINE = 80;
    private static final int SHORTEST_HALF = 3;
    private static final int AROUND = 12;
    private static final int MOST_REPAIRS = 20;

    private DisplacedLines() {
    }

    static String putBack(String text, UnitNames names, Mends mends) {
        String current = text;
        int from = 0;
        for (int repairs = 0; repairs < MOST_REPAIRS; repairs++) {
            String folded = Glyphs.fold(current);
            int searchFrom = from;
            Optional<Place> place = Brackets.in(folded, names).stream().filter(p -> p.start() >= searchFrom)
                    .filter(p -> torn(folded, p, names).isPresent()).findFirst();
            if (place.isEmpty()) {
                return current;
            }
            current = putBack(current, folded, place.get(), torn(folded, place.get(), names).orElseThrow(), mends);
            from = place.get().start() + 1;
        }
        return current;
    }

    private static String putBack(String text, String folded, Place place, Torn torn, Mends mends) {
        String line = withoutStutter(text.substring(torn.firstHalfEnd(), torn.secondHalfStart()).strip());
        String without = text.substring(0, torn.firstHalfEnd()) + Repaired.SEAM + text.substring(torn.secondHalfStart());
        int at = home(folded, place, line);
        String printed = text.substring(Math.max(place.bodyStart(), torn.firstHalfEnd() - AROUND), Math.min(text.length(), torn.secondHalfStart() + AROUND));
        String note = mends.note(Repair.Kind.LINE_MOVED, Mends.printable(printed), Mends.printable(line),
                at < 0 ? "line-taken-out-of-units" : "line-put-back");
        return at < 0 ? without.substring(0, torn.firstHalfEnd()) + note + without.substring(torn.firstHalfEnd())
                : without.substring(0, at) + Repaired.SEAM + note + line + Repaired.SEAM + without.substring(at + 1);
    }

    private static Optional<Torn> torn(String folded, Place place, UnitNames names) {
        String body = folded.substring(place.bodyStart(), place.bodyEnd());
        List<String> known = names.register().units().stream().map(RegisteredUnit::name).toList();
        for (int at = 0; at < body.length(); at = nextToken(body, at)) {
            for (String name : known) {
                Optional<Torn> torn = tornAt(body, at, name);
                if (torn.isPresent()) {
                    return Optional.of(new Torn(place.bodyStart() + torn.get().firstHalfEnd(), place.bodyStart() + torn.get().secondHalfStart()));
                }
            }
        }
        return Optional.empty();
    }

    /** The name begins at {@code at}, breaks off, and its rest follows behind at most one line of other words. */
    private static Optional<Torn> tornAt(String body, int at, String name) {
        int same = 0;
        int i = at;
        while (i < body.length() && same < name.length()) {
            if (body.charAt(i) == ' ') {
                i++;
            } else if (body.charAt(i) == name.charAt(same)) {
                i++;
                same++;
            } else {
                break;
            }
        }
        if (same < SHORTEST_HALF || same == name.length() || i >= body.length() || "、,;() \n".indexOf(body.charAt(i)) >= 0) {
            return Optional.empty();
        }
        String rest = name.substring(same);
        int found = body.indexOf(rest, i + 1);
        boolean ends = found >= 0 && (found + rest.length() == body.length() || "、,;".indexOf(body.charAt(found + rest.length())) >= 0);
        boolean afterWords = found > 0 && "、,。; ".indexOf(body.charAt(found - 1)) >= 0;
        return ends && afterWords && found - i >= 6 && found - i <= LONGEST_LINE ? Optional.of(new Torn(i, found)) : Optional.empty();
    }

    /** 好食品安全周、好食品安全周、全民营养周: the first words of a displaced line may stand there twice. */
    private static String withoutStutter(String line) {
        int comma = line.indexOf('、');
        return comma > 1 && line.startsWith(line.substring(0, comma + 1), comma + 1) ? line.substring(comma + 1) : line;
    }

    /** Of the line ends above, the one where the line's first and last characters fit best; -1 if none fits. */
    private static int home(String folded, Place place, String line) {
        Bigrams bigrams = new Bigrams(folded);
        String words = Glyphs.fold(line);
        char first = words.charAt(0);
        char last = words.charAt(words.length() - 1);
        int best = -1;
        int bestScore = 0;
        for (int i = place.start() - 1; i > 0 && place.start() - i < 400 && folded.charAt(i) != ')'; i--) {
            if (folded.charAt(i) == ' ') {
                int score = bigrams.of(folded.charAt(i - 1), first) + (Glyphs.isHan(last) ? bigrams.of(last, folded.charAt(i + 1)) : 0);
                if (score > bestScore) {
                    bestScore = score;
                    best = i;
                }
            }
        }
        return best;
    }

    private static int nextToken(String body, int at) {
        for (int i = at; i < body.length(); i++) {
            if ("、,;:".indexOf(body.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return body.length();
    }
}
