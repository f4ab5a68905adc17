package cn.duban.reading;

import cn.duban.reading.Brackets.Place;
import cn.duban.reading.Marks.Level;
import cn.duban.reading.Marks.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts the pages of a document back in order, where the numbers of its items show that they were shuffled: 1, 36 to 68, 2 to 6 …
 * A page may begin and end in the middle of a sentence or of a list of units; what was cut in two is joined again.
 */
final class PageOrder {

    /** A run of text whose numbers count up, from {@code start} to the next one. */
    private static final class Block {
        private final int firstNumber;
        private final int lastNumber;
        private final int firstMark;
        private final int lastMark;
        private int start = -1;
        private int end = -1;

        private Block(Mark first, Mark last) {
            this.firstNumber = first.value();
            this.lastNumber = last.value();
            this.firstMark = first.start();
            this.lastMark = last.start();
        }
    }

    /** More runs of numbers than this are no pages of one plan. */
    private static final int MOST_BLOCKS = 200;
    private static final int LINE_END_WEIGHT = 3;

    private final String folded;
    private final List<Place> places;
    private final UnitNames names;
    private final List<Mark> marks;

    private PageOrder(String text, UnitNames names) {
        this.folded = Glyphs.fold(text);
        this.names = names;
        this.places = Brackets.in(folded, names);
        this.marks = Marks.in(folded);
    }

    /** The text in its true order, with {@link Repaired#SEAM} where pieces meet; the same text if nothing shows that it was shuffled. */
    static String restore(String text, UnitNames names, Mends mends) {
        return new PageOrder(text, names).restored(text, mends);
    }

    private String restored(String text, Mends mends) {
        List<Block> blocks = blocks();
        if (blocks.size() < 2 || blocks.size() > MOST_BLOCKS || !shuffled(blocks)) {
            return text;
        }
        List<Block> ordered = blocks.stream().sorted(Comparator.comparingInt((Block block) -> block.firstNumber)).toList();
        blocks.get(0).start = 0;
        blocks.get(blocks.size() - 1).end = text.length();
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 1; i < blocks.size(); i++) {
                if (blocks.get(i).start < 0) {
                    int seam = seam(blocks.get(i - 1), blocks.get(i), ordered, pass == 1);
                    blocks.get(i).start = seam;
                    blocks.get(i - 1).end = seam;
                }
            }
        }
        StringBuilder out = new StringBuilder(text.length() + ordered.size());
        out.append(mends.note(Repair.Kind.PAGES_REORDERED, runs(blocks), runs(ordered), "pages-in-number-order"));
        for (Block block : ordered) {
            if (block != ordered.get(0)) {
                out.append(Repaired.SEAM);
            }
            out.append(text, block.start, block.end);
        }
        return out.toString();
    }

    /** The numbers on the pages, as 1-5, 36-68, 6-35. */
    private static String runs(List<Block> blocks) {
        return blocks.stream().map(block -> block.firstNumber + (block.lastNumber > block.firstNumber ? "-" + block.lastNumber : "")).collect(Collectors.joining(", "));
    }

    private List<Block> blocks() {
        List<Mark> numbers = marks.stream().filter(mark -> mark.level() == Level.NUMBER && !mark.lost()).toList();
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= numbers.size(); i++) {
            if (i == numbers.size() || numbers.get(i).value() != numbers.get(i - 1).value() + 1) {
                blocks.add(new Block(numbers.get(from), numbers.get(i - 1)));
                from = i;
            }
        }
        return blocks;
    }

    /**
     * Shuffled pages: the runs of numbers go back and forth but never overlap, and there is one item 1 only. Numbers that start
     * again at 1 under each heading are no shuffle.
     */
    private boolean shuffled(List<Block> blocks) {
        if (blocks.stream().filter(block -> block.firstNumber == 1).count() != 1) {
            return false;
        }
        boolean descends = false;
        for (int i = 1; i < blocks.size(); i++) {
            descends |= blocks.get(i).firstNumber < blocks.get(i - 1).firstNumber;
        }
        List<int[]> runs = new ArrayList<>();
        for (Block block : blocks) {
            runs.add(new int[] {block.firstNumber, block.lastNumber});
        }
        runs.sort(Comparator.comparingInt(run -> run[0]));
        boolean apart = true;
        for (int i = 1; i < runs.size(); i++) {
            apart &= runs.get(i)[0] > runs.get(i - 1)[1];
        }
        return descends && apart;
    }

    /** Where the first block ends and the second begins; -1 while that depends on a seam not yet found. */
    private int seam(Block before, Block after, List<Block> ordered, boolean lastPass) {
        int from = before.lastMark;
        int to = headingBefore(after.firstMark);
        Block predecessor = ordered.get(Math.max(0, ordered.indexOf(after) - 1));
        List<Place> inside = places.stream().filter(place -> place.start() >= from && place.start() < to).toList();
        if (inside.isEmpty()) {
            return to;
        }
        Place first = inside.get(0);
        int rest = skipBlanks(first.end(), to);
        boolean predecessorKnown = predecessor != after && predecessor.end >= 0;
        if (rest >= to && predecessorKnown && endsInSentence(predecessor)) {
            return seamInSentence(Math.min(from + 5, first.start()), first.start(), predecessor);
        }
        if (rest >= to && !predecessorKnown && !lastPass) {
            return -1;
        }
        if (rest >= to) {
            return predecessorKnown && endsInsideBracket(predecessor) || repeatsAUnit(first) ? seamInList(first) : to;
        }
        if (inside.size() == 1) {
            return rest;
        }
        if (!predecessorKnown && !lastPass) {
            return -1;
        }
        return predecessorKnown && !endsInsideBracket(predecessor) ? seamInSentence(rest, inside.get(1).start(), predecessor) : rest;
    }

    /** A heading directly before a number belongs to the page of that number. */
    private int headingBefore(int firstMark) {
        int start = firstMark;
        for (Mark mark : marks) {
            if (mark.start() < firstMark && mark.level() != Level.NUMBER && firstMark - mark.start() < 40
                    && folded.substring(mark.start(), firstMark).indexOf('。') < 0) {
                start = Math.min(start, mark.start());
            }
        }
        return start;
    }

    private boolean endsInsideBracket(Block block) {
        return places.stream().anyMatch(place -> place.start() < block.end && place.end() >= block.end && place.bodyStart() < block.end
                && place.start() >= block.lastMark && (!place.closed() || place.end() > block.end));
    }

    /** The block's last words are no end: neither a list of units nor a full stop closes them. */
    private boolean endsInSentence(Block block) {
        int end = trimmedEnd(block) + 1;
        return !endsInsideBracket(block) && folded.charAt(end - 1) != '。' && places.stream().noneMatch(place -> place.end() == end);
    }

    private int trimmedEnd(Block block) {
        int end = block.end - 1;
        while (end > 0 && (folded.charAt(end) == ' ' || folded.charAt(end) == '\n')) {
            end--;
        }
        return end;
    }

    private List<UnitNames.Named> units(Place place) {
        return names.split(squashed(place));
    }

    private String squashed(Place place) {
        return folded.substring(place.bodyStart(), place.bodyEnd()).replace(" ", "").replace("\n", "").replaceFirst("^" + UnitLabel.WORDS + ":", "");
    }

    private boolean repeatsAUnit(Place place) {
        List<String> units = units(place).stream().map(UnitNames.Named::name).toList();
        return units.stream().distinct().count() < units.size();
    }

    /**
     * Two lists have become one. Local governments close a list, so the seam is behind them; otherwise it is before the second naming
     * of a unit that is listed twice.
     */
    private int seamInList(Place place) {
        List<UnitNames.Named> units = units(place);
        int cut = -1;
        for (int i = 0; i + 1 < units.size(); i++) {
            if (units.get(i).isLocalGovernment() && !units.get(i + 1).isLocalGovernment()) {
                cut = units.get(i).end();
            }
        }
        for (int i = 1; i < units.size() && cut < 0; i++) {
            String name = units.get(i).name();
            if (units.subList(0, i).stream().anyMatch(unit -> unit.name().equals(name))) {
                cut = units.get(i - 1).end();
            }
        }
        if (cut < 0) {
            cut = units.isEmpty() ? 0 : units.get(0).end();
        }
        return position(place, cut + 1);
    }

    /** Turns an offset in the squashed list back into one in the text. */
    private int position(Place place, int squashedOffset) {
        int label = folded.substring(place.bodyStart(), place.bodyEnd()).replace(" ", "").replace("\n", "").length() - squashed(place).length();
        int left = squashedOffset + label;
        int at = place.bodyStart();
        while (left > 0 && at < place.bodyEnd()) {
            if (folded.charAt(at) != ' ' && folded.charAt(at) != '\n') {
                left--;
            }
            at++;
        }
        return at;
    }

    /**
     * The place where the sentence that was cut off at the predecessor's end goes on best. Pages are cut where lines end: where two
     * pages were glued together a line is too long by the length of another.
     */
    private int seamInSentence(int from, int to, Block predecessor) {
        Bigrams bigrams = new Bigrams(folded);
        char left = folded.charAt(trimmedEnd(predecessor));
        int width = lineWidth();
        int best = from;
        int bestScore = Integer.MIN_VALUE;
        for (int i = from; i < to; i++) {
            boolean punctuated = i == from || "、,;。\n".indexOf(folded.charAt(i - 1)) >= 0;
            boolean lineEnd = endsLine(i, width);
            if (punctuated || lineEnd) {
                int score = bigrams.of(left, folded.charAt(i)) - (i == from ? 0 : bigrams.of(folded.charAt(i - 1), folded.charAt(i)))
                        + (lineEnd ? LINE_END_WEIGHT : 0);
                if (score >= bestScore) {
                    bestScore = score;
                    best = i;
                }
            }
        }
        return best;
    }

    private boolean endsLine(int at, int width) {
        int before = folded.lastIndexOf(' ', at - 1);
        int behind = folded.indexOf(' ', at);
        return width > 0 && before >= 0 && (behind < 0 || behind - before > width + width / 2) && at - before - 1 == width;
    }

    /** The most usual number of characters between two line ends; 0 if the text shows no lines. */
    private int lineWidth() {
        int[] counts = new int[81];
        int last = -1;
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) == ' ') {
                int width = i - last - 1;
                if (width > 10 && width <= 80) {
                    counts[width]++;
                }
                last = i;
            }
        }
        int best = 0;
        for (int width = 1; width < counts.length; width++) {
            best = counts[width] > counts[best] ? width : best;
        }
        return counts[best] >= 10 ? best : 0;
    }

    private int skipBlanks(int from, int to) {
        int at = from;
        while (at < to && (folded.charAt(at) == ' ' || folded.charAt(at) == '\n')) {
            at++;
        }
        return at;
    }
}
