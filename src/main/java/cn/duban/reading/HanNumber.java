package cn.duban.reading;

import cn.duban.shared.ChineseNumber;
import java.util.OptionalInt;

/** Numbers in Chinese numerals as sentences print them: 十二, 一百五十, 两万三千. */
final class HanNumber {

    static final String DIGITS = "零一二两三四五六七八九十百千万";

    private HanNumber() {
    }

    static boolean isDigit(char folded) {
        return DIGITS.indexOf(folded) >= 0;
    }

    /** The value, empty if the words are no number; 三四 (three or four) is none. */
    static OptionalInt parse(String words) {
        int tenThousands = words.indexOf('万');
        if (tenThousands < 0) {
            return of(ChineseNumber.parse(words));
        }
        OptionalInt high = of(ChineseNumber.parse(words.substring(0, tenThousands)));
        OptionalInt low = tenThousands + 1 == words.length() ? OptionalInt.of(0) : of(ChineseNumber.parse(words.substring(tenThousands + 1)));
        return high.isEmpty() || low.isEmpty() || high.getAsInt() > 100_000 ? OptionalInt.empty() : OptionalInt.of(high.getAsInt() * 10_000 + low.getAsInt());
    }

    private static OptionalInt of(int value) {
        return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
