package cn.duban.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * 实施方案: what a plan document says about itself. Empty means that the text does not say it.
 *
 * @param title          the title, without the library's file extension
 * @param issuer         发文机关
 * @param documentNumber 文号, with hexagonal brackets, as 〔2023〕5号
 * @param issueDate      成文日期
 * @param region         the province, city or county that the plan binds
 * @param year           the calendar year that the plan is for
 * @param defaultPeriod  the period that bounds items without a date, as {@code 2023}
 * @param basis          the documents that the plan carries out
 * @param localDeadline  by when those below issue their own plans
 * @param coordinator    who coordinates
 * @param cascade        a blanket clause that binds the local governments to every item (…不再列出)
 * @param closingText    the closing paragraphs, empty if there are none
 * @param planTargets    targets of the plan as a whole, by stage
 * @param schedule       the plan's own schedule by year or stage
 * @param supervision    clauses that tell how the plan will be supervised
 */
public record DraftPlan(String title, Optional<String> issuer, Optional<String> documentNumber, Optional<LocalDate> issueDate,
                        Optional<String> region, Optional<Integer> year, Optional<String> defaultPeriod, List<Basis> basis,
                        Optional<LocalDeadline> localDeadline, Optional<Coordinator> coordinator, Optional<Cascade> cascade,
                        String closingText, List<Stage> planTargets, List<Stage> schedule, List<SupervisionClause> supervision) {

    public DraftPlan {
        Objects.requireNonNull(title);
        Objects.requireNonNull(closingText);
        basis = List.copyOf(basis);
        planTargets = List.copyOf(planTargets);
        schedule = List.copyOf(schedule);
        supervision = List.copyOf(supervision);
    }

    /** A document that the plan carries out. {@code asPrinted} differs from {@code docNo} where brackets were lost. */
    public record Basis(String title, String docNo, String asPrinted) {
    }

    /** Who issues local plans, and by when; {@code date} is a date as {@link ReadDeadline#date()} writes it. */
    public record LocalDeadline(String who, String phrase, String date) {
    }

    /** The unit that coordinates the plan, and the words that say so. */
    public record Coordinator(String unit, String phrase) {
    }

    /** 属地: units bound to many items at once; never copied to the items. */
    public record Cascade(String phrase, List<String> units, String appliesTo) {

        public Cascade {
            units = List.copyOf(units);
        }
    }

    /** A stage of the plan: its period as printed ("到2023年"), the date that it ends on as {@link ReadDeadline#date()} writes it, its targets. */
    public record Stage(String phrase, String date, String text, List<ReadIndicator> indicators, SourceSpan span) {

        public Stage {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * How the plan says it will be supervised.
     *
     * @param kind   what is to be done
     * @param who    who does it, empty if the text does not say
     * @param cycle  how often, as {@link ReadRecurrence#cycle()}, empty if the text does not say
     * @param phrase the words that say so
     * @param actionNo the action whose items say so, empty if it is said of the plan as a whole
     */
    public record SupervisionClause(Kind kind, Optional<String> who, Optional<String> cycle, String phrase, Optional<Integer> actionNo,
                                    SourceSpan span) {

        /** 调度, 专题会议, 督查, 总结评估. */
        public enum Kind { SCHEDULING, MEETING, ROUND, CLOSING_REVIEW }
    }
}
