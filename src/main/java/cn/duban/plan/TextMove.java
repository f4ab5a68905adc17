package cn.duban.plan;

import java.util.Optional;

/** Finds the words of one text again in another one that was read from the same document, or from a corrected one. */
final class TextMove {

    private final String from;
    private final String to;

    TextMove(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /** Where the words of this stretch now stand, the nearest place if there are several; empty if they are gone. */
    Optional<Stretch> find(Stretch stretch) {
        if (stretch.isEmpty() || stretch.end() > from.length()) {
            return Optional.empty();
        }
        String words = from.substring(stretch.start(), stretch.end());
        if (to.startsWith(words, stretch.start())) {
            return Optional.of(stretch);
        }
        int before = to.lastIndexOf(words, stretch.start());
        int after = to.indexOf(words, stretch.start());
        if (before < 0 && after < 0) {
            return Optional.empty();
        }
        boolean back = after < 0 || before >= 0 && stretch.start() - before <= after - stretch.start();
        int start = back ? before : after;
        return Optional.of(new Stretch(start, start + words.length()));
    }

    /** The same item in the other text, as far as its words are still there. */
    ItemSource find(ItemSource source) {
        Optional<Stretch> whole = find(new Stretch(source.start(), source.end()));
        return new ItemSource(source.printedNumber(), source.text(), whole.map(Stretch::start).orElse(0), whole.map(Stretch::end).orElse(0),
                source.stretches().stream().flatMap(stretch -> find(stretch).stream()).toList(), FieldSpans.NONE);
    }
}
