package cn.duban.plan.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * 原文: a plan's text as it stands beside the draft, line by line, cut wherever a passage, the words of a field or a repair begins or ends.
 * Passages tile the text; where they leave a gap the words are shown all the same.
 */
record SourcePane(List<SourceLine> lines) {

    private static final SourcePassage NOTHING = new SourcePassage(0, 0, "head", "", "", "");

    /** @param passages in text order, without overlaps */
    static SourcePane of(String text, List<SourcePassage> passages, List<SourceMark> marks, List<SourceRepair> repairs) {
        Cutter cutter = new Cutter(text, passages, sorted(marks), repairs.stream().sorted(Comparator.comparingInt(SourceRepair::start)).toList());
        List<SourceLine> lines = new ArrayList<>();
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                lines.add(cutter.line(start, end));
            }
            start = end + 1;
        }
        return new SourcePane(lines);
    }

    private static List<SourceMark> sorted(List<SourceMark> marks) {
        return marks.stream().sorted(Comparator.comparingInt(SourceMark::start)).toList();
    }

    /** Goes through the text once: what lies behind is never looked at again, so that a long plan takes no longer than its length. */
    private static final class Cutter {

        private final String text;
        private final List<SourcePassage> passages;
        private final List<SourceMark> marks;
        private final List<SourceRepair> repairs;
        private int passage;
        private int mark;
        private int repair;

        Cutter(String text, List<SourcePassage> passages, List<SourceMark> marks, List<SourceRepair> repairs) {
            this.text = text;
            this.passages = passages;
            this.marks = marks;
            this.repairs = repairs;
        }

        SourceLine line(int start, int end) {
            List<SourceLine.Stretch> stretches = new ArrayList<>();
            for (int at = start; at < end;) {
                while (passage < passages.size() && passages.get(passage).end() <= at) {
                    passage++;
                }
                boolean inside = passage < passages.size() && passages.get(passage).start() <= at;
                SourcePassage here = inside ? passages.get(passage) : NOTHING;
                int to = Math.min(end, inside ? here.end() : passage < passages.size() ? passages.get(passage).start() : end);
                boolean first = inside && text.substring(here.start(), at).isBlank();
                stretches.add(new SourceLine.Stretch(here, first, pieces(at, to)));
                at = to;
            }
            return new SourceLine(start, stretches);
        }

        private List<SourceLine.Piece> pieces(int start, int end) {
            while (mark < marks.size() && marks.get(mark).end() <= start && marks.get(mark).start() < start) {
                mark++;
            }
            while (repair < repairs.size() && repairs.get(repair).end() < start) {
                repair++;
            }
            List<SourceMark> here = marks.subList(mark, marks.size()).stream().takeWhile(one -> one.start() < end).filter(one -> one.end() > start).toList();
            List<SourceRepair> mended = repairs.subList(repair, repairs.size()).stream().takeWhile(one -> one.start() < end)
                    .filter(one -> one.end() > start || one.start() >= start).toList();
            TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
            here.forEach(one -> cuts.addAll(List.of(Math.max(start, one.start()), Math.min(end, one.end()))));
            mended.forEach(one -> cuts.addAll(List.of(Math.max(start, one.start()), Math.min(end, one.end()))));
            List<SourceLine.Piece> pieces = new ArrayList<>();
            int from = start;
            for (int to : cuts.tailSet(start, false)) {
                int at = from;
                String fields = here.stream().filter(one -> one.start() <= at && one.end() >= to).map(SourceMark::field).distinct().collect(Collectors.joining(" "));
                SourceRepair mend = mended.stream().filter(one -> one.start() == one.end() ? one.start() == at : one.start() <= at && one.end() >= to)
                        .findFirst().orElse(null);
                pieces.add(new SourceLine.Piece(from, text.substring(from, to), fields, mend));
                from = to;
            }
            return pieces;
        }
    }
}
