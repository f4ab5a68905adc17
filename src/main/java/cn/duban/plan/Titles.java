package cn.duban.plan;

/** A short name for an item whose text has none: its first clause, as officials quote it. A sentence may be as short as 提升县级医院. */
final class Titles {

    private static final int SHORTEST_SENTENCE = 4;
    private static final int SHORTEST_CLAUSE = 8;
    static final int LONGEST = 60;

    private Titles() {
    }

    /** The text up to the first mark that closes a sentence of at least four or a clause of at least eight characters; never longer than 60. */
    static String of(String text) {
        String plain = text.strip();
        for (int i = 0; i < plain.length(); i++) {
            if ("。；;".indexOf(plain.charAt(i)) >= 0 && i >= SHORTEST_SENTENCE || "，,".indexOf(plain.charAt(i)) >= 0 && i >= SHORTEST_CLAUSE) {
                return cut(plain.substring(0, i));
            }
        }
        return cut(plain.replaceAll("[。；;，,]$", ""));
    }

    private static String cut(String clause) {
        if (clause.length() <= LONGEST) {
            return clause;
        }
        int end = Character.isHighSurrogate(clause.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return clause.substring(0, end) + "…";
    }
}
