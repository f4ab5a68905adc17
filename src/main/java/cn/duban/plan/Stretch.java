package cn.duban.plan;

/**
 * A stretch of a plan's text.
 *
 * @param start first character, from 0
 * @param end   after the last character
 */
public record Stretch(int start, int end) {

    public Stretch {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A stretch runs forwards: " + start + " to " + end);
        }
    }

    boolean isEmpty() {
        return end == start;
    }

    boolean meets(Stretch other) {
        return start < other.end && other.start < end;
    }
}
