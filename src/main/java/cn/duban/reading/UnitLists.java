package cn.duban.reading;

import java.util.regex.Matcher;

/** Where a list of units ends that no bracket closes. */
final class UnitLists {

    private static final String SEPARATORS = "、,;。/|";
    private static final int LONGEST_LIST = 1_500;
    private static final int LONGEST_OWN_LINE = 400;
    private static final int LABEL = 16;

    private UnitLists() {
    }

    /** Where a labelled list without bracket ends: at the line's end, or where words follow that are no unit. */
    static int endOfOpenList(String folded, int from, UnitNames names) {
        int lineEnd = from;
        while (lineEnd < folded.length() && lineEnd - from < LONGEST_LIST && "\n\t".indexOf(folded.charAt(lineEnd)) < 0) {
            lineEnd++;
        }
        String line = folded.substring(from, lineEnd);
        int stop = line.indexOf('。');
        boolean ownLine = line.length() <= LONGEST_OWN_LINE && (stop < 0 || stop == line.length() - 1) && !hasMark(line);
        int at = 0;
        while (at < line.length()) {
            Matcher label = UnitLabel.LABEL.matcher(line).region(at, Math.min(line.length(), at + LABEL));
            if (label.lookingAt()) {
                at = label.end();
                UnitLabel kind = UnitLabel.of(label.group(1));
                if (kind == UnitLabel.TIME || kind == UnitLabel.PERSON) {
                    at = skipSeparators(line, UnitNames.endOfToken(line, at));
                    continue;
                }
            }
            int unitEnd = names.endOfUnit(line, at);
            if (unitEnd < 0) {
                return ownLine ? lineEnd : from + at;
            }
            boolean registered = names.isRegistered(line.substring(at, unitEnd));
            at = unitEnd;
            if (ownLine && (!registered || at < line.length() && UnitNames.ROLE.matcher(line).region(at, line.length()).lookingAt())) {
                at = Math.max(at, UnitNames.endOfToken(line, at));
            }
            if (at < line.length() && line.charAt(at) == '等') {
                at++;
            }
            int next = skipSeparators(line, at);
            boolean labelled = UnitLabel.LABEL.matcher(line).region(at, Math.min(line.length(), at + LABEL)).lookingAt();
            if (labelled) {
                continue;
            }
            if (next == at) {
                return from + at;
            }
            boolean sentenceOver = line.charAt(next - 1) == '。';
            at = next;
            if (sentenceOver && !UnitLabel.STARTS.matcher(line.substring(at, Math.min(line.length(), at + LABEL))).find()) {
                return from + at;
            }
        }
        return lineEnd;
    }

    /** Where a bracket that never closes ends: before the next number, sentence end or line. */
    static int endOfCutList(String folded, int from) {
        for (int i = from; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '\n' || c == '。' || Character.isDigit(c)) {
                return i;
            }
        }
        return folded.length();
    }

    private static int skipSeparators(String line, int at) {
        int i = at;
        while (i < line.length() && SEPARATORS.indexOf(line.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean hasMark(String line) {
        return !Marks.in(line.substring(1)).isEmpty();
    }
}
