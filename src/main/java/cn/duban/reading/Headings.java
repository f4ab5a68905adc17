package cn.duban.reading;

import cn.duban.reading.Outline.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a heading's name from the text that follows it, also where both have run together. */
final class Headings {

    /**
     * A heading.
     *
     * @param name     its name, folded
     * @param nameEnd  after the name
     * @param bodyStart where the text below it begins
     */
    record Heading(String name, int nameEnd, int bodyStart) {
    }

    private static final int LONGEST = 45;
    private static final Pattern VERB = Pattern.compile("^(?:大力|深入|全面|扎实|持续|积极|组织)*(?:实施|开展|推进)(?=.{2,}(?:行动|工程|计划)$)");

    private Headings() {
    }

    static Heading of(String folded, Node node) {
        int from = node.bodyStart();
        int limit = Math.min(node.ownEnd(), from + LONGEST);
        for (int i = from; i < limit; i++) {
            char c = folded.charAt(i);
            if (c == '\n' || c == '。' || c == ':' || !node.places().isEmpty() && node.places().get(0).start() == i) {
                return new Heading(folded.substring(from, i), i, c == '\n' || c == '。' ? i + 1 : i);
            }
        }
        boolean allHeading = node.ownEnd() <= from + LONGEST;
        return allHeading ? new Heading(folded.substring(from, limit), limit, limit) : new Heading(folded.substring(from, limit), from, from);
    }

    /** The name of a special action: without 大力实施 in front and punctuation behind. */
    static String actionName(String heading) {
        String name = heading.replaceAll("[。:,;、\\s]+$", "");
        Matcher verb = VERB.matcher(name);
        return verb.find() ? name.substring(verb.end()) : name;
    }
}
