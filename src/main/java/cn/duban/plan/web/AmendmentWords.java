package cn.duban.plan.web;

import cn.duban.plan.AmendmentQuestion;
import cn.duban.plan.AmendmentReview;
import cn.duban.plan.AmendmentRow;
import cn.duban.plan.BreakdownItem;
import cn.duban.plan.DraftDiff.FieldDiff;
import cn.duban.plan.ItemField;
import cn.duban.web.Reasons;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts into words what an amendment would do, and what it leaves open. */
@Component
class AmendmentWords {

    private final Reasons reasons;
    private final OfferWords fields;

    AmendmentWords(Reasons reasons, OfferWords fields) {
        this.reasons = reasons;
        this.fields = fields;
    }

    public String of(AmendmentQuestion question) {
        return reasons.of("plan.amendment.ask." + question.kind().name().toLowerCase(Locale.ROOT), question.about());
    }

    public String of(AmendmentQuestion.Proposal proposal) {
        return reasons.of("plan.amendment.answer." + proposal.word(), proposal.number(), proposal.title());
    }

    /** A field of an item; a word of its own where it is empty. */
    public String of(ItemField field, BreakdownItem item, AmendmentReview review) {
        return fields.of(field, item, review::action);
    }

    /** The texts of the item that goes on, with what changes marked; a text without its like has no marks. */
    public TextMarks marks(AmendmentRow row) {
        return row.fields().stream().filter(field -> field.field() == ItemField.TEXT).findFirst()
                .map(field -> TextMarks.between(field.there().text(), field.offered().text()))
                .orElseGet(() -> TextMarks.between(row.running().isEmpty() ? "" : row.running().get(0).item().text(), row.running().isEmpty() ? "" : row.running().get(0).item().text()));
    }

    /** What changes beside the words. */
    public List<FieldDiff> others(AmendmentRow row) {
        return row.fields().stream().filter(field -> field.field() != ItemField.TEXT && field.field() != ItemField.TITLE).toList();
    }

    public String when(java.time.Instant at) {
        return fields.when(at);
    }
}
