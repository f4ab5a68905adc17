package cn.duban.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a target measures, in the plan's words without those that compare. */
final class MetricWords {

    private static final Pattern COMPARES = Pattern.compile("(?:(?<!平)均(?=达|在|不)|各|都)?(?:[≥≤><]|控制在|限制在|稳定在|保持在|维持在|不低于|不得低于|不少于|不得少于|不超过|不得超过|不高于|超过|高于|低于|突破|达到|到达|达"
            + "|(?:提高|提升|增加|增长|上升|降低|下降|减少|压缩|缩短|压减|压降|缩减|扩大|提|增|升|降|减)(?:至|到|为)|提升|提高|增长|增加|上升|降低|下降|减少|压减|至少|为|约|近|有|在)$");
    private static final Pattern LEADS = Pattern.compile("^(?:力争|争取|努力|确保|推动|推进|实现|使|要|全省|全市|全县|全区|全国|我省|我市|并|其中)+");
    private static final Pattern BEHIND = Pattern.compile("^(?:及?以[上下内]|左右|上下|的|内(?!部))+");
    private static final Pattern SINCE = Pattern.compile("(?:较|比|从|由)[^,。;、]{2,16}$|同比$");
    private static final Pattern KIND = Pattern.compile("(?:[\\u4E00-\\u9FFF]{2}率|比例|占比|比重|人数|水平|数量)$");

    private MetricWords() {
    }

    /**
     * @param words as printed
     * @param start where the words about the number begin; those of a list begin where its first number's do
     * @param end   where they end
     * @param place how many numbers of a list stand before it, and how many there are
     */
    static String of(String words, int start, int firstNumber, Quantity number, int end, int place, int count) {
        String behind = BEHIND.matcher(words.substring(number.end(), end)).replaceFirst("");
        String before = stripped(words.substring(start, firstNumber));
        if (count > 1) {
            List<String> names = List.of(before.replaceFirst("分别$", "").split("[、和与及]"));
            return names.size() == count ? named(names, place) : before;
        }
        if (number.isShare() || number.isRate() || number.measure().equals("个百分点")) {
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
            kept = kept.endsWith("分别") ? kept.substring(0, kept.length() - 2) : kept;
            kept = SINCE.matcher(COMPARES.matcher(kept).replaceFirst("")).replaceFirst("");
        }
        return LEADS.matcher(kept).replaceFirst("");
    }

    /** 甲、乙覆盖率分别达到90%、95%: the name at the same place; what kind of measure it is stands with the last. */
    private static String named(List<String> names, int place) {
        String own = names.get(place);
        Matcher kind = KIND.matcher(names.get(names.size() - 1));
        return place == names.size() - 1 || KIND.matcher(own).find() || !kind.find() ? own : own + kind.group();
    }
}
