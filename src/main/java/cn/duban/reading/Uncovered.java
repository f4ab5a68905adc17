package cn.duban.reading;

import cn.duban.reading.Passage.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks about text of which nothing came: one question for all that follows each other under one outermost heading, so that a whole
 * 总体要求 or 保障措施 is settled by one answer. The passages asked about bear the question's key.
 */
final class Uncovered {

    private static final int SUBJECT = 20;

    private final Layout layout;
    private final List<Passage> passages;
    private final Asked asked;
    private final List<Passage> run = new ArrayList<>();
    private final List<Passage> out = new ArrayList<>();
    private final List<Passage> held = new ArrayList<>();

    private Uncovered(Layout layout, List<Passage> passages, Asked asked) {
        this.layout = layout;
        this.passages = passages;
        this.asked = asked;
    }

    /** The passages again, those uncovered with the key of the question that asks about them. */
    static List<Passage> ask(Layout layout, List<Passage> passages, Asked asked) {
        return new Uncovered(layout, passages, asked).asked();
    }

    private List<Passage> asked() {
        for (Passage passage : passages) {
            boolean goesOn = passage.kind() != Kind.ITEM && (run.isEmpty() || outermost(passage).equals(outermost(run.get(0))));
            if (!goesOn) {
                close();
            }
            held.add(passage);
            if (passage.kind() == Kind.UNCOVERED) {
                run.add(passage);
            }
        }
        close();
        return List.copyOf(out);
    }

    private void close() {
        if (!run.isEmpty()) {
            String key = ask();
            held.replaceAll(passage -> passage.kind() == Kind.UNCOVERED ? new Passage(passage.start(), passage.end(), passage.kind(), key, passage.section()) : passage);
        }
        out.addAll(held);
        held.clear();
        run.clear();
    }

    private String ask() {
        int[][] ranges = run.stream().map(passage -> new int[] {passage.start(), passage.end()}).toArray(int[][]::new);
        Excerpt words = Excerpt.of(layout.text(), ranges);
        String section = common();
        String opening = words.text().substring(0, Math.min(SUBJECT, words.text().length()));
        boolean task = !Obligation.isSeldomUnder(section) && Obligation.binds(Glyphs.fold(words.text()));
        SourceSpan place = new SourceSpan(run.get(0).start(), run.get(run.size() - 1).end(), words.text());
        return asked.ofWords(Question.Kind.TEXT_UNCOVERED, task ? "binds-somebody" : "seldom-a-task", List.of(), section.isEmpty() ? opening : section, place,
                task ? List.of(Question.ITEM, Question.NOT_A_TASK) : List.of(Question.NOT_A_TASK, Question.ITEM));
    }

    /** The section that all of the run stands under, as deep as they agree. */
    private String common() {
        String common = run.get(0).section();
        for (Passage passage : run) {
            while (!common.isEmpty() && !passage.section().equals(common) && !passage.section().startsWith(common + " / ")) {
                int cut = common.lastIndexOf(" / ");
                common = cut < 0 ? "" : common.substring(0, cut);
            }
        }
        return common;
    }

    private static String outermost(Passage passage) {
        int cut = passage.section().indexOf(" / ");
        return cut < 0 ? passage.section() : passage.section().substring(0, cut);
    }
}
