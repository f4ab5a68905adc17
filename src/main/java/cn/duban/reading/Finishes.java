package cn.duban.reading;

import cn.duban.reading.ReadIndicator.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 全覆盖, 完成…验收, 建成…, 所有…必须: what is finished or not, without a number of its own. */
final class Finishes {

    private static final Pattern ASPIRATIONAL = Pattern.compile("力争|争取|努力|力求");
    private static final Pattern COVERS_ALL_ENDS = Pattern.compile("^(?:$|的?目标|[、)”“和及])");
    private static final Pattern HUNDRED = Pattern.compile("100%(?:的)?$");
    private static final Pattern EVERY_ONE = Pattern.compile("^(?:确保|实现|推动)?所有[^,。;]{2,40}(?:必须|全部|均)");
    private static final Pattern FINISHES = Pattern.compile("^(?:全面|基本|如期|按期|按时|全部|率先)?(?:完成|建成)(?<what>[^\\d]{2,60})$");
    private static final Pattern LEAVES_NONE = Pattern.compile("^(?:全面|基本|彻底)?消除[^\\d]{1,20}(?:空白|盲区|死角)");
    private static final Pattern PASSES = Pattern.compile("^(?:顺利|一次性)?通过[^\\d]{2,24}(?:验收|复审|评审|认定|认证|考核|复核|评估)$");
    private static final Pattern BUILT = Pattern.compile("建成(?:并)?(?:交付|投用|投入使用|使用|运行|启用|通车|投产|开放|运营)");
    private static final Pattern ACCEPTED = Pattern.compile("(?<!已)完成[^,。;\\d]{0,8}(?:验收|评审)$");

    private Finishes() {
    }

    /**
     * @param counted the targets with numbers; a clause that has one is not read again
     */
    static List<ReadIndicator> in(Excerpt excerpt, String folded, List<ReadIndicator> counted) {
        List<ReadIndicator> found = new ArrayList<>();
        int next = 0;
        for (int start = 0; start < folded.length(); ) {
            int end = Clauses.end(folded, start);
            SourceSpan span = excerpt.span(start, end);
            while (next < counted.size() && counted.get(next).span().end() <= span.start()) {
                next++;
            }
            boolean hasNumber = next < counted.size() && counted.get(next).span().start() < span.end();
            clause(excerpt, start, end, folded.substring(start, end), hasNumber, found);
            start = end + 1;
        }
        return found;
    }

    private static void clause(Excerpt excerpt, int start, int end, String clause, boolean hasNumber, List<ReadIndicator> found) {
        int from = start;
        boolean covers = false;
        for (int all = clause.indexOf("全覆盖"); all >= 0; all = clause.indexOf("全覆盖", all + 3)) {
            boolean counted = HUNDRED.matcher(clause.substring(0, all)).find();
            if (!counted && COVERS_ALL_ENDS.matcher(clause.substring(all + 3)).find() && !clause.substring(0, all).matches(".*(?:巩固|已(?:经)?实现).*")) {
                int to = start + all + 3;
                add(excerpt, from, covers || clause.indexOf("、", all + 3) >= 0 || clause.indexOf("和", all + 3) >= 0 ? to : end, clause, Optional.of(BigDecimal.valueOf(100)), Optional.of("%"), found);
                from = Math.min(end, to + 1);
                covers = true;
            }
        }
        if (covers || hasNumber) {
            return;
        }
        if (EVERY_ONE.matcher(clause).find()) {
            add(excerpt, start, end, clause, Optional.of(BigDecimal.valueOf(100)), Optional.of("%"), found);
        } else if (isFinish(clause)) {
            add(excerpt, start, end, clause, Optional.empty(), Optional.empty(), found);
        }
    }

    private static boolean isFinish(String clause) {
        String words = CountedPeriods.without(DeadlineGrammar.withoutDate(clause));
        boolean dated = !words.equals(clause);
        Matcher finish = FINISHES.matcher(words);
        if (finish.find()) {
            return dated || !words.endsWith("工作");
        }
        return LEAVES_NONE.matcher(words).find() || ACCEPTED.matcher(words).find() || PASSES.matcher(words).find() || BUILT.matcher(clause).find() && (dated || DeadlineGrammar.hasDate(clause)) && !clause.contains("已");
    }

    private static void add(Excerpt excerpt, int start, int end, String clause, Optional<BigDecimal> value, Optional<String> unit, List<ReadIndicator> found) {
        String words = excerpt.text().substring(start, end);
        found.add(new ReadIndicator(words, MetricWords.ofFinish(words), Operator.COMPLETE, value, Optional.empty(), unit, false, false,
                ASPIRATIONAL.matcher(clause).find(), false, Optional.empty(), Optional.empty(), false, excerpt.span(start, end)));
    }
}
