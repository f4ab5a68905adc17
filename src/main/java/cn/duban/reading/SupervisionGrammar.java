package cn.duban.reading;

import cn.duban.reading.DraftPlan.SupervisionClause;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where a plan says that it is to be supervised: scheduling (调度), meetings, rounds (督查), closing reviews, by whom and how often. */
final class SupervisionGrammar {

    private static final Pattern SUPERVISION = Pattern.compile(
            "(?<meeting>(?:专题|联席|推进|领导小组)[^,。;\\n]{0,6}会议?)|(?<review>总结评估|终期评估|评估验收|考核评估|总结验收|年终考核|年度考核)"
                    + "|(?<scheduling>调度)|(?<round>督查|督导检查|督促检查|专项督导|明察暗访|督导(?=检查|组))");

    private final UnitNames names;

    SupervisionGrammar(UnitNames names) {
        this.names = names;
    }

    List<SupervisionClause> read(Layout layout) {
        List<SupervisionClause> out = new ArrayList<>();
        for (int i = 0; i < layout.items().size(); i++) {
            read(layout.items().get(i).body(), Optional.of(layout.actionNumbers().get(i)), true, out);
        }
        int closing = Math.min(layout.lastItemEnd(), layout.text().length());
        for (int[] gap : layout.outside()) {
            read(Excerpt.of(layout.text(), gap[0], gap[1]), Optional.empty(), gap[0] < closing, out);
        }
        return out;
    }

    /** What stands before or between the items speaks of supervision only if it also says how often; a closing paragraph always does. */
    private void read(Excerpt excerpt, Optional<Integer> actionNo, boolean needsCycle, List<SupervisionClause> out) {
        String words = Glyphs.fold(excerpt.text());
        Matcher m = SUPERVISION.matcher(words);
        for (int start = 0; start < words.length(); ) {
            int end = Math.max(Clauses.end(words, start), start + 1);
            m.region(start, end);
            if (m.find()) {
                clause(excerpt, words, start, end, m, actionNo, needsCycle, out);
            }
            start = end;
        }
    }

    /** A clause that speaks of two kinds of supervision is read once for each. */
    private void clause(Excerpt excerpt, String words, int from, int end, Matcher m, Optional<Integer> actionNo, boolean needsCycle, List<SupervisionClause> out) {
        int start = ",。;!?:\n".indexOf(words.charAt(from)) >= 0 ? from + 1 : from;
        Optional<String> cycle = RecurrenceGrammar.read(Excerpt.of(words, start, end)).stream().map(ReadRecurrence::cycle).findFirst();
        if (needsCycle && cycle.isEmpty()) {
            return;
        }
        Set<SupervisionClause.Kind> kinds = EnumSet.noneOf(SupervisionClause.Kind.class);
        do {
            SupervisionClause.Kind kind = m.group("meeting") != null ? SupervisionClause.Kind.MEETING
                    : m.group("review") != null ? SupervisionClause.Kind.CLOSING_REVIEW
                    : m.group("scheduling") != null ? SupervisionClause.Kind.SCHEDULING : SupervisionClause.Kind.ROUND;
            if (kinds.add(kind)) {
                out.add(new SupervisionClause(kind, names.firstIn(words.substring(start, m.start())), cycle, excerpt.text().substring(start, end), actionNo,
                        excerpt.span(start, end)));
            }
        } while (m.find());
    }
}
