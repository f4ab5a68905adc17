package cn.duban.shared;

/** An argument of a sentence that is a word itself, and so depends on the language of the sentence. */
public interface Spoken {

    String in(Language language);
}
