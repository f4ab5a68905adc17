package cn.duban.document;

/** What every format does to its characters in the end. */
final class Words {

    private Words() {
    }

    /** Blanks that do not break become blanks that do; places where a word might be broken, and marks of direction, are no characters. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\u00A0', '\u202F', '\u2007' -> clean.append(' ');
                case '\u00AD', '\u200E', '\u200F', '\u200D', '\u200C', '\u2060' -> { }
                case '\u2028', '\u2029', '\u000B' -> clean.append('\n');
                default -> clean.append(c);
            }
        }
        return clean.toString();
    }
}
