package cn.duban.document;

import java.util.Locale;

/** 自动编号: a count printed in the number formats of word processors, named as OOXML names them. */
final class ListNumber {

    private static final String COUNTING = "零一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final String[] LEGAL_PLACES = {"", "拾", "佰", "仟"};

    private ListNumber() {
    }

    static String print(int number, String format) {
        if (number < 0) {
            return Integer.toString(number);
        }
        return switch (format) {
            case "none", "bullet" -> "";
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letter(number, 'A');
            case "lowerLetter" -> letter(number, 'a');
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand",
                 "koreanCounting" -> counting(number, COUNTING, PLACES, true);
            case "chineseLegalSimplified", "japaneseLegal", "ideographLegalTraditional" -> counting(number, LEGAL, LEGAL_PLACES, false);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number, "〇一二三四五六七八九");
            case "ideographTraditional" -> one(number, "甲乙丙丁戊己庚辛壬癸");
            case "ideographZodiac" -> one(number, "子丑寅卯辰巳午未申酉戌亥");
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
            case "ideographEnclosedCircle" -> number >= 1 && number <= 10 ? String.valueOf((char) ('㊀' + number - 1)) : counting(number, COUNTING, PLACES, true);
            case "decimalEnclosedParen" -> number >= 1 && number <= 20 ? String.valueOf((char) ('⑴' + number - 1)) : "(" + number + ")";
            case "decimalEnclosedFullstop" -> number >= 1 && number <= 20 ? String.valueOf((char) ('⒈' + number - 1)) : number + ".";
            case "decimalFullWidth", "decimalFullWidth2" -> digits(number, "０１２３４５６７８９");
            default -> Integer.toString(number);
        };
    }

    /** 十二, not 一十二, where {@code bareTen}; 一百零五. */
    private static String counting(int number, String figures, String[] places, boolean bareTen) {
        if (number == 0 || number > 9999) {
            return number == 0 ? figures.substring(0, 1) : Integer.toString(number);
        }
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        String decimal = Integer.toString(number);
        for (int i = 0; i < decimal.length(); i++) {
            int figure = decimal.charAt(i) - '0';
            if (figure == 0) {
                gap = true;
                continue;
            }
            if (gap) {
                out.append(figures.charAt(0));
                gap = false;
            }
            out.append(figures.charAt(figure)).append(places[decimal.length() - 1 - i]);
        }
        return bareTen && number >= 10 && number < 20 ? out.substring(1) : out.toString();
    }

    private static String digits(int number, String figures) {
        StringBuilder out = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> out.append(figures.charAt(c - '0')));
        return out.toString();
    }

    private static String one(int number, String names) {
        return number >= 1 && number <= names.length() ? names.substring(number - 1, number) : Integer.toString(number);
    }

    private static String circled(int number) {
        if (number >= 1 && number <= 20) {
            return String.valueOf((char) ('①' + number - 1));
        }
        if (number >= 21 && number <= 35) {
            return String.valueOf((char) ('㉑' + number - 21));
        }
        return number >= 36 && number <= 50 ? String.valueOf((char) ('㊱' + number - 36)) : Integer.toString(number);
    }

    /** A … Z, AA, BB: word processors double the letter. */
    private static String letter(int number, char first) {
        return number < 1 || number > 780 ? Integer.toString(number) : String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] figures = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        for (int i = 0, left = number; i < values.length; i++) {
            for (; left >= values[i]; left -= values[i]) {
                out.append(figures[i]);
            }
        }
        return out.toString();
    }
}
