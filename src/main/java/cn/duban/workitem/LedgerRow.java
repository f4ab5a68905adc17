package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.Lamp;
import cn.duban.shared.NumberOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 台账: a row. Lamp and holder are empty once the item is done; the percentage is the unit's own (自报). */
public record LedgerRow(WorkItemId id, String number, String title, UUID plan, String planTitle, UUID action, String actionName, String element,
                        PartyView lead, List<PartyView> responsible, Deadline deadline, WorkItemState state, Optional<BigDecimal> percent,
                        Optional<Card> card, boolean selfVerified, Optional<Lamp> lamp, Optional<BallHolder> holder) {

    /** Where the next page begins. */
    public Cursor cursor() {
        return new Cursor(deadline.date(), NumberOrder.key(number), id.value());
    }

    /** A place in the ledger: after this deadline, number and id. Written
     * {@code 2023-12-31_000000007_<id>} in addresses. */
    public record Cursor(LocalDate deadline, String numberOrder, UUID id) {

        /** @throws IllegalArgumentException if it is not a cursor */
        public static Cursor of(String written) {
            try {
                String[] parts = written.split("_", 3);
                return new Cursor(LocalDate.parse(parts[0]), parts[1], UUID.fromString(parts[2]));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("Not a cursor", e);
            }
        }

        @Override
        public String toString() {
            return deadline + "_" + numberOrder + "_" + id;
        }
    }
}
