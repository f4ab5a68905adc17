package cn.duban.workitem.web;

import cn.duban.calendar.WarningLight;
import cn.duban.org.UnitId;
import cn.duban.shared.ListPlace;
import cn.duban.shared.Refusal;
import cn.duban.workitem.LedgerFilter;
import cn.duban.workitem.LedgerRow;
import cn.duban.workitem.Source;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemState;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an address says about which part of the ledger is wanted; null means any.
 *
 * @param lamp  one light; {@code OVERDUE} includes red cards, since they are late too
 * @param parent the item whose children are wanted
 * @param below whether the children of what this person supervises or leads stand in the list as well
 * @param after place of the last row of the page before
 */
public record LedgerQuery(UUID plan, UUID action, UUID unit, WorkItemState state, WarningLight lamp, String text, Source.Kind source, UUID parent, Boolean below, String after) {

    LedgerFilter filter() {
        return new LedgerFilter(Optional.ofNullable(plan), Optional.ofNullable(action), Optional.ofNullable(unit).map(UnitId::new),
                Optional.ofNullable(state), lamps(), Optional.ofNullable(text), Optional.ofNullable(source),
                Optional.ofNullable(parent).map(WorkItemId::new), parent != null || Boolean.TRUE.equals(below));
    }

    /** The same without state and lamp: what the figures above the list count. */
    LedgerFilter filterOfCounts() {
        return new LedgerQuery(plan, action, unit, null, null, text, source, parent, below, null).filter();
    }

    /** Whether the list is all that the figures above it count. */
    boolean isFilterOfCounts() {
        return state == null && lamp == null;
    }

    /** @throws Refusal (invalid) if it is no place in the list */
    Optional<ListPlace> place() {
        try {
            return Optional.ofNullable(after).filter(written -> !written.isBlank()).map(ListPlace::of);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("after", "error.400.text");
        }
    }

    public String addressWithState(WorkItemState wanted) {
        return address(wanted, null, null);
    }

    public String addressWithLamp(WarningLight wanted) {
        return address(null, wanted, null);
    }

    public String addressOfLate() {
        return addressWithLamp(WarningLight.OVERDUE);
    }

    public String addressOfAll() {
        return address(null, null, null);
    }

    public String addressAfter(String place) {
        return address(state, lamp, place);
    }

    private Set<WarningLight> lamps() {
        if (lamp == null) {
            return Set.of();
        }
        return lamp == WarningLight.OVERDUE ? EnumSet.of(WarningLight.OVERDUE, WarningLight.RED) : EnumSet.of(lamp);
    }

    private String address(WorkItemState wantedState, WarningLight wantedLamp, String place) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/ledger");
        add(address, "plan", plan);
        add(address, "action", action);
        add(address, "unit", unit);
        add(address, "text", text == null || text.isBlank() ? null : text);
        add(address, "source", source);
        add(address, "parent", parent);
        add(address, "below", Boolean.TRUE.equals(below) ? true : null);
        add(address, "state", wantedState);
        add(address, "lamp", wantedLamp);
        add(address, "after", place);
        return address.build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, Object value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
