package cn.duban.plan;

import cn.duban.org.Unit;
import cn.duban.org.UnitId;
import java.util.List;
import java.util.Set;

/**
 * 分至属地: which of the local governments behind a collective name get a child of an item.
 *
 * @param members the chosen ones; empty unless some were chosen
 * @param reason  why nobody gets one; empty otherwise
 * @param by      who chose; empty for what holds while nobody has chosen
 */
public record FanOutChoice(Extent extent, Set<UnitId> members, String reason, String by) {

    /** 全部, 部分, 不分. */
    public enum Extent { ALL, SOME, NONE }

    /** An item that names a collective binds all its members: so the document says. */
    static final FanOutChoice AS_WRITTEN = new FanOutChoice(Extent.ALL, Set.of(), "", "");

    public FanOutChoice {
        members = Set.copyOf(members);
    }

    /** Those of the collective's members whom it means; who has left the collective since gets nothing. */
    public List<Unit> of(List<Unit> all) {
        return switch (extent) {
            case ALL -> all;
            case SOME -> all.stream().filter(unit -> members.contains(unit.id())).toList();
            case NONE -> List.of();
        };
    }
}
