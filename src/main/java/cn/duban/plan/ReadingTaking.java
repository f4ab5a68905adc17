package cn.duban.plan;

import cn.duban.attachment.AttachmentId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a new reading brings beside its items: the text and what came of each stretch, repairs, questions. Called within an act. */
@Component
class ReadingTaking {

    private final Plans plans;
    private final PlanDrafts drafts;
    private final DraftPassages passages;
    private final PlanDuties duties;
    private final PlanQuestions questions;
    private final BreakdownRows breakdowns;
    private final Clock clock;

    ReadingTaking(Plans plans, PlanDrafts drafts, DraftPassages passages, PlanDuties duties, PlanQuestions questions, BreakdownRows breakdowns, Clock clock) {
        this.plans = plans;
        this.drafts = drafts;
        this.passages = passages;
        this.duties = duties;
        this.questions = questions;
        this.breakdowns = breakdowns;
        this.clock = clock;
    }

    /**
     * Takes it. Items point into the new text; marks of a person and answers stay, as far as their words are still there.
     *
     * @param file the corrected document, empty where the same was read again
     */
    void take(Plan plan, OfferedReading.Read read, Optional<AttachmentId> file) {
        PlanId id = plan.id();
        String text = PlanIntake.withoutControls(read.reading().text());
        TextMove move = new TextMove(plans.text(id), text);
        sources(id, read, move);
        plans.read(id, text, file.orElse(plan.original()), plan.documentNumber().or(() -> read.reading().plan().documentNumber()),
                plan.issueDate().or(() -> read.reading().plan().issueDate()));
        List<DraftPassage> marks = passages.marks(id);
        passages.clear(id);
        passages.add(id, read.content().passages());
        passages.addRepairs(id, read.content().repairs());
        marks.forEach(mark -> move.find(new Stretch(mark.start(), mark.end()))
                .ifPresent(place -> passages.mark(id, place, mark.markedBy().orElse(""), mark.markedAt().orElse(clock.instant()))));
        duties.add(id, read.content().duties());
        questions.askAsRead(plan, read.content().questions());
        breakdowns.reading(id, breakdowns.keep(id, read.breakdown(), clock.instant()));
    }

    /** An item that covers what the reader gave it covers what the reader gives it now; one that a person shaped keeps its words. */
    private void sources(PlanId id, OfferedReading.Read read, TextMove move) {
        Map<UUID, ItemSource> before = breakdowns.reading(id).flatMap(revision -> breakdowns.find(id, revision)).map(Breakdown::items).orElse(List.of()).stream()
                .collect(Collectors.toMap(BreakdownItem::id, BreakdownItem::source));
        Map<UUID, ItemSource> now = new HashMap<>();
        read.breakdown().items().forEach(item -> now.put(item.id(), item.source()));
        Set<UUID> fresh = now.keySet();
        for (PlanItem item : drafts.allItems(id)) {
            boolean shaped = before.containsKey(item.id()) && !before.get(item.id()).stretches().equals(item.source().stretches());
            ItemSource source = fresh.contains(item.id()) && !shaped ? now.get(item.id()) : move.find(item.source());
            if (!source.equals(item.source())) {
                drafts.changeItem(item.withSource(source));
            }
        }
    }
}
