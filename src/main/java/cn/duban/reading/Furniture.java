package cn.duban.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page around a document that was copied from a web library: log-in boxes, download prices, copyright notes. The document is
 * the run of lines with the greatest weight, where a line of prose weighs its length and a line of furniture weighs against it.
 */
final class Furniture {

    private static final Pattern WORD = Pattern.compile("本站|网站|登录|登陆|下载|会员|积分|金币|版权|ICP备|备案号|验证码|二维码|扫码|充值|浏览器"
            + "|文库|上传|copyright|客服|账号|密码|首页|文章中心|友情提示|温馨提示|侵权|资源ID|资源格式|阅读器|付费|收藏|分享|举报|点击|网盘"
            + "|范文|\\.docx?|试题|试卷|文档|编号:|页数|所有权|帮助中心|收起|展开|上一篇|下一篇|相关推荐|www\\.|https?:", Pattern.CASE_INSENSITIVE);
    /** Words that no plan uses; two different ones prove that there is a web page around the document. */
    private static final Pattern PROOF = Pattern.compile("本站|ICP备|下载积分|版权所有|会员登录|微信登录|验证码|文库|免责声明|资源ID|文章中心|范文"
            + "|copyright|上一篇|下一篇|www\\.|温馨提示|网站客服|用户上传|下载文档|分享赚钱|为您整理|为大家整理|供您借鉴|付费完成", Pattern.CASE_INSENSITIVE);

    private static final Pattern TITLE = Pattern.compile("[^。,;:>|、]{4,60}(?:方 ?案|计 ?划|要 ?点|意 ?见|措 ?施|总 ?结|安 ?排|办 ?法)");

    private Furniture() {
    }

    static boolean surrounds(String text) {
        Matcher proof = PROOF.matcher(Glyphs.fold(text));
        String first = null;
        while (proof.find()) {
            if (first != null && !first.equalsIgnoreCase(proof.group())) {
                return true;
            }
            first = proof.group();
        }
        return false;
    }

    /** The lines of the document itself; what stood above and below is noted. */
    static List<Line> strip(List<String> lines, Mends mends) {
        int bestFrom = 0;
        int bestTo = lines.size();
        long best = Long.MIN_VALUE;
        long sum = 0;
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (sum <= 0) {
                sum = 0;
                from = i;
            }
            sum += weight(lines.get(i));
            if (sum > best) {
                best = sum;
                bestFrom = from;
                bestTo = i + 1;
            }
        }
        List<Line> kept = Line.of(withTitle(lines, bestFrom, bestTo), taken(lines.subList(0, bestFrom), mends));
        String below = taken(lines.subList(bestTo, lines.size()), mends);
        if (!below.isEmpty()) {
            kept.add(new Line("", below));
        }
        return kept;
    }

    private static String taken(List<String> lines, Mends mends) {
        String words = String.join("\n", lines).strip();
        return words.isEmpty() ? "" : mends.note(Repair.Kind.FURNITURE, words, "", "web-page-around");
    }

    /** A title that furniture parts from its document: the last line above that is built like one. */
    private static List<String> withTitle(List<String> lines, int from, int to) {
        boolean titled = lines.subList(from, Math.min(to, from + 3)).stream().map(Glyphs::fold).anyMatch(line -> TITLE.matcher(line).lookingAt());
        for (int i = from - 1; i >= 0 && !titled; i--) {
            String line = Glyphs.fold(lines.get(i)).strip();
            if (TITLE.matcher(line).matches() && !WORD.matcher(line).find()) {
                List<String> out = new ArrayList<>(lines.subList(from, to));
                out.add(0, lines.get(i));
                return out;
            }
        }
        return lines.subList(from, to);
    }

    private static int weight(String line) {
        String folded = Glyphs.fold(line).strip();
        if (folded.isEmpty()) {
            return 0;
        }
        Matcher word = WORD.matcher(folded);
        int words = 0;
        while (word.find()) {
            words++;
        }
        if (words > 0 && words * 40 >= folded.length()) {
            return -120 - folded.length();
        }
        long han = folded.chars().filter(c -> Glyphs.isHan((char) c)).count();
        boolean prose = han * 2 > folded.length() && (folded.length() > 30 || folded.indexOf('。') >= 0 || Marks.beginsWithMark(folded)
                || TITLE.matcher(folded).matches() || folded.matches(".{4,}通 ?知"));
        return prose ? folded.length() : han < 2 ? -30 : -10;
    }
}
