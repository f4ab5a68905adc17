package cn.duban.reading;

import cn.duban.reading.DraftPlan.Basis;
import cn.duban.reading.RawItem.Span;
import cn.duban.shared.ChineseNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a plan document says about itself at its head and foot: title, issuer, number, date, place, year, and what it carries out. */
final class PlanHead {

    private static final Pattern DOC_NUMBER = Pattern.compile("(?<organ>[\\u4E00-\\u9FFF]{2,10}?)[\\[(]?(?<year>20\\d\\d)[\\])]{0,2}(?<no>\\d{1,3})号");
    private static final Pattern DATE = Pattern.compile("(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern HAN_DATE = Pattern.compile("二([零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
    private static final Pattern AROUND_DATE = Pattern.compile("^\\(|\\)$|(?:印发|发布|制定|成文)?(?:日期|时间):|印发$");
    private static final Pattern ISSUER = Pattern.compile("[\\u4E00-\\u9FFF]{4,}(?:人民政府|办公厅|办公室|委员会|领导小组|厅|局)(?:文件)?");
    private static final Pattern PROVINCE = Pattern.compile("(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南"
            + "|陕西|甘肃|青海|台湾)省|(?:北京|天津|上海|重庆)市|内蒙古自治区|广西壮族自治区|西藏自治区|宁夏回族自治区|新疆维吾尔自治区");
    private static final Pattern PLACE_IN_TITLE = Pattern.compile("^(?<place>[\\u4E00-\\u9FFF]{2,7}?(?:自治州|自治县|市|县|区|州|旗|镇|乡))(?!级|域)");

    private final Layout layout;
    private final PlanTitle title;
    private final int bodyStart;
    private final List<String> headLines;
    private final List<String> edgeLines;

    PlanHead(Layout layout, String fileName) {
        this.layout = layout;
        this.title = PlanTitle.of(layout.text(), layout.folded(), fileName);
        this.bodyStart = layout.bodyStart();
        String folded = layout.folded();
        this.headLines = List.of(folded.substring(0, Math.min(bodyStart, 800)).split("\\n"));
        this.edgeLines = new ArrayList<>(headLines);
        edgeLines.addAll(List.of(folded.substring(Math.max(0, folded.length() - 300)).split("\\n")));
    }

    String title() {
        return title.words();
    }

    /** Where the title stands, {@link Span#NONE} where it was taken from the file's name. */
    Span titlePlace() {
        return title.place();
    }

    Optional<Integer> year() {
        return PlanYear.inTitle(title.words())
                .or(() -> PlanYear.inPreamble(layout.folded().substring(0, bodyStart), issueDate()))
                .or(() -> PlanYear.ofMostDates(layout.folded()))
                .or(() -> issueDate().map(LocalDate::getYear));
    }

    Optional<String> documentNumber() {
        return headLines.stream().filter(line -> line.length() <= 30).map(DOC_NUMBER::matcher).filter(Matcher::matches)
                .map(PlanHead::documentNumber).findFirst();
    }

    private static String documentNumber(Matcher m) {
        return m.group("organ") + "〔" + m.group("year") + "〕" + m.group("no") + "号";
    }

    Optional<LocalDate> issueDate() {
        return edgeLines.stream().flatMap(line -> dateLine(line).stream()).findFirst();
    }

    private static Optional<LocalDate> dateLine(String line) {
        String plain = line.length() > 30 ? line : AROUND_DATE.matcher(line).replaceAll("");
        return plain.length() <= 14 ? date(plain) : Optional.empty();
    }

    private static Optional<LocalDate> date(String words) {
        try {
            Matcher m = DATE.matcher(words);
            if (m.matches()) {
                return Optional.of(LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))));
            }
            Matcher han = HAN_DATE.matcher(words);
            if (han.matches()) {
                String digits = han.group(1);
                int year = 2000;
                for (int i = 0; i < 3; i++) {
                    year += "零一二三四五六七八九".indexOf(digits.charAt(i)) * (i == 0 ? 100 : i == 1 ? 10 : 1);
                }
                return Optional.of(LocalDate.of(year, ChineseNumber.parse(han.group(2)), ChineseNumber.parse(han.group(3))));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** A line that is nothing but the name of the organ that issues. */
    static boolean isIssuerLine(String line) {
        return line.length() <= 30 && ISSUER.matcher(line).matches();
    }

    /** A line with the date, or the number, of the document. */
    static boolean isDateOrNumberLine(String line) {
        return dateLine(line).isPresent() || line.length() <= 30 && DOC_NUMBER.matcher(line).matches();
    }

    Optional<String> issuer() {
        return edgeLines.stream().filter(PlanHead::isIssuerLine).filter(line -> !title.words().contains(line))
                .map(line -> line.replaceFirst("文件$", "")).findFirst();
    }

    /** The place the title or the issuer begins with, else the province that the text names most. */
    Optional<String> region() {
        for (String words : List.of(title.words(), issuer().orElse(""))) {
            Matcher province = PROVINCE.matcher(words);
            Matcher place = PLACE_IN_TITLE.matcher(words);
            if (province.find() && province.start() == 0) {
                return Optional.of(province.group());
            }
            if (place.find() && !place.group().matches("(?:全|各|乡镇|城乡|我).*")) {
                return Optional.of(place.group("place"));
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        Matcher m = PROVINCE.matcher(layout.folded());
        while (m.find()) {
            counts.merge(m.group(), 1, Integer::sum);
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    List<Basis> basis() {
        String preamble = layout.folded().substring(0, bodyStart);
        List<Basis> out = new ArrayList<>();
        Optional<String> own = documentNumber();
        Matcher m = DOC_NUMBER.matcher(preamble);
        int from = 0;
        while (m.find()) {
            if (!own.equals(Optional.of(documentNumber(m)))) {
                out.add(new Basis(basisTitle(preamble, from, m.start()), documentNumber(m), layout.text().substring(m.start(), m.end()).replace("\n", "")));
            }
            from = m.end();
        }
        return out;
    }

    private String basisTitle(String preamble, int from, int to) {
        int end = to > 0 && preamble.charAt(to - 1) == '(' ? to - 1 : to;
        String before = preamble.substring(from, end);
        int open = before.lastIndexOf('《');
        int about = before.lastIndexOf("关于");
        int cut = open >= 0 ? open : about >= 0 ? Math.max(Math.max(before.lastIndexOf('和', about), before.lastIndexOf('实', about)), before.lastIndexOf('。')) + 1
                : Math.max(0, before.length() - 40);
        return layout.text().substring(from + cut, end).replaceAll("[《》\\n]", "").replaceFirst("^[）)、，和及]+", "");
    }
}
