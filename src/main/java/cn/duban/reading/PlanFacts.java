package cn.duban.reading;

import cn.duban.shared.ChineseNumber;
import cn.duban.reading.DraftPlan.Basis;
import cn.duban.reading.DraftPlan.Coordinator;
import cn.duban.reading.DraftPlan.LocalDeadline;
import cn.duban.reading.DraftPlan.Stage;
import cn.duban.reading.Marks.Level;
import cn.duban.reading.Outline.Node;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a plan document says about itself: title, basis, year, who coordinates, what closes it. */
final class PlanFacts {

    private static final Pattern TITLE = Pattern.compile(
            "^.{4,120}?(?:方案|计划|要点|意见|办法|清单|措施|分解表|任务表|分工)(?:\\([^)\\n]{1,12}\\))?(?=\\n|为|根据|按照|依据|围绕|结尾|[一1][、.]|$)");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)(?:年|-(20\\d\\d)年)");
    private static final Pattern DOC_NUMBER = Pattern.compile("(?<organ>[\\u4E00-\\u9FFF]{2,10}?)[\\[(]?(?<year>20\\d\\d)[\\])]{0,2}(?<no>\\d{1,3})号");
    private static final Pattern DATE = Pattern.compile("(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern HAN_DATE = Pattern.compile("二([零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
    private static final Pattern PROVINCE = Pattern.compile("(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南"
            + "|陕西|甘肃|青海|台湾)省|(?:北京|天津|上海|重庆)市|内蒙古自治区|广西壮族自治区|西藏自治区|宁夏回族自治区|新疆维吾尔自治区");
    private static final Pattern PLACE_IN_TITLE = Pattern.compile("^(?<place>[\\u4E00-\\u9FFF]{2,7}?(?:自治州|自治县|市|县|区|州|旗|镇|乡))(?!级|域)");
    private static final Pattern LOCAL_DEADLINE = Pattern.compile(
            "(?:[于在])?(?:20\\d\\d年)?\\d{1,2}月(?:\\d{1,2}日|底)?(?:之前|以前|前)[^,。;\\n]{0,12}?(?:出台|制定|印发|报送|上报|报|形成)[^,。;\\n]{0,30}");
    private static final Pattern BOUND_BY_IT = Pattern.compile("(?:各|市县)(?:[^,。;:\\n于要应须(]|\\([^)\\n]{1,12}\\)){1,24}");
    private static final Pattern COORDINATES = Pattern.compile(
            "(?:(?:要)?(?:充分)?(?:发挥|履行|承担)?(?:牵头抓总|统筹协调)|(?:负责)?统筹(?:推进|实施|协调)|成立[^,。;\\n]{0,16}领导小组)");
    private static final Pattern STAGE = Pattern.compile("(?<=^|[。;\\n:,]|安排|步骤|目标|任务)(?:到|至|力争到)?20\\d\\d年底?[,前]?");
    private static final Pattern TARGET_HEADING = Pattern.compile(".{0,4}(?:总体目标|工作目标|主要目标|目标任务|行动目标|发展目标|目标)");
    private static final Pattern SCHEDULE_HEADING = Pattern.compile(".{0,4}(?:进度安排|实施步骤|时间安排|步骤安排|工作步骤|阶段安排)");

    private final String text;
    private final String folded;
    private final Node root;
    private final List<RawItem> items;
    private final List<Integer> actionNumbers;
    private final UnitNames names;
    private final String title;
    private final int bodyStart;
    private final Optional<Integer> year;

    PlanFacts(String text, String folded, Node root, List<RawItem> items, List<Integer> actionNumbers, UnitNames names, String fileName) {
        this.text = text;
        this.folded = folded;
        this.root = root;
        this.items = items;
        this.actionNumbers = actionNumbers;
        this.names = names;
        int first = items.stream().mapToInt(RawItem::start).min().orElse(0);
        this.bodyStart = root.children().stream().mapToInt(Node::start).filter(start -> start < first).min().orElse(first);
        this.title = title(text, folded, fileName);
        this.year = yearOfPlan();
    }

    Optional<Integer> year() {
        return year;
    }

    DraftPlan plan() {
        String preamble = folded.substring(0, bodyStart);
        return new DraftPlan(title, issuer(), documentNumber(), issueDate(), region(), year, year.map(String::valueOf), basis(preamble),
                localDeadline(), coordinator(), Cascades.in(folded, text, names), closing(), stages(TARGET_HEADING), stages(SCHEDULE_HEADING),
                new SupervisionGrammar(names).read(items, actionNumbers, Excerpt.of(text, Math.min(lastItemEnd(), text.length()), text.length())));
    }

    /** The first line, or lines, that end in 方案, 计划 and the like; also where the text runs on behind it. */
    static String title(String text, String folded, String fileName) {
        String head = folded.substring(0, Math.min(folded.length(), 600));
        StringBuilder lines = new StringBuilder();
        for (String line : head.split("\\n")) {
            Matcher m = TITLE.matcher(line);
            if (m.find() && !line.startsWith("(")) {
                return original(text, head, lines + m.group());
            }
            boolean headLine = line.length() <= 40 && !line.matches(".*[。:号]$") && !DATE.matcher(line).find() && !isIssuerLine(line);
            lines.append(headLine ? line : "");
            if (!headLine) {
                lines.setLength(0);
            }
            if (line.length() > 120) {
                break;
            }
        }
        String firstLine = head.split("\\n")[0];
        String name = fileName.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[A-Za-z]{2,5}$", "");
        return firstLine.length() <= 60 ? firstLine : name;
    }

    /** The same words with the punctuation of the source. */
    private static String original(String text, String head, String foldedTitle) {
        int at = head.replace("\n", "").indexOf(foldedTitle);
        String plain = text.substring(0, head.length()).replace("\n", "");
        return at < 0 ? foldedTitle : plain.substring(at, at + foldedTitle.length());
    }

    private Optional<Integer> yearOfPlan() {
        Matcher m = YEAR.matcher(title);
        if (m.find()) {
            return Optional.of(Integer.valueOf(m.group(2) != null ? m.group(2) : m.group(1)));
        }
        Map<Integer, Integer> counts = new HashMap<>();
        Matcher any = Pattern.compile("20\\d\\d(?=年)").matcher(folded);
        while (any.find()) {
            counts.merge(Integer.valueOf(any.group()), 1, Integer::sum);
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).filter(most -> most.getValue() * 2 > all).map(Map.Entry::getKey)
                .or(() -> issueDate().map(LocalDate::getYear));
    }

    private List<String> headLines() {
        return List.of(folded.substring(0, Math.min(bodyStart, 800)).split("\\n"));
    }

    private List<String> edgeLines() {
        List<String> lines = new ArrayList<>(headLines());
        String tail = folded.substring(Math.max(0, folded.length() - 300));
        lines.addAll(List.of(tail.split("\\n")));
        return lines;
    }

    private Optional<String> documentNumber() {
        return headLines().stream().filter(line -> line.length() <= 30).map(DOC_NUMBER::matcher).filter(Matcher::matches)
                .map(PlanFacts::documentNumber).findFirst();
    }

    private static String documentNumber(Matcher m) {
        return m.group("organ") + "〔" + m.group("year") + "〕" + m.group("no") + "号";
    }

    private Optional<LocalDate> issueDate() {
        for (String line : edgeLines()) {
            String plain = line.replaceAll("^\\(|\\)$|(?:印发|发布|制定|成文)?(?:日期|时间):|印发$", "");
            Optional<LocalDate> date = plain.length() <= 14 ? date(plain) : Optional.empty();
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
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

    private static boolean isIssuerLine(String line) {
        return line.length() <= 30 && line.matches("[\\u4E00-\\u9FFF]{4,}(?:人民政府|办公厅|办公室|委员会|领导小组|厅|局)(?:文件)?");
    }

    private Optional<String> issuer() {
        return edgeLines().stream().filter(PlanFacts::isIssuerLine).filter(line -> !title.contains(line))
                .map(line -> line.replaceFirst("文件$", "")).findFirst();
    }

    /** The place the title or the issuer begins with, else the province that the text names most. */
    private Optional<String> region() {
        for (String words : List.of(title, issuer().orElse(""))) {
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
        Matcher m = PROVINCE.matcher(folded);
        while (m.find()) {
            counts.merge(m.group(), 1, Integer::sum);
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private List<Basis> basis(String preamble) {
        List<Basis> out = new ArrayList<>();
        Matcher m = DOC_NUMBER.matcher(preamble);
        int from = 0;
        while (m.find()) {
            boolean header = documentNumber().filter(documentNumber(m)::equals).isPresent();
            if (!header) {
                out.add(new Basis(basisTitle(preamble, from, m.start()), documentNumber(m), text.substring(m.start(), m.end()).replace("\n", "")));
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
        return text.substring(from + cut, end).replaceAll("[《》\\n]", "").replaceFirst("^[）)、，和及]+", "");
    }

    /** What stands outside of all items: where coordination, local plans and supervision are spoken of. */
    private List<int[]> outside() {
        List<int[]> gaps = new ArrayList<>();
        int at = 0;
        for (RawItem item : items) {
            if (item.start() > at) {
                gaps.add(new int[] {at, item.start()});
            }
            at = Math.max(at, item.end());
        }
        if (at < folded.length()) {
            gaps.add(new int[] {at, folded.length()});
        }
        return gaps;
    }

    private int lastItemEnd() {
        return items.stream().mapToInt(RawItem::end).max().orElse(folded.length());
    }

    private String closing() {
        return text.substring(Math.min(lastItemEnd(), text.length())).replace("\n", "").replaceFirst("^[。.;]+", "");
    }

    private Optional<LocalDeadline> localDeadline() {
        for (int[] gap : outside()) {
            String part = folded.substring(gap[0], gap[1]);
            Matcher m = LOCAL_DEADLINE.matcher(part);
            while (m.find()) {
                int sentence = Math.max(part.lastIndexOf('。', m.start()), part.lastIndexOf('\n', m.start())) + 1;
                Matcher who = BOUND_BY_IT.matcher(part).region(Math.max(sentence, m.start() - 160), m.start());
                Optional<String> date = DeadlineGrammar.firstDate(m.group(), year);
                if (who.find() && date.isPresent()) {
                    String phrase = text.substring(gap[0] + m.start(), gap[0] + m.end()).replace("\n", "");
                    return Optional.of(new LocalDeadline(who.group(), phrase, date.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Coordinator> coordinator() {
        for (int[] gap : outside()) {
            String part = folded.substring(gap[0], gap[1]);
            Matcher m = COORDINATES.matcher(part);
            while (m.find()) {
                int clause = Clauses.start(part, m.start());
                String subject = part.substring(clause, m.start()).replaceFirst("^由", "");
                Optional<String> unit = names.firstIn(subject);
                if (unit.isPresent()) {
                    int end = Clauses.end(part, Math.min(part.length(), Clauses.end(part, m.end()) + 1));
                    return Optional.of(new Coordinator(unit.get(), text.substring(gap[0] + clause, gap[0] + end).replace("\n", "")));
                }
            }
        }
        return Optional.empty();
    }

    private List<Stage> stages(Pattern heading) {
        List<Stage> out = new ArrayList<>();
        root.subtree().filter(node -> !node.isRoot() && (node.level() == Level.PART || node.level() == Level.SECTION))
                .filter(node -> heading.matcher(folded.substring(node.bodyStart(), Math.min(node.end(), node.bodyStart() + 12))).lookingAt())
                .filter(node -> items.stream().noneMatch(item -> item.start() >= node.start() && item.end() <= node.end()))
                .filter(node -> node.parent().isRoot() || !heading.matcher(folded.substring(node.parent().bodyStart(), Math.min(node.parent().end(), node.parent().bodyStart() + 12))).lookingAt())
                .forEach(node -> stages(node.bodyStart(), node.end(), out));
        return out;
    }

    private void stages(int from, int to, List<Stage> out) {
        List<int[]> starts = new ArrayList<>();
        Matcher m = STAGE.matcher(folded).region(from, to).useTransparentBounds(true);
        while (m.find()) {
            boolean opensSentence = "。\n:;".indexOf(folded.charAt(Math.max(0, m.start() - 1))) >= 0 || m.group().matches("(?:力争)?到.*|.*[,前]");
            if (opensSentence) {
                starts.add(new int[] {m.start(), m.end()});
            }
        }
        if (starts.isEmpty()) {
            Excerpt whole = Excerpt.of(text, from, to);
            List<ReadIndicator> indicators = IndicatorGrammar.read(whole);
            if (!indicators.isEmpty()) {
                out.add(new Stage("", year.map(String::valueOf).orElse(""), whole.text(), indicators));
            }
        }
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1)[0] : to;
            Excerpt stage = Excerpt.of(text, starts.get(i)[0], end);
            String phrase = text.substring(starts.get(i)[0], starts.get(i)[1]).replaceAll("[,，]$", "");
            out.add(new Stage(phrase, DeadlineGrammar.firstDate(Glyphs.fold(phrase), year).orElse(""), stage.text(), IndicatorGrammar.read(stage)));
        }
    }
}
