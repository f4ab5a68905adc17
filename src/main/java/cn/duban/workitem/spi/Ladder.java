package cn.duban.workitem.spi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The rungs of a ladder, read from a decision table: the shipped one ({@code processes/escalation-ladder.dmn}), or one that an office has
 * made for a plan or a level of it. Cached, so it is cheap to ask.
 */
public interface Ladder {

    /** The ladder that counts for an item: that of its plan and level, else that of its plan, else the shipped one. */
    default Ladder of(Optional<UUID> plan, Level level) {
        return this;
    }

    /** Whose items a ladder is for. */
    enum Level {
        /** 本级: the items of the plan itself. */
        OWN,
        /** 下级: the child items of the local governments below. */
        BELOW
    }

    /** All rungs of a concern in the order of their days. */
    List<Rung> rungs(Concern concern);

    /** What a rung is about. */
    enum Concern {
        /** Counted from assignment: nobody has signed for it. */
        ACKNOWLEDGEMENT,
        /** Counted from the deadline; negative days lie before its last working day. */
        DEADLINE,
        /** Counted from the report of completion: the office has not verified it. */
        VERIFICATION,
        /** Counted from the day a responsible unit was given its part: it has not signed for it. */
        CONTRIBUTION_ACKNOWLEDGEMENT,
        /** Counted from the day a responsible unit refused its part: the office has not ruled on it. */
        CONTRIBUTION_RULING,
        /** Counted from the date of a contribution; negative days lie before its last working day. */
        CONTRIBUTION,
        /** Counted from the refusal: the office has not ruled on it. */
        RULING,
        /** Counted from the day until which a returned or reopened item is to be put right; negative days lie before its last working day. */
        REWORK,
        /** Counted from the acceptance: the office has not evaluated it and struck it off. */
        STRIKING_OFF,
        /** Counted from the last working day of a reporting period: its report is not there; negative days lie before it. */
        REPORT,
        /** Counted from the day a request reached the unit's leader: it has not been confirmed. */
        CONFIRMATION,
        /** Counted from the day a request reached the office: it has not been answered. */
        ANSWER,
        /** Counted from the day a request reached the leadership group: it has not been decided. */
        DECISION,
        /** Counted from the expected end of a pause: the item has not been resumed. */
        PAUSE_END;

        private static final Set<Concern> FROM_A_DATE = EnumSet.of(DEADLINE, CONTRIBUTION, REWORK, REPORT, PAUSE_END);

        /** Whether it counts from a date that is known beforehand, so that there is something to say before it, or on the very day. */
        public boolean countsFromADate() {
            return FROM_A_DATE.contains(this);
        }
    }

    /** What happens on a rung. */
    enum Deed {
        /** 提醒. */
        REMIND,
        /** 催办. */
        URGE,
        /** 黄牌. */
        YELLOW_CARD,
        /** 红牌. */
        RED_CARD,
        /** 上报领导小组. */
        ESCALATE
    }

    /** How days are counted. */
    enum Measure {
        /** 工作日. */
        WORKING,
        /** 自然日: a day off on which the count ends rolls over to the next working day, before a date to the last one (民法典 203). */
        NATURAL
    }

    /** Who hears of it. */
    enum Hearer {
        /** Whoever is waited for. */
        BODY,
        /** 牵头单位. */
        LEAD,
        /** 责任单位. */
        RESPONSIBLE,
        /** 领导小组办公室. */
        OFFICE,
        /** 领导小组. */
        LEADERSHIP_GROUP
    }

    /** When a rung comes: {@code days} after (negative: before) the day the concern counts from, and again every {@code repeatEvery} (0: once). */
    record Timing(int days, Measure measure, int repeatEvery) {

        public Timing {
            Objects.requireNonNull(measure);
        }
    }

    /**
     * A rung.
     *
     * @param name     unique within the ladder and kept when it is renamed; part of the claim that makes it happen once
     * @param hears    who hears of it
     * @param label    what the office calls it, such as 橙牌; empty where its deed says enough
     * @param colour   of the card, as {@code #rrggbb}; empty for the usual one
     * @param task     whether the leadership group gets a task by it, to write an instruction
     * @param since    a rung that was added comes up after this day only; empty for one that was always there
     * @param formerly when it came before it was changed, the latest first: what was done by then is done
     */
    record Rung(String name, Concern concern, Timing timing, Deed deed, List<Hearer> hears, String label, String colour, boolean task,
                Optional<LocalDate> since, List<Timing> formerly) {

        public Rung {
            hears = List.copyOf(hears);
            formerly = List.copyOf(formerly);
        }

        /** One that counts working days, as the shipped ladder has them. */
        public Rung(String name, Concern concern, int workingDays, Deed deed, int repeatEvery) {
            this(name, concern, new Timing(workingDays, Measure.WORKING, repeatEvery), deed, List.of(Hearer.BODY), "", "", deed == Deed.ESCALATE,
                    Optional.empty(), List.of());
        }

        /** How many days after (negative: before) the day the concern counts from; what kind of days the timing says. */
        public int workingDays() {
            return timing.days();
        }

        public int repeatEvery() {
            return timing.repeatEvery();
        }

        /** The same rung after its ladder was changed: a new one counts from today on, a changed one remembers when it came. */
        public Rung succeeding(Optional<Rung> before, LocalDate today) {
            if (before.isEmpty() || before.get().concern() != concern) {
                return new Rung(name, concern, timing, deed, hears, label, colour, task, Optional.of(today), List.of());
            }
            List<Timing> timings = new ArrayList<>(before.get().formerly());
            if (!before.get().timing().equals(timing)) {
                timings.add(0, before.get().timing());
            }
            return new Rung(name, concern, timing, deed, hears, label, colour, task, before.get().since(), timings.stream().distinct().limit(5).toList());
        }
    }
}
