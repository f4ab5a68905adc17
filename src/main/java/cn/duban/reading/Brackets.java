package cn.duban.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;

/** Finds the places where units stand: （责任单位：…）, （…牵头，…配合）, and lines or sentences that begin with 牵头单位：. */
final class Brackets {

    /**
     * Such a place.
     *
     * @param start     first character, the bracket included
     * @param end       after the closing bracket, or after the last unit
     * @param bodyStart first character of the words inside
     * @param bodyEnd   after the words inside
     * @param closed    false where the bracket is cut off by damage
     */
    record Place(int start, int end, int bodyStart, int bodyEnd, boolean closed) {
    }

    /** A bracket longer than this is not a list of units but text in brackets. */
    private static final int LONGEST = 1_500;
    private static final int DEEPEST = 6;
    private static final int SEVERAL = 3;
    private static final int LONGEST_LABEL = 18;
    private static final int LONGEST_UNLABELLED = 1_000;

    private Brackets() {
    }

    /** All places of a folded text in order; they never overlap. */
    static List<Place> in(String folded, UnitNames names) {
        List<Place> places = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            char c = folded.charAt(at);
            Place place = c == '[' && isBracketedLabel(folded, at) ? openList(folded, at, names)
                    : c == '(' || c == '[' ? bracket(folded, at, names) : labelAt(folded, at, names);
            if (place != null) {
                places.add(place);
                at = Math.max(at + 1, place.end());
            } else {
                at++;
            }
        }
        return lists(folded, withoutLonelyPersons(folded, places), names);
    }

    /** 联系人：… belongs to units only where it stands beside them. */
    private static List<Place> withoutLonelyPersons(String folded, List<Place> places) {
        List<Place> out = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            boolean beside = i > 0 && !Words.between(folded, places.get(i - 1).end(), place.start())
                    || i + 1 < places.size() && !Words.between(folded, place.end(), places.get(i + 1).start());
            if (beside || !namesOnlyPersons(folded.substring(place.bodyStart(), place.bodyEnd()))) {
                out.add(place);
            }
        }
        return out;
    }

    private static boolean namesOnlyPersons(String words) {
        Matcher label = UnitLabel.LABEL.matcher(words);
        boolean persons = false;
        while (label.find()) {
            if (UnitLabel.of(label.group(1)) != UnitLabel.PERSON) {
                return false;
            }
            persons = true;
        }
        return persons;
    }

    /** Where several items close with a bracket of words that are built like units, these are units, though none is known. */
    private static List<Place> lists(String folded, List<Place> known, UnitNames names) {
        List<Place> like = new ArrayList<>();
        int next = 0;
        for (int open = folded.indexOf('('); open >= 0; open = folded.indexOf('(', open + 1)) {
            while (next < known.size() && known.get(next).end() <= open) {
                next++;
            }
            int close = next < known.size() && known.get(next).start() <= open ? -1 : closing(folded, open);
            if (close > open + 3 && close - open <= LONGEST_UNLABELLED && endsItem(folded, close + 1)
                    && names.looksLikeUnits(folded.substring(open + 1, close).replace(" ", "").replace("\n", ""))) {
                like.add(new Place(open, close + 1, open + 1, close, true));
            }
        }
        if (like.size() < SEVERAL || like.size() <= known.size()) {
            return known;
        }
        like.addAll(known);
        like.sort(Comparator.comparingInt(Place::start));
        return like;
    }

    private static Place bracket(String folded, int open, UnitNames names) {
        String head = folded.substring(open + 1, Math.min(folded.length(), open + 14)).replace('\n', ' ');
        boolean labelled = UnitLabel.STARTS.matcher(head.replace(" ", "")).find();
        int close = closing(folded, open);
        if (labelled) {
            if (close >= 0) {
                return new Place(open, close + 1, open + 1, close, true);
            }
            int end = UnitLists.endOfCutList(folded, open + 1);
            return new Place(open, end, open + 1, end, false);
        }
        if (close < 0 || close - open < 4 || close - open > LONGEST_UNLABELLED) {
            return null;
        }
        String body = folded.substring(open + 1, close).replace(" ", "").replace("\n", "");
        boolean atEnd = endsItem(folded, close + 1);
        return atEnd && (RoleClauses.fills(body, names) || names.isOnlyUnits(body))
                ? new Place(open, close + 1, open + 1, close, true) : null;
    }

    private static boolean isBracketedLabel(String folded, int at) {
        Matcher label = UnitLabel.IN_BRACKETS.matcher(folded).region(at, Math.min(folded.length(), at + LONGEST_LABEL));
        return label.lookingAt() && UnitLabel.of(label.group(1)) != UnitLabel.OTHER;
    }

    private static Place openList(String folded, int at, UnitNames names) {
        int end = UnitLists.endOfOpenList(folded, at, names);
        return new Place(at, end, at, end, true);
    }

    /** A label without bracket: at the start of a line or right after a sentence or heading. */
    private static Place labelAt(String folded, int at, UnitNames names) {
        if ("牵责配主协参负落承完时办实分任联包督推".indexOf(folded.charAt(at)) < 0) {
            return null;
        }
        char before = at == 0 ? '\n' : folded.charAt(at - 1);
        if (before == ' ' && at > 1) {
            before = folded.charAt(at - 2);
        }
        if (!(before == '\n' || before == '\t' || Glyphs.endsSentence(before) || before == ')' || before == ':')) {
            return null;
        }
        String head = folded.substring(at, Math.min(folded.length(), at + 14)).replace('\n', '.');
        var label = UnitLabel.STARTS.matcher(head);
        if (!label.find() || UnitLabel.of(label.group(1)) == UnitLabel.OTHER) {
            return null;
        }
        return openList(folded, at, names);
    }

    /** The closing bracket that belongs to the opening one, or -1 if it never comes. */
    private static int closing(String folded, int open) {
        int depth = 0;
        int limit = Math.min(folded.length(), open + LONGEST);
        for (int i = open; i < limit; i++) {
            char c = folded.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
                if (depth > DEEPEST) {
                    return -1;
                }
            } else if (c == ')' || c == ']') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            } else if (c == '\n' && depth == 1 && i + 1 < limit && Marks.beginsWithMark(folded.substring(i + 1, Math.min(limit, i + 20)))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean endsItem(String folded, int at) {
        int i = at;
        while (i < folded.length() && "。; ".indexOf(folded.charAt(i)) >= 0) {
            i++;
        }
        return i >= folded.length() || "\n\t([".indexOf(folded.charAt(i)) >= 0 || i > at && folded.charAt(i - 1) != ' ' || Marks.beginsWithMark(folded.substring(i, Math.min(folded.length(), i + 12)));
    }
}
