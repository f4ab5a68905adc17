package cn.duban.reading;

import cn.duban.reading.DraftPlan.Stage;
import cn.duban.reading.Marks.Level;
import cn.duban.reading.Outline.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the targets of the plan as a whole and its schedule: sections headed 目标 or 进度安排, cut where a year or a phase begins. */
final class Stages {

    private static final Pattern TARGETS = Pattern.compile(".{0,4}(?:总体目标|工作目标|主要目标|目标任务|行动目标|发展目标|目标)");
    private static final Pattern SCHEDULE = Pattern.compile(".{0,4}(?:进度安排|实施步骤|时间安排|步骤安排|工作步骤|阶段安排|方法步骤|实施阶段)");
    private static final Pattern YEAR = Pattern.compile("(?<=^|[。;\\n:,]|安排|步骤|目标|任务)(?:到|至|力争到)?20\\d\\d年底?[,前]?");
    private static final Pattern DAY = Pattern.compile("(?:20\\d\\d年)?\\d{1,2}月(?:\\d{1,2}日|[底初末]|[上中下]旬)?");
    /** 2024年3月—4月, 3月1日至31日, 2024年5月底前: a phase is named by the time it takes. */
    private static final Pattern PHASE = Pattern.compile("(?<from>" + DAY.pattern() + ")(?:(?:-|~|至|到)+(?<to>" + DAY.pattern() + "|\\d{1,2}日|[底末]))?前?");
    private static final int PHASE_WITHIN = 40;

    private final Layout layout;
    private final Optional<Integer> year;
    private final int[] itemStarts;

    Stages(Layout layout, Optional<Integer> year) {
        this.layout = layout;
        this.year = year;
        this.itemStarts = layout.itemStarts();
    }

    List<Stage> targets() {
        return under(TARGETS);
    }

    List<Stage> schedule() {
        return under(SCHEDULE);
    }

    private List<Stage> under(Pattern heading) {
        List<Stage> out = new ArrayList<>();
        layout.root().subtree().filter(node -> !node.isRoot() && (node.level() == Level.PART || node.level() == Level.SECTION))
                .filter(node -> isHeaded(node, heading) && !Layout.anyWithin(itemStarts, node.start(), node.end()))
                .filter(node -> node.parent().isRoot() || !isHeaded(node.parent(), heading))
                .forEach(node -> stages(node, out));
        return out;
    }

    private boolean isHeaded(Node node, Pattern heading) {
        return heading.matcher(layout.folded().substring(node.bodyStart(), Math.min(node.end(), node.bodyStart() + 12))).lookingAt();
    }

    private void stages(Node section, List<Stage> out) {
        int from = section.bodyStart();
        int to = section.end();
        List<int[]> starts = phases(section);
        if (starts.isEmpty()) {
            starts = years(from, to);
        }
        if (starts.isEmpty()) {
            Excerpt whole = Excerpt.of(layout.text(), Headings.of(layout.folded(), section).bodyStart(), to);
            List<ReadIndicator> indicators = IndicatorGrammar.read(whole);
            if (!indicators.isEmpty()) {
                out.add(new Stage("", year.map(String::valueOf).orElse(""), whole.text(), indicators, whole.span()));
            }
        }
        for (int i = 0; i < starts.size(); i++) {
            int[] start = starts.get(i);
            Excerpt stage = Excerpt.of(layout.text(), start[0], i + 1 < starts.size() ? starts.get(i + 1)[0] : to);
            String phrase = layout.text().substring(start[1], start[2]).replaceAll("[,，]$", "");
            out.add(new Stage(phrase, date(start[1], start[2]), stage.text(), IndicatorGrammar.read(stage), stage.span()));
        }
    }

    private List<int[]> years(int from, int to) {
        List<int[]> starts = new ArrayList<>();
        Matcher m = YEAR.matcher(layout.folded()).region(from, to).useTransparentBounds(true);
        while (m.find()) {
            boolean opensSentence = "。\n:;".indexOf(layout.folded().charAt(Math.max(0, m.start() - 1))) >= 0 || m.group().matches("(?:力争)?到.*|.*[,前]");
            if (opensSentence) {
                starts.add(new int[] {m.start(), m.start(), m.end()});
            }
        }
        return starts;
    }

    /** The numbered parts, or the lines, of a schedule that begin with the time they take; each as start, and start and end of that time. */
    private List<int[]> phases(Node section) {
        List<int[]> starts = new ArrayList<>();
        String folded = layout.folded();
        int bodyStart = Headings.of(folded, section).bodyStart();
        if (section.children().isEmpty()) {
            for (int line = bodyStart; line < section.end(); ) {
                int newline = folded.indexOf('\n', line);
                int end = newline < 0 ? section.end() : Math.min(section.end(), newline + 1);
                phase(line, line, end, starts);
                line = end;
            }
        }
        section.children().forEach(child -> phase(child.start(), child.bodyStart(), child.end(), starts));
        return starts.size() < 2 ? List.of() : starts;
    }

    private void phase(int start, int from, int to, List<int[]> starts) {
        Matcher m = PHASE.matcher(layout.folded()).region(from, Math.min(to, from + PHASE_WITHIN));
        if (m.find() && layout.folded().substring(from, m.start()).indexOf('。') < 0) {
            starts.add(new int[] {start, m.start(), m.end()});
        }
    }

    /** The last day of the stage, in the year that its beginning or the plan names. */
    private String date(int from, int to) {
        String phrase = Glyphs.fold(layout.text().substring(from, to));
        Matcher phase = PHASE.matcher(phrase);
        if (phase.matches() && phase.group("to") != null) {
            String end = phase.group("to");
            String begin = phase.group("from");
            String month = end.indexOf('月') < 0 ? begin.substring(0, begin.indexOf('月') + 1) + end : end;
            String full = month.startsWith("20") || !begin.startsWith("20") ? month : begin.substring(0, 5) + month;
            return DeadlineGrammar.firstDate(full, year).orElse("");
        }
        return DeadlineGrammar.firstDate(phrase, year).orElse("");
    }
}
