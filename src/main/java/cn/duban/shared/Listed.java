package cn.duban.shared;

import java.util.List;

/**
 * Words one after the other, as a language parts them: 甲、乙 or A, B.
 *
 * @param cut whether there are more, which an ellipsis says
 */
public record Listed(List<String> words, boolean cut) implements Spoken {

    public Listed {
        words = List.copyOf(words);
    }

    /** All of them, or the first so many. */
    public static Listed first(int most, List<String> words) {
        return new Listed(words.subList(0, Math.min(most, words.size())), words.size() > most);
    }

    public static Listed all(List<String> words) {
        return new Listed(words, false);
    }

    @Override
    public String in(Language language) {
        return String.join(language == Language.ENGLISH ? ", " : "、", words) + (cut ? "…" : "");
    }
}
