package cn.duban.reading;

import java.util.List;
import java.util.Optional;

/**
 * 属地条款: the clause that binds the local governments to many items at once (以下各项均需…落实，不再列出).
 *
 * @param phrase as printed
 * @param start  where it begins in the text, from 0
 * @param units  the full names of whom it binds
 * @param before whether it binds the items before it (以上), not those after it
 */
public record BlanketClause(String phrase, int start, List<String> units, boolean before) {

    public BlanketClause {
        units = List.copyOf(units);
    }

    /** The clause of a plan's text, if it has one that names its units. */
    public static Optional<BlanketClause> in(String text, UnitRegister register) {
        String folded = Glyphs.fold(text);
        return Cascades.place(folded).flatMap(place -> Cascades.in(folded, text, new UnitNames(register))
                .filter(clause -> !clause.units().isEmpty())
                .map(clause -> new BlanketClause(clause.phrase(), place.start(), clause.units(), clause.appliesTo().equals("items before it"))));
    }

    /** Whether it binds the item that begins here; the item in whose bracket it stands names its units itself. */
    public boolean binds(int itemStart) {
        return before ? itemStart < start : itemStart > start;
    }
}
