package cn.duban.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a target measures, in the plan's words without those that compare. */
final class MetricWords {

    private static final Pattern COMPARES = Pattern.compile("(?:分别|均|各|都)?(?:控制在|限制在|稳定在|保持在|维持在|不低于|不得低于|不少于|不得少于|不超过|不得超过|不高于|超过|高于|低于|突破|达到|到达|达"
            + "|[提增升降减压缩扩](?:高|升|加|长|低|少|缩|短|减|大)?(?:至|到|为)|提升|提高|增长|增加|上升|降低|下降|减少|压减|至少|为|约|近|有|在)$");
    private static final Pattern LEADS = Pattern.compile("^(?:力争|争取|努力|确保|推动|推进|实现|使|要|全省|全市|全县|全区|全国|我省|我市|并|其中)+");
    private static final Pattern BEHIND = Pattern.compile("^(?:及?以[上下内]|左右|上下|的)+");
    private static final Pattern SINCE = Pattern.compile("(?:较|比|从|由)[^,。;、]{2,16}$|同比$");
    private static final Pattern KIND = Pattern.compile("(?:[\\u4E00-\\u9FFF]{2}率|比例|占比|比重|人数|水平|数量)$");

    private MetricWords() {
    }

    /**
     * @param words  as printed
     * @param folded the same, folded
     * @param start  where the words about the number begin
     * @param end    where they end
     */
    static String of(String words, String folded, int start, Quantity number, int end) {
        String behind = BEHIND.matcher(words.substring(number.end(), end)).replaceFirst("");
        int place = placeInList(folded, number.start());
        if (place >= 0) {
            String shared = shared(words, folded, number.start(), place);
            if (!shared.isEmpty()) {
                return shared;
            }
        }
        String before = stripped(words.substring(start, number.start()));
        boolean share = number.isShare() || number.isRate() || number.measure().equals("个百分点");
        if (share) {
            return before.length() >= 2 || behind.isEmpty() ? before : behind;
        }
        return behind.length() > 1 ? before + behind : before;
    }

    static String ofFinish(String words) {
        String plain = DeadlineGrammar.withoutDate(Glyphs.fold(words));
        String kept = words.substring(words.length() - plain.length());
        return LEADS.matcher(kept).replaceFirst("");
    }

    private static String stripped(String words) {
        String plain = DeadlineGrammar.withoutDate(Glyphs.fold(words));
        String kept = words.substring(words.length() - plain.length());
        for (int i = 0; i < 3; i++) {
            kept = SINCE.matcher(COMPARES.matcher(kept).replaceFirst("")).replaceFirst("");
        }
        return LEADS.matcher(kept).replaceFirst("");
    }

    /** How many numbers stand before this one in the list after 分别, or -1 without 分别. */
    private static int placeInList(String folded, int number) {
        int clause = Clauses.start(folded, number);
        int respectively = folded.lastIndexOf("分别", number);
        if (respectively < clause) {
            return -1;
        }
        int place = 0;
        for (int i = respectively; i < number; i++) {
            place += "、和及与".indexOf(folded.charAt(i)) >= 0 && !folded.startsWith("及以", i) ? 1 : 0;
        }
        return place;
    }

    /** 甲、乙覆盖率分别达到90%、95%: the name at the same place; what kind of measure it is stands with the last. */
    private static String shared(String words, String folded, int number, int place) {
        int clause = Clauses.start(folded, number);
        int respectively = folded.lastIndexOf("分别", number);
        String subject = SINCE.matcher(LEADS.matcher(words.substring(clause, respectively)).replaceFirst("")).replaceFirst("");
        List<String> names = new ArrayList<>(List.of(subject.split("[、和与及]")));
        if (place >= names.size()) {
            return "";
        }
        String own = names.get(place);
        Matcher kind = KIND.matcher(names.get(names.size() - 1));
        return place == names.size() - 1 || KIND.matcher(own).find() || !kind.find() ? own : own + kind.group();
    }
}
