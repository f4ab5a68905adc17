package cn.duban.reading;

/** Where a clause begins and ends in folded text. */
final class Clauses {

    private static final String CLAUSE_ENDS = ",。;!?:\n";
    private static final String PHRASE_ENDS = CLAUSE_ENDS + "、";

    /** No clause of a plan is longer; a text without punctuation must not make the reader slow. */
    private static final int LONGEST = 240;

    private Clauses() {
    }

    static int start(String folded, int at) {
        int i = at;
        while (i > 0 && at - i < LONGEST && CLAUSE_ENDS.indexOf(folded.charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }

    static int end(String folded, int at) {
        return next(folded, at, CLAUSE_ENDS);
    }

    /** The end of the words about one number: 、 ends them too, unless it stands in brackets. */
    static int phraseEnd(String folded, int at) {
        return next(folded, at, PHRASE_ENDS);
    }

    private static int next(String folded, int at, String ends) {
        int depth = 0;
        int limit = Math.min(folded.length(), at + LONGEST);
        for (int i = at; i < limit; i++) {
            char c = folded.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (depth <= 0 && ends.indexOf(c) >= 0) {
                return i;
            }
        }
        return limit;
    }
}
