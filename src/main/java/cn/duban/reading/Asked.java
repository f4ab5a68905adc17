package cn.duban.reading;

import cn.duban.reading.Question.Kind;
import cn.duban.reading.Question.Scope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The questions of one reading, each with a key that it has again when the document is read again: made of what is asked and of the
 * words it is asked about, never of a number or a place, which move when something before them is repaired.
 */
final class Asked {

    private static final int KEY_BYTES = 6;

    private final List<Question> questions = new ArrayList<>();
    private final Map<String, Integer> taken = new HashMap<>();

    /** Asks about the plan as a whole, or about many items at once. */
    void ofPlan(Kind kind, String rule, List<String> itemNos, String subject, List<String> proposals) {
        questions.add(new Question(unique(key(kind, subject, "")), kind, Scope.PLAN, rule, itemNos, subject, "", proposals, Optional.empty()));
    }

    /** Asks about a thing that has one name in the whole plan; {@code place} is where it stands first. */
    void ofName(Kind kind, String rule, List<String> itemNos, String name, SourceSpan place, List<String> proposals) {
        ask(key(kind, name, ""), kind, Scope.PLAN, rule, itemNos, name, place, proposals);
    }

    /** Asks about words that concern the plan, or many items, and returns the key of the question. */
    String ofWords(Kind kind, String rule, List<String> itemNos, String subject, SourceSpan place, List<String> proposals) {
        return ask(key(kind, subject, place.sentence()), kind, Scope.PLAN, rule, itemNos, subject, place, proposals);
    }

    void ofItem(DraftItem item, Kind kind, String rule, String subject, SourceSpan place, List<String> proposals) {
        ask(key(kind, subject, place.sentence()), kind, Scope.ITEM, rule, List.of(item.no()), subject, place, proposals);
    }

    /** Offers a duty; the question has the duty's own key. */
    void ofDuty(DraftDuty duty, List<String> proposals) {
        ask(duty.key(), Kind.DUTY_OFFERED, Scope.PLAN, duty.rule(), List.of(), duty.rule(), duty.span(), proposals);
    }

    private String ask(String key, Kind kind, Scope scope, String rule, List<String> itemNos, String subject, SourceSpan place, List<String> proposals) {
        String unique = unique(key);
        questions.add(new Question(unique, kind, scope, rule, itemNos, subject, place.sentence(), proposals, Optional.of(place)));
        return unique;
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    /** A name for a kind of thing and its words, the same in every reading. */
    static String key(Kind kind, String subject, String words) {
        String plain = words.replaceAll("\\s", "");
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + (subject.isEmpty() ? "" : ":" + subject) + (plain.isEmpty() ? "" : ":" + digest(plain));
    }

    private String unique(String key) {
        int count = taken.merge(key, 1, Integer::sum);
        return count == 1 ? key : key + "~" + count;
    }

    private static String digest(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
