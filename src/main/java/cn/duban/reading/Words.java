package cn.duban.reading;

/** Whether anything but punctuation stands somewhere. */
final class Words {

    private static final String PUNCTUATION = "。;.,、\n\t ";

    private Words() {
    }

    static boolean between(String folded, int from, int to) {
        for (int i = from; i < to; i++) {
            if (PUNCTUATION.indexOf(folded.charAt(i)) < 0) {
                return true;
            }
        }
        return false;
    }

    /** The first offset from here on that is no punctuation. */
    static int skipPunctuation(String folded, int from, int to) {
        int at = from;
        while (at < to && PUNCTUATION.indexOf(folded.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
