package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.Lamp;
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
        return new Cursor(deadline.date(), id.value());
    }

    /** A place in the ledger: after this deadline and id. Written {@code 2023-12-31_<id>} in addresses. */
    public record Cursor(LocalDate deadline, UUID id) {

        /** @throws IllegalArgumentException if it is not a cursor */
        public static Cursor of(String written) {
            try {
                int at = written.indexOf('_');
                return new Cursor(LocalDate.parse(written.substring(0, at)), UUID.fromString(written.substring(at + 1)));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("Not a cursor", e);
            }
        }

        @Override
        public String toString() {
            return deadline + "_" + id;
        }
    }
}
