package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.Lamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A work item as one person sees it: what the page shows, and what this person may do.
 *
 * @param source          what it was registered from
 * @param sourceText      the words there that made it a matter
 * @param deadlineProvisional whether the deadline lies in a year whose holiday notice is not out
 * @param parties         lead unit, responsible units in document order, office, leadership group
 * @param holder          who has to act now; empty once nobody is waited for
 * @param lamp            empty once it is no longer open
 * @param history         in the order in which it happened
 * @param permitted       the acts whose button this person sees; the same guard refuses the others
 */
public record WorkItemView(WorkItemId id, String number, String title, String text,
                           Source source, String sourceText,
                           List<PartyView> parties, boolean leadPresumed, boolean selfVerified,
                           Deadline deadline, boolean deadlineProvisional, Optional<String> cycle, List<Target> targets,
                           WorkItemState state, LocalDate assignedOn, Optional<LocalDate> acknowledgedOn, Optional<ProgressReport> progress,
                           Optional<CompletionReport> completion, Optional<ReturnForRework> lastReturn, Optional<RefusedAssignment> refusal,
                           Optional<Ruling> ruling, Optional<Pause> pause, Optional<LocalDate> closedOn, Optional<Evaluation> evaluation, Optional<Closing> closing,
                           Optional<Card> card, Optional<Lamp> lamp, Optional<BallHolder> holder,
                           List<EvidenceView> evidence, List<HistoryEntry> history, List<EscalationView> escalations,
                           Set<Act> permitted, boolean mayAddEvidence) {

    public PartyView lead() {
        return parties.stream().filter(party -> party.part() == Part.LEAD).findFirst().orElseThrow();
    }

    public List<PartyView> responsible() {
        return parties.stream().filter(party -> party.part() == Part.RESPONSIBLE).toList();
    }
}
