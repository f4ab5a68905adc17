package cn.duban.plan;

import java.util.List;
import java.util.UUID;

/**
 * An offer with everything its page shows.
 *
 * @param fileName empty where the document was read again
 * @param seen     revision of the draft that the difference was made with; taking it names it again
 * @param actions  the names of the actions, those of the draft and those that are offered
 * @param isWhole  it is taken as a whole or not at all: a model drawn by hand is deployed as it is
 */
public record OfferView(Plan plan, DraftOffer offer, String fileName, DraftDiff diff, String seen, List<Breakdown.Section> actions, boolean isWhole) {

    /** The name of an action. */
    public String action(UUID id) {
        return actions.stream().filter(action -> action.id().equals(id)).map(Breakdown.Section::name).findFirst().orElse("");
    }
}
