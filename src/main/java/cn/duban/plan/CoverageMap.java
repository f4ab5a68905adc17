package cn.duban.plan;

import cn.duban.plan.DraftPassage.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * 覆盖: tiles a plan's text by what came of each stretch. What the reader made of it lies at the bottom, then what a person marked as
 * no task, then the items as they stand now; so splitting, merging and dropping items keep it true by themselves.
 */
final class CoverageMap {

    private final String text;
    private final int[] claims;
    private final String[] sections;
    private final List<DraftPassage> claimed = new ArrayList<>();

    private CoverageMap(String text) {
        this.text = text;
        this.claims = new int[text.length()];
        this.sections = new String[text.length()];
        Arrays.fill(claims, -1);
        Arrays.fill(sections, "");
    }

    /**
     * The passages of the text.
     *
     * @param read  as the reader tiled it; empty for a plan of the previous version, whose lines then stand alone
     * @param items dropped ones among them
     */
    static List<DraftPassage> of(String text, List<DraftPassage> read, List<DraftPassage> marks, List<PlanItem> items) {
        CoverageMap map = new CoverageMap(text);
        (read.isEmpty() ? lines(text) : read).forEach(map::read);
        marks.forEach(map::claim);
        items.stream().filter(item -> item.dropped().isPresent()).forEach(item -> map.claim(item, Kind.DROPPED));
        items.stream().filter(item -> item.dropped().isEmpty()).forEach(item -> map.claim(item, Kind.ITEM));
        return map.tiles();
    }

    private static List<DraftPassage> lines(String text) {
        List<DraftPassage> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            lines.add(uncovered(start, end));
            start = end;
        }
        return lines;
    }

    /** An item of the reader counts only as far as an item of the draft still claims it. */
    private void read(DraftPassage passage) {
        Arrays.fill(sections, Math.min(passage.start(), text.length()), Math.min(passage.end(), text.length()), passage.section());
        claim(passage.kind() == Kind.ITEM ? uncovered(passage.start(), passage.end()) : passage);
    }

    private void claim(PlanItem item, Kind kind) {
        item.source().stretches().forEach(stretch ->
                claim(new DraftPassage(stretch.start(), stretch.end(), kind, item.id().toString(), "", Optional.empty(), Optional.empty())));
    }

    private void claim(DraftPassage passage) {
        int end = Math.min(passage.end(), text.length());
        if (passage.start() < end) {
            Arrays.fill(claims, passage.start(), end, claimed.size());
            claimed.add(passage);
        }
    }

    private List<DraftPassage> tiles() {
        List<DraftPassage> tiles = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = start + 1;
            while (end < text.length() && (claims[end] == claims[start] || text.charAt(end) == '\n')) {
                end++;
            }
            add(tiles, start, end);
            start = end;
        }
        return tiles;
    }

    /** Dashes and blanks between two passages say nothing that a person would have to answer for: they go with what stands before. */
    private void add(List<DraftPassage> tiles, int start, int end) {
        DraftPassage last = tiles.isEmpty() ? null : tiles.get(tiles.size() - 1);
        DraftPassage claim = claims[start] < 0 ? uncovered(start, end) : claimed.get(claims[start]);
        boolean silent = claim.isUncovered() && !says(start, end);
        if (silent && last != null) {
            tiles.set(tiles.size() - 1, new DraftPassage(last.start(), end, last.kind(), last.ref(), last.section(), last.markedBy(), last.markedAt()));
        } else {
            tiles.add(new DraftPassage(start, end, silent ? Kind.HEAD : claim.kind(), claim.ref(), sections[start], claim.markedBy(), claim.markedAt()));
        }
    }

    private static DraftPassage uncovered(int start, int end) {
        return new DraftPassage(start, end, Kind.UNCOVERED, "", "", Optional.empty(), Optional.empty());
    }

    private boolean says(int start, int end) {
        return text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
