package cn.duban.plan.web;

import java.util.List;

/** A line of a plan's text, cut into the passages it belongs to. {@code start} is its first character. */
record SourceLine(int start, List<Stretch> stretches) {

    /** The part of a passage that stands in this line. {@code first}: the passage begins here. */
    record Stretch(SourcePassage passage, boolean first, List<Piece> pieces) {
    }

    /**
     * Words that belong to the same fields.
     *
     * @param fields separated by blanks, empty for none
     * @param repair what was mended here, null for nothing
     */
    record Piece(int start, String text, String fields, SourceRepair repair) {

        public boolean isPlain() {
            return fields.isEmpty() && repair == null;
        }
    }
}
