package cn.duban.document;

import java.util.ArrayDeque;
import java.util.Deque;

/** The fields of a .docx, which may begin in one paragraph and end in another: of a field only its result is printed, of a table of contents nothing. */
final class DocxFields {

    private final Deque<Field> open = new ArrayDeque<>();

    void mark(String type) {
        switch (type) {
            case "begin" -> open.push(new Field());
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.peek().shown = !isContents(open.peek().instruction.toString());
                }
            }
            case "end" -> open.poll();
            default -> { }
        }
    }

    void instruct(String words) {
        if (!open.isEmpty()) {
            open.peek().instruction.append(words);
        }
    }

    boolean areShown() {
        return open.stream().allMatch(field -> field.shown);
    }

    static boolean isContents(String instruction) {
        return instruction.strip().matches("TOC\\b.*");
    }

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean shown;
    }
}
