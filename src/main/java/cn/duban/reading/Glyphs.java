package cn.duban.reading;

/**
 * One character for one character, so that offsets stay true: full-width digits, letters and punctuation become the narrow ones
 * that the rules are written in. The words shown to people always come from the unfolded text.
 */
final class Glyphs {

    private Glyphs() {
    }

    static String fold(String text) {
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            out[i] = fold(out[i]);
        }
        return new String(out);
    }

    static char fold(char c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - 0xFEE0);
        }
        if (Mends.isPlace(c)) {
            return ' ';
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\uFEFF', '\u200B', '\r', '\f', '\u000B' -> ' ';
            case '〔', '【', '［' -> '[';
            case '〕', '】', '］' -> ']';
            case '﹒', '．' -> '.';
            case '—', '–', '−', '﹣' -> '-';
            case '〇' -> '零';
            case '\u2026' -> '.';
            default -> c;
        };
    }

    static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c == '〇';
    }

    static boolean endsSentence(char folded) {
        return "。;!?".indexOf(folded) >= 0;
    }
}
