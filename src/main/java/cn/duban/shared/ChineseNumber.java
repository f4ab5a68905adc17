package cn.duban.shared;

/** 一 to 九十九, as headings count, and the larger numerals that stand in sentences. */
public final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {
    }

    public static String print(int number) {
        if (number < 1 || number > 99) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        int ones = number % 10;
        return (tens == 0 ? "" : (tens == 1 ? "" : String.valueOf(DIGITS.charAt(tens))) + "十")
                + (ones == 0 ? "" : String.valueOf(DIGITS.charAt(ones)));
    }

    /** The value of 十二, 二十, 两, 一百零五; -1 if the words are no number. */
    public static int parse(String words) {
        int total = 0;
        int digit = -1;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            int value = c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
            if (value >= 0) {
                if (digit > 0) {
                    return -1;
                }
                digit = value;
            } else if (c == '十' || c == '百' || c == '千') {
                total += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : c == '百' ? 100 : 1000);
                digit = -1;
            } else {
                return -1;
            }
        }
        return words.isEmpty() ? -1 : total + Math.max(0, digit);
    }
}
