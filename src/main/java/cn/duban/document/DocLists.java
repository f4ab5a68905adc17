package cn.duban.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The lists of an old Word document; its number formats are numbers, too. */
final class DocLists {

    private static final int LEVELS = 9;

    private final ListTables tables;
    private final ListCounters counters = new ListCounters();

    DocLists(HWPFDocument document) {
        this.tables = document.getListTables();
    }

    /** The number that is printed before the paragraph; "" where the file does not tell it. */
    String number(Paragraph paragraph) {
        try {
            if (tables == null || paragraph.getIlfo() <= 0 || paragraph.getIlfo() >= 0x7FF) {
                return "";
            }
            LFO list = tables.getLfo(paragraph.getIlfo());
            LFOData overrides = tables.getLfoData(paragraph.getIlfo());
            List<cn.duban.document.ListLevel> levels = new ArrayList<>();
            for (int i = 0; i < LEVELS; i++) {
                levels.add(level(list, i));
            }
            for (ListFormatOverrideLevel override : overrides == null ? new ListFormatOverrideLevel[0] : overrides.getRgLfoLvl()) {
                if (override.isStartAt() && override.getLevelNum() == paragraph.getIlvl()) {
                    counters.beginAt(Integer.toString(list.getLsid()), Integer.toString(paragraph.getIlfo()), override.getLevelNum(), override.getIStartAt());
                }
            }
            return counters.next(Integer.toString(list.getLsid()), paragraph.getIlvl(), levels);
        } catch (RuntimeException e) {
            // Lists are the part of the format that programs write wrongest; the words are there without their number.
            return "";
        }
    }

    private cn.duban.document.ListLevel level(LFO list, int at) {
        ListLevel level = tables.getLevel(list.getLsid(), at);
        if (level == null) {
            return cn.duban.document.ListLevel.PLAIN;
        }
        StringBuilder pattern = new StringBuilder();
        String text = level.getNumberText() == null ? "" : level.getNumberText();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            pattern.append(c < LEVELS ? "%" + (c + 1) : String.valueOf(c));
        }
        return new cn.duban.document.ListLevel(format(level.getNumberFormat()), pattern.toString(), level.getStartAt(), -1, false, "");
    }

    /** The codes of the format's specification (MSONFC). */
    private static String format(int code) {
        return switch (code) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 10, 11, 36, 37, 39 -> "chineseCounting";
            case 14, 19 -> "decimalFullWidth";
            case 18, 28 -> "decimalEnclosedCircle";
            case 22 -> "decimalZero";
            case 23 -> "bullet";
            case 26 -> "decimalEnclosedFullstop";
            case 27 -> "decimalEnclosedParen";
            case 29 -> "ideographEnclosedCircle";
            case 30 -> "ideographTraditional";
            case 31 -> "ideographZodiac";
            case 33, 34, 35 -> "taiwaneseCounting";
            case 38 -> "chineseLegalSimplified";
            case 40 -> "ideographDigital";
            case 255 -> "none";
            default -> "decimal";
        };
    }
}
