package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.Lamp;
import cn.duban.shared.ListPlace;
import cn.duban.shared.NumberOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** 台账: a row. Lamp and holder are empty once the item is done; the percentage is the unit's own (自报). */
public record LedgerRow(WorkItemId id, String number, String title, Source source,
                        PartyView lead, List<PartyView> responsible, Deadline deadline, WorkItemState state, Optional<BigDecimal> percent,
                        Optional<Card> card, boolean selfVerified, Optional<Lamp> lamp, Optional<BallHolder> holder) {

    /** Where the next page begins. */
    public ListPlace place() {
        return new ListPlace(deadline.date(), NumberOrder.key(number), id.value());
    }
}
