package cn.duban.plan;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML whose bytes depend on nothing but what is written: the engine tells an unchanged model by its bytes, and the JDK's
 * writers indent and escape differently from release to release.
 */
final class XmlText {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean startTagOpen;

    /** Opens an element; attributes come in pairs of name and value, a null value leaves the pair out. */
    XmlText open(String name, String... attributes) {
        closeStartTag("\n");
        indent();
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
            }
        }
        open.push(name);
        startTagOpen = true;
        return this;
    }

    XmlText close() {
        String name = open.pop();
        if (startTagOpen) {
            out.append("/>\n");
            startTagOpen = false;
        } else {
            indent();
            out.append("</").append(name).append(">\n");
        }
        return this;
    }

    XmlText empty(String name, String... attributes) {
        return open(name, attributes).close();
    }

    XmlText leaf(String name, String text) {
        closeStartTag("\n");
        indent();
        out.append('<').append(name).append('>').append(escaped(text)).append("</").append(name).append(">\n");
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Still open: " + open);
        }
        return out.toString();
    }

    private void closeStartTag(String after) {
        if (startTagOpen) {
            out.append('>').append(after);
            startTagOpen = false;
        }
    }

    private void indent() {
        out.append("  ".repeat(open.size()));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                case '\r' -> escaped.append("&#13;");
                case '\t' -> escaped.append("&#9;");
                default -> escaped.appendCodePoint(legal(c));
            }
        });
        return escaped.toString();
    }

    private static int legal(int c) {
        if (!isLegal(c)) {
            throw new IllegalArgumentException("XML has no character " + Integer.toHexString(c));
        }
        return c;
    }

    /** Whether XML 1.0 can carry the character at all. */
    static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
