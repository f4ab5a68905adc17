package cn.duban.plan.web;

import java.util.Optional;

/** Finds words in a stretch of a plan's text. White space does not count: a draft holds its words without the line breaks of the paper. */
final class SourceWords {

    private final String words;
    private final int[] places;

    private SourceWords(String words, int[] places) {
        this.words = words;
        this.places = places;
    }

    /** The stretch from {@code start} to before {@code end}, both cut to the text. */
    static SourceWords in(String text, int start, int end) {
        int from = Math.max(0, start);
        int to = Math.min(text.length(), end);
        StringBuilder words = new StringBuilder();
        int[] places = new int[Math.max(0, to - from)];
        for (int i = from; i < to; i++) {
            if (!isSpace(text.charAt(i))) {
                places[words.length()] = i;
                words.append(text.charAt(i));
            }
        }
        return new SourceWords(words.toString(), places);
    }

    Optional<Place> first(String wanted) {
        String clean = clean(wanted);
        return clean.isEmpty() ? Optional.empty() : at(words.indexOf(clean), clean.length());
    }

    /** Units stand after what they are to do: the last time that a name is printed is the one that assigns. */
    Optional<Place> last(String wanted) {
        String clean = clean(wanted);
        return clean.isEmpty() ? Optional.empty() : at(words.lastIndexOf(clean), clean.length());
    }

    /** The bracket with which the stretch ends. */
    Optional<Place> closingBracket() {
        int open = Math.max(words.lastIndexOf('（'), words.lastIndexOf('('));
        int close = Math.max(words.lastIndexOf('）'), words.lastIndexOf(')'));
        return open < 0 || close < open ? Optional.empty() : at(open, close + 1 - open);
    }

    private Optional<Place> at(int index, int length) {
        return index < 0 ? Optional.empty() : Optional.of(new Place(places[index], places[index + length - 1] + 1));
    }

    private static String clean(String wanted) {
        StringBuilder clean = new StringBuilder();
        wanted.chars().filter(c -> !isSpace((char) c)).forEach(c -> clean.append((char) c));
        return clean.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** From the first character to after the last one, in the plan's text. */
    record Place(int start, int end) {
    }
}
