package cn.duban.notification;

/** What came of sending a message. Reasons are what the other side or the machine said, for the administrator. */
sealed interface Outcome {

    /** The other side has taken it. */
    record Taken() implements Outcome {
    }

    /** The other side has refused this message; it certainly did not take it. */
    record Refused(String reason) implements Outcome {
    }

    /** The connection broke at a point where it may have been taken. */
    record Uncertain(String reason) implements Outcome {
    }

    /** The other side cannot be reached, or takes nothing at all: nothing of this channel would get through. */
    record Away(String reason) implements Outcome {
    }
}
