package cn.duban.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 修订语: the sentences of a notice that names only what changes, such as 将第7项修改为“…”。 or 删去第12项。 A sentence is a match of one of these
 * patterns as a whole, or it is not understood.
 */
final class AmendingWords {

    private static final String NUMBER = "(?:\\d+(?:[-－—.．]\\d+)*|[一二三四五六七八九十百零〇]+)";
    private static final String ITEM = "(?:第" + NUMBER + "项(?:任务|工作)?|(?:任务|序号)" + NUMBER + "(?![条章节]))";
    private static final String ITEMS = ITEM + "(?:(?:、|和|及|与|以及)" + ITEM + ")*";
    private static final String CHANGED = "(?:修改|修订|调整|变更|更改|改)";
    private static final String OPEN = "[：:]?[“\"]?";
    private static final String UNITS = "([^。；;“”]+?)";
    /** 因…，, 根据…，, 在“…行动”中， and the like, before the verb. */
    private static final String BEFORE = "(?:[^。；;“”]{0,80}?[，,])?(?:将|把|对)?(?:《[^》]*》|方案|实施方案|附件|清单)?(?:中)?(?:的)?";

    private static final Pattern WORDS = Pattern.compile(BEFORE + "(" + ITEM + ")(?:的)?(?:任务)?(?:内容|表述|文字|全文)?(?:统一)?" + CHANGED + "为" + OPEN + "(.+?)[”\"]?", Pattern.DOTALL);
    private static final Pattern PHRASE = Pattern.compile(BEFORE + "(" + ITEM + ")(?:中|里)?的?[“\"]([^”\"]+)[”\"](?:的表述)?(?:" + CHANGED + "|替换)为[“\"]([^”\"]*)[”\"]", Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile(BEFORE + "(" + ITEMS + ")的?(?:任务)?的?(?:完成|办结|办理)?(?:时限|期限|时间)(?:均|统一|都)?(?:由[^。；;]*?)?(?:" + CHANGED
            + "|延长|提前|推迟|延期|放宽)(?:为|到|至)" + OPEN + "([^。；;”\"]+)[”\"]?");
    private static final Pattern DATE_MOVED = Pattern.compile(BEFORE + "(" + ITEMS + ")(?:延期|推迟|延长|提前)(?:到|至)([^。；;]+?)(?:完成|办结)?");
    private static final Pattern LEAD = Pattern.compile(BEFORE + "(" + ITEMS + ")的?牵头单位(?:均|统一)?(?:由[^。；;]*?)?" + CHANGED + "为" + OPEN + UNITS + "[”\"]?");
    private static final Pattern RESPONSIBLE = Pattern.compile(BEFORE + "(" + ITEMS + ")的?责任单位(?:均|统一)?(?:由[^。；;]*?)?" + CHANGED + "为" + OPEN + UNITS + "[”\"]?");
    private static final Pattern ADD_UNITS = Pattern.compile(BEFORE + "(" + ITEMS + ")的?责任单位中?(?:增加|新增|补充)" + OPEN + UNITS + "[”\"]?(?:为责任单位)?");
    private static final Pattern TAKE_UNITS = Pattern.compile(BEFORE + "(" + ITEMS + ")的?责任单位中?(?:删去|删除|减少|去掉|取消|不再包括)" + OPEN + UNITS + "[”\"]?");
    private static final Pattern DROP = Pattern.compile("(?:[^。；;“”]{0,80}?[，,])?(?:决定)?(?:删去|删除|取消|撤销|废止|不再执行|不再实施|不再保留)(?:原)?(" + ITEMS + ")(?:[，,][^。；;]*)?");
    private static final Pattern DROPPED = Pattern.compile(BEFORE + "(" + ITEMS + ")(?:[^。；;“”]{0,80}?[，,])?(?:予以)?(?:删去|删除|取消|撤销|不再执行|不再实施|不再列入|不再保留)(?:[，,][^。；;]*)?");
    private static final Pattern ADD = Pattern.compile("(?:[^。；;“”]{0,80}?[，,])?(?:在|于)?(?:《[^》]*》|方案)?(?:中)?(.{0,60}?)(?:增加|新增|增列|补充)(?:如下|以下)?(?:一项|1项)?(" + ITEM
            + ")?(?:任务|工作|内容)?(?:[，,]?作为(" + ITEM + "))?(?:[，,]?(?:内容|表述)为)?[：:]?[“\"]?(.+?)[”\"]?", Pattern.DOTALL);
    private static final Pattern SPLIT = Pattern.compile(BEFORE + "(" + ITEM + ")(?:拆分|分解|分拆|拆)(?:为|成)(?:如下|以下)?[两二三四五六七八九\\d]*项?(?:任务)?[：:]?(.+)", Pattern.DOTALL);
    private static final Pattern MERGE_INTO = Pattern.compile(BEFORE + "(" + ITEMS + ")(?:合并|归)?并?入(" + ITEM + ")(?:[，,]?(?:内容)?" + CHANGED + "?为[：:]?[“\"](.+?)[”\"])?", Pattern.DOTALL);
    private static final Pattern MERGE = Pattern.compile(BEFORE + "(" + ITEM + "(?:(?:、|和|及|与|以及)" + ITEM + ")+)合并(?:为|成)(?:一项|1项|" + ITEM + ")?(?:任务)?[，,：:]?(?:内容为)?[：:]?[“\"](.+?)[”\"]",
            Pattern.DOTALL);
    private static final Pattern ONE_ITEM = Pattern.compile("(?:第(" + NUMBER + ")项|(?:任务|序号)(" + NUMBER + "))");
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"]+)[”\"]");
    private static final String MARKER = "(?:[（(]\\d+[)）]|\\d+[.．、](?!\\d)|[①-⑳])\\s*";
    private static final Pattern NUMBERED = Pattern.compile("(?:^|(?<=[；;。）)\\s：:]))" + MARKER);
    /** The kinds of marks that the parts of a list bear; all parts bear the same. */
    private static final List<Pattern> LISTS = Stream.of("[（(]\\d+[)）]", "\\d+[.．、](?!\\d)", "[①-⑳]").map(mark -> Pattern.compile("\\s*" + mark)).toList();
    private static final Pattern UNITS_FOLLOW = Pattern.compile("\\s*[（(](?:牵头|责任|主办|配合)");
    /** A longer sentence is none: a page without stops. */
    private static final int LONGEST = 2_000;
    /** Whoever says one of these about an item, or says what follows, wants something changed. */
    private static final Pattern AMENDS = Pattern.compile(ITEM + "[^。；;]*?(?:修改|修订|调整|变更|改为|删|取消|撤销|拆|合并|并入|延|提前|推迟|不再|增加|新增)|(?:删去|删除|取消|撤销|修改|调整|废止|不再执行|不再实施)[^。；;，,]{0,6}?" + ITEM
            + "|(?:增加|新增|增列|补充)(?:如下|以下)?(?:一项|1项|任务|第)|^.{0,40}?(?:增加|新增|增列)[^。；;]{0,12}?[：:]");

    private AmendingWords() {
    }

    /** What a sentence does. */
    enum Deed { WORDS, PHRASE, DATE, LEAD, RESPONSIBLE, ADD_UNITS, TAKE_UNITS, DROP, ADD, SPLIT, MERGE }

    /**
     * What a sentence says.
     *
     * @param items the numbers that it names, in their order; of a merger, the one that goes on last where the sentence says which
     * @param words what it gives, as the deed needs it
     * @param place of an added item, the words that say where
     */
    record Said(Deed deed, List<String> items, List<String> words, String place) {
    }

    /** Whether a text names changes to items; taken for a plan by itself it would drop whatever it does not name. */
    static boolean isNotice(String text) {
        return sentences(text).stream().anyMatch(AmendingWords::amends);
    }

    static boolean amends(String sentence) {
        return AMENDS.matcher(sentence).find();
    }

    /** Its sentences: a full stop, a semicolon or a line ends one, but not within quotation marks; numbers in front are left out. */
    static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        StringBuilder sentence = new StringBuilder();
        int quoted = 0;
        Optional<Pattern> list = Optional.empty();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted += c == '“' ? 1 : c == '”' && quoted > 0 ? -1 : 0;
            boolean ends = quoted == 0 && (c == '。' || c == '；' || c == ';' || c == '\n');
            if (ends && c == '\n' && endsWithColon(sentence) && amends(sentence.toString())) {
                continue;
            }
            ends &= (list.isEmpty() || c == '\n' && !list.get().matcher(text).region(i + 1, text.length()).lookingAt())
                    && !UNITS_FOLLOW.matcher(text).region(i + 1, text.length()).lookingAt();
            if (list.isEmpty() && (c == '：' || c == ':') && quoted == 0 && sentence.toString().matches("(?s).*(?:拆分|分解|分拆|拆)(?:为|成).*")) {
                int from = i + 1;
                list = LISTS.stream().filter(kind -> kind.matcher(text).region(from, text.length()).lookingAt()).findFirst();
            }
            if (ends) {
                add(sentences, sentence);
                list = Optional.empty();
            } else {
                sentence.append(c);
            }
        }
        add(sentences, sentence);
        return sentences;
    }

    private static boolean endsWithColon(CharSequence sentence) {
        return sentence.length() > 0 && "：:".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
    }

    private static void add(List<String> sentences, StringBuilder sentence) {
        String plain = sentence.toString().strip().replaceFirst("^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\\d]+[)）]|\\d+[.．、](?!\\d))\\s*", "").strip();
        if (!plain.isEmpty()) {
            sentences.add(plain);
        }
        sentence.setLength(0);
    }

    /** What the sentence does; empty if it is not understood. */
    static Optional<Said> said(String given) {
        String sentence = given.strip().replaceFirst("[。；;]+$", "");
        if (sentence.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher m;
        if ((m = PHRASE.matcher(sentence)).matches()) {
            return of(Deed.PHRASE, m.group(1), List.of(m.group(2), m.group(3)));
        }
        if ((m = SPLIT.matcher(sentence)).matches()) {
            List<String> parts = parts(m.group(2));
            return parts.size() < 2 ? Optional.empty() : of(Deed.SPLIT, m.group(1), parts);
        }
        if ((m = MERGE_INTO.matcher(sentence)).matches()) {
            List<String> items = new ArrayList<>(numbers(m.group(1)));
            items.addAll(numbers(m.group(2)));
            return Optional.of(new Said(Deed.MERGE, items, m.group(3) == null ? List.of() : List.of(m.group(3)), "into"));
        }
        if ((m = MERGE.matcher(sentence)).matches()) {
            return of(Deed.MERGE, m.group(1), List.of(m.group(2)));
        }
        if ((m = DATE.matcher(sentence)).matches() || (m = DATE_MOVED.matcher(sentence)).matches()) {
            return of(Deed.DATE, m.group(1), List.of(m.group(2)));
        }
        if ((m = LEAD.matcher(sentence)).matches()) {
            return of(Deed.LEAD, m.group(1), List.of(m.group(2)));
        }
        if ((m = RESPONSIBLE.matcher(sentence)).matches()) {
            return of(Deed.RESPONSIBLE, m.group(1), List.of(m.group(2)));
        }
        if ((m = ADD_UNITS.matcher(sentence)).matches()) {
            return of(Deed.ADD_UNITS, m.group(1), List.of(m.group(2)));
        }
        if ((m = TAKE_UNITS.matcher(sentence)).matches()) {
            return of(Deed.TAKE_UNITS, m.group(1), List.of(m.group(2)));
        }
        if ((m = WORDS.matcher(sentence)).matches()) {
            return of(Deed.WORDS, m.group(1), List.of(m.group(2)));
        }
        if ((m = DROP.matcher(sentence)).matches() || (m = DROPPED.matcher(sentence)).matches()) {
            return of(Deed.DROP, m.group(1), List.of(sentence + "。"));
        }
        if ((m = ADD.matcher(sentence)).matches() && m.group(4).strip().length() > 3) {
            List<String> number = numbers(m.group(3) == null ? m.group(2) == null ? "" : m.group(2) : m.group(3));
            return Optional.of(new Said(Deed.ADD, number, List.of(m.group(4).strip()), m.group(1)));
        }
        return Optional.empty();
    }

    private static List<String> parts(String words) {
        List<String> quoted = QUOTED.matcher(words).results().map(part -> part.group(1).strip()).toList();
        return quoted.size() > 1 ? quoted : NUMBERED.splitAsStream(words.strip()).map(part -> part.strip().replaceFirst("[；;]$", "")).filter(part -> !part.isEmpty()).toList();
    }

    private static Optional<Said> of(Deed deed, String items, List<String> words) {
        return Optional.of(new Said(deed, numbers(items), words, ""));
    }

    /** The numbers of items in some words, in Arabic digits. */
    static List<String> numbers(String words) {
        return ONE_ITEM.matcher(words).results().map(one -> number(one.group(1) == null ? one.group(2) : one.group(1))).toList();
    }

    private static String number(String written) {
        return written.matches("[一二三四五六七八九十百零〇]+") ? String.valueOf(cn.duban.shared.ChineseNumber.parse(written)) : written.replaceAll("[－—]", "-").replace('．', '.');
    }
}
