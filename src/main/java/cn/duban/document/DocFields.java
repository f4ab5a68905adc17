package cn.duban.document;

import java.util.ArrayDeque;
import java.util.Deque;

/** The characters by which an old Word document marks fields, breaks and pictures within its text. */
final class DocFields {

    private static final char BEGIN = 0x13;
    private static final char SEPARATE = 0x14;
    private static final char END = 0x15;

    private final Deque<StringBuilder> instructions = new ArrayDeque<>();
    private final Deque<Boolean> shown = new ArrayDeque<>();

    /** Appends what of a run is printed; marks of fields count in runs that are not shown too. */
    void append(String run, boolean isShown, StringBuilder out) {
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            switch (c) {
                case BEGIN -> {
                    instructions.push(new StringBuilder());
                    shown.push(false);
                }
                case SEPARATE -> {
                    if (!shown.isEmpty()) {
                        shown.pop();
                        shown.push(!DocxFields.isContents(instructions.peek().toString()));
                    }
                }
                case END -> {
                    instructions.poll();
                    shown.poll();
                }
                case 0x0B, 0x0C, 0x0E -> out.append('\n');
                case '\t' -> out.append(' ');
                case 0x1E -> out.append('-');
                default -> plain(c, isShown, out);
            }
        }
    }

    private void plain(char c, boolean isShown, StringBuilder out) {
        if (c < 0x20) {
            return;
        }
        if (shown.stream().allMatch(Boolean::booleanValue)) {
            if (isShown) {
                out.append(c);
            }
        } else {
            instructions.peek().append(c);
        }
    }
}
