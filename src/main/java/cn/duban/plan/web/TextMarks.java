package cn.duban.plan.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts side by side, with the words that only one of them has.
 *
 * @param was  the first text
 * @param will the second one
 */
record TextMarks(List<Piece> was, List<Piece> will) {

    /** Longer texts are not compared letter by letter: it would take seconds, and such a text is another one. */
    private static final int LONGEST = 2_000;

    /** A stretch of a text. */
    record Piece(String text, boolean isMarked) {
    }

    static TextMarks between(String was, String will) {
        if (was.length() > LONGEST || will.length() > LONGEST) {
            return new TextMarks(List.of(new Piece(was, !was.equals(will))), List.of(new Piece(will, !was.equals(will))));
        }
        int[][] common = common(was, will);
        Line left = new Line();
        Line right = new Line();
        int i = 0;
        int j = 0;
        while (i < was.length() && j < will.length()) {
            if (was.charAt(i) == will.charAt(j)) {
                left.add(was.charAt(i++), false);
                right.add(will.charAt(j++), false);
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                left.add(was.charAt(i++), true);
            } else {
                right.add(will.charAt(j++), true);
            }
        }
        while (i < was.length()) {
            left.add(was.charAt(i++), true);
        }
        while (j < will.length()) {
            right.add(will.charAt(j++), true);
        }
        return new TextMarks(left.pieces(), right.pieces());
    }

    /** How many letters both have in common from each pair of places on, in their order. */
    private static int[][] common(String was, String will) {
        int[][] common = new int[was.length() + 1][will.length() + 1];
        for (int i = was.length() - 1; i >= 0; i--) {
            for (int j = will.length() - 1; j >= 0; j--) {
                common[i][j] = was.charAt(i) == will.charAt(j) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static final class Line {

        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private boolean marked;

        void add(char letter, boolean isMarked) {
            if (isMarked != marked) {
                end();
                marked = isMarked;
            }
            text.append(letter);
        }

        /** A single letter that both have between words that differ says nothing. */
        List<Piece> pieces() {
            end();
            Line joined = new Line();
            for (int i = 0; i < pieces.size(); i++) {
                boolean stray = i > 0 && i + 1 < pieces.size() && pieces.get(i).text().length() == 1;
                for (char letter : pieces.get(i).text().toCharArray()) {
                    joined.add(letter, pieces.get(i).isMarked() || stray);
                }
            }
            joined.end();
            return List.copyOf(joined.pieces);
        }

        private void end() {
            if (!text.isEmpty()) {
                pieces.add(new Piece(text.toString(), marked));
                text.setLength(0);
            }
        }
    }
}
