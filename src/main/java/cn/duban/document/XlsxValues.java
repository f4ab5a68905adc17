package cn.duban.document;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a cell of a workbook shows: 92% for 0.92, 2026年6月30日 for 46203. */
final class XlsxValues {

    /** Formats of Chinese Excel that have a number only: year and month, month and day, the whole date. */
    private static final Set<Integer> YEAR_MONTH = Set.of(27, 36, 50, 52, 57);
    private static final Set<Integer> DATES = Set.of(14, 22, 28, 29, 30, 31, 51, 53, 54, 58);

    private final List<String> shared;
    private final boolean from1904;
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final DataFormatter formatter = new DataFormatter(Locale.SIMPLIFIED_CHINESE);

    private XlsxValues(List<String> shared, boolean from1904) {
        this.shared = shared;
        this.from1904 = from1904;
    }

    static XlsxValues of(Optional<byte[]> styles, List<String> shared, boolean from1904) {
        XlsxValues values = new XlsxValues(shared, from1904);
        styles.ifPresent(part -> XmlPart.read(part, values::read));
        return values;
    }

    /**
     * The words that a cell shows.
     *
     * @param type  of the cell, as the file says: "s" for a shared text, "n" or "" for a number
     * @param style number of the cell's style
     */
    String shown(String type, int style, String value) {
        try {
            return switch (type) {
                case "s" -> shared.get(Integer.parseInt(value.strip()));
                case "", "n" -> value.isBlank() ? "" : number(Double.parseDouble(value.strip()), style);
                case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
                case "d" -> date(LocalDateTime.parse(value.length() == 10 ? value + "T00:00" : value.replace("Z", "")), true);
                default -> value;
            };
        } catch (RuntimeException e) {
            // What the file says of its own cell is wrong: better the bare value than nothing.
            return type.equals("s") ? "" : value;
        }
    }

    private String number(double value, int style) {
        int id = style < formatOfStyle.size() && style >= 0 ? formatOfStyle.get(style) : 0;
        String code = formats.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
        boolean yearMonth = YEAR_MONTH.contains(id);
        if (yearMonth || DATES.contains(id) || code != null && DateUtil.isADateFormat(id, code)) {
            String bare = code == null ? "" : code.replaceAll("\\[[^\\]]*]|\"[^\"]*\"|\\\\.", "").toLowerCase(Locale.ROOT);
            boolean day = DATES.contains(id) || bare.contains("d");
            if (DateUtil.isValidExcelDate(value) && (day || yearMonth || bare.contains("y"))) {
                return date(DateUtil.getLocalDateTime(value, from1904), day);
            }
        }
        return formatter.formatRawCellContents(value, id, code == null ? "General" : code, from1904).strip();
    }

    private static String date(LocalDateTime date, boolean day) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + (day ? date.getDayOfMonth() + "日" : "");
    }

    private void read(XmlPart xml) throws XMLStreamException {
        xml.each(name -> {
            if (name.equals("numFmts")) {
                xml.each(format -> formats.put(xml.number("numFmtId").orElse(-1), xml.value("formatCode")));
            } else if (name.equals("cellXfs")) {
                xml.each(style -> formatOfStyle.add(xml.number("numFmtId").orElse(0)));
            }
        });
    }
}
