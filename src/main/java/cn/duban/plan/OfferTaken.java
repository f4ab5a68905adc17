package cn.duban.plan;

import java.util.Set;

/**
 * What a person chose of an offer.
 *
 * @param seen    revision of the draft that was on the screen
 * @param taken   the keys of the changes that are taken
 * @param decided the keys of the conflicts that were decided, either way
 * @param reason  why items are dropped; may be blank if none is
 */
public record OfferTaken(String seen, Set<String> taken, Set<String> decided, String reason) {

    public OfferTaken {
        taken = Set.copyOf(taken);
        decided = Set.copyOf(decided);
        reason = reason == null ? "" : reason.strip();
    }
}
