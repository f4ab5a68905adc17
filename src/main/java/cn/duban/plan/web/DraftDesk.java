package cn.duban.plan.web;

import cn.duban.plan.PlanItem;
import cn.duban.plan.PlanView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * 草稿 beside its source: which words each field was read from, and what came of every passage.
 *
 * @param rows by item
 */
record DraftDesk(SourcePane source, Map<UUID, DraftRow> rows) {

    static DraftDesk of(PlanView view, String text) {
        Map<UUID, DraftRow> rows = new LinkedHashMap<>();
        List<SourcePassage> passages = new ArrayList<>();
        List<SourceMark> marks = new ArrayList<>();
        for (PlanView.ActionView action : view.actions()) {
            for (PlanItem item : action.items()) {
                DraftRow row = DraftRow.of(item, text);
                rows.put(item.id(), row);
                marks.addAll(row.marks());
                if (row.hasSource()) {
                    passages.add(new SourcePassage(item.sourceStart(), item.sourceEnd(), "item", "item-" + item.id(), "source-" + item.id(), item.number()));
                }
            }
        }
        passages.sort(Comparator.comparingInt(SourcePassage::start));
        return new DraftDesk(SourcePane.of(text, passages, marks, List.of()), rows);
    }

    public DraftRow row(PlanItem item) {
        return rows.get(item.id());
    }
}
