package cn.duban.notification;

import java.util.List;

/**
 * A message as its reader gets it, in their language.
 *
 * @param digest whether it is the digest of the day
 * @param foot   lines below it: where everything is, and how to get fewer messages
 */
record Letter(boolean digest, String subject, String greeting, List<Section> sections, List<Line> foot) {

    /** @param more how many further ones are not listed */
    record Section(String title, List<Line> lines, String more) {
    }

    /** @param url where to go */
    record Line(String text, String url) {
    }

    /** Without any markup: it can be read in every mail program, and nothing in it can do anything. */
    String asText() {
        StringBuilder text = new StringBuilder(greeting).append('\n');
        for (Section section : sections) {
            text.append('\n').append(section.title()).append("\n\n");
            section.lines().forEach(line -> text.append("· ").append(line.text()).append("\n  ").append(line.url()).append('\n'));
            if (!section.more().isEmpty()) {
                text.append(section.more()).append('\n');
            }
        }
        text.append("\n—\n");
        foot.forEach(line -> text.append(line.text()).append(' ').append(line.url()).append('\n'));
        return text.toString();
    }
}
