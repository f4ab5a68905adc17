package cn.duban.plan;

import java.util.List;
import java.util.UUID;

/**
 * What an amending document leaves open and the office decides.
 *
 * @param key       the same for the same doubt, also after another answer
 * @param about     the number of the item, or the words, that it is about
 * @param proposals the answers that can be chosen; none where the answer is written
 */
public record AmendmentQuestion(String key, Kind kind, String about, List<Proposal> proposals) {

    /** What is asked. */
    public enum Kind {
        /** Which running item this is, or of which it is a part, or whether it is new. */
        WHICH("is"),
        /** What becomes of a running item that is there no more: part of another one, or dropped. */
        GONE("gone"),
        /** 拆分: which part keeps progress, evidence, history and open tasks. */
        KEEPS("keeps"),
        /** 合并: which of the items goes on. */
        CONTINUES("continues"),
        /** Why an item is dropped; asked where the document does not say it. */
        WHY("why"),
        /** A closed item would change: whether its record is amended. */
        CLOSED("closed"),
        /** Who leads a new item. */
        LEAD("lead"),
        /** When a new item is due. */
        DATE("date"),
        /** Which unit of the register a name means. */
        UNIT("unit"),
        /** A sentence that was not understood. */
        SENTENCE("sentence");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        String key(Object of) {
            return prefix + ":" + of;
        }

        /** Whether the answer is written and not chosen. */
        public boolean isWritten() {
            return this == WHY || this == LEAD || this == DATE || this == UNIT || this == SENTENCE;
        }
    }

    /**
     * An answer that can be chosen.
     *
     * @param value what is sent
     * @param word  what it says, the end of a message key
     * @param number of the item that it names; empty if it names none
     * @param title  its short title
     */
    public record Proposal(String value, String word, String number, String title) {

        static Proposal naming(String word, BreakdownItem item) {
            return new Proposal(word + ":" + item.id(), word, item.number(), item.title());
        }

        static Proposal plain(String word) {
            return new Proposal(word, word, "", "");
        }
    }

    public AmendmentQuestion {
        proposals = List.copyOf(proposals);
    }

    static UUID named(String value) {
        return UUID.fromString(value.substring(value.indexOf(':') + 1));
    }
}
