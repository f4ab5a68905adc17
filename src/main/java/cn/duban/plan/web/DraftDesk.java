package cn.duban.plan.web;

import cn.duban.plan.DraftPassage;
import cn.duban.plan.PlanItem;
import cn.duban.plan.PlanRepair;
import cn.duban.plan.PlanView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * 草稿 beside its source: which words each field was read from, and what came of every passage.
 *
 * @param rows           by item
 * @param repairs        what was mended, in text order
 * @param uncovered      of how many passages nothing came yet
 * @param firstUncovered id of the first of them on the page, empty for none
 */
record DraftDesk(SourcePane source, Map<UUID, DraftRow> rows, List<SourceRepair> repairs, int uncovered, String firstUncovered) {

    static DraftDesk of(PlanView view, String text, List<DraftPassage> tiles, List<PlanRepair> mended) {
        Map<UUID, DraftRow> rows = new LinkedHashMap<>();
        Map<String, String> numbers = new HashMap<>();
        List<SourceMark> marks = new ArrayList<>();
        view.actions().stream().flatMap(action -> action.items().stream()).forEach(item -> {
            DraftRow row = DraftRow.of(item, text);
            rows.put(item.id(), row);
            marks.addAll(row.marks());
            numbers.put(item.id().toString(), item.number());
        });
        view.dropped().forEach(item -> numbers.put(item.id().toString(), item.number()));
        List<SourcePassage> passages = new ArrayList<>();
        Set<String> begun = new HashSet<>();
        for (DraftPassage tile : tiles) {
            passages.add(passage(tile, numbers, begun));
        }
        List<SourceRepair> repairs = mended.stream().map(repair -> new SourceRepair(repair.kind(), repair.place().start(), repair.place().end(),
                repair.before(), repair.after(), repair.certain())).toList();
        List<SourcePassage> open = passages.stream().filter(SourcePassage::isUncovered).toList();
        return new DraftDesk(SourcePane.of(text, passages, marks, repairs), rows, repairs, open.size(), open.isEmpty() ? "" : open.get(0).anchor());
    }

    public DraftRow row(PlanItem item) {
        return rows.get(item.id());
    }

    /** The repairs by what was damaged, the first found first. */
    public List<RepairKind> repairKinds() {
        Map<String, List<SourceRepair>> kinds = new LinkedHashMap<>();
        repairs.forEach(repair -> kinds.computeIfAbsent(repair.kind(), kind -> new ArrayList<>()).add(repair));
        return kinds.entrySet().stream().map(entry -> new RepairKind(entry.getKey(), entry.getValue())).toList();
    }

    /** Repairs of one kind. */
    record RepairKind(String kind, List<SourceRepair> repairs) {
    }

    /** The number stands in the margin, and the page jumps, where what came of it begins. */
    private static SourcePassage passage(DraftPassage tile, Map<String, String> numbers, Set<String> begun) {
        String target = switch (tile.kind()) {
            case ITEM, DROPPED -> "item-" + tile.ref();
            case HEADING, CLAUSE -> tile.ref().isEmpty() ? "" : "action-" + tile.ref();
            default -> "";
        };
        boolean ofItem = tile.kind() == DraftPassage.Kind.ITEM || tile.kind() == DraftPassage.Kind.DROPPED;
        boolean begins = ofItem && begun.add(target);
        String anchor = ofItem ? begins ? "source-" + tile.ref() : "" : "s" + tile.start();
        return new SourcePassage(tile.start(), tile.end(), kind(tile.kind()), target, anchor, begins ? numbers.getOrDefault(tile.ref(), "") : "");
    }

    private static String kind(DraftPassage.Kind kind) {
        return switch (kind) {
            case HEAD -> "head";
            case HEADING -> "heading";
            case ITEM -> "item";
            case DROPPED -> "dropped";
            case CLAUSE -> "clause";
            case DUTY -> "duty";
            case NOT_A_TASK -> "set-aside";
            case UNCOVERED -> "uncovered";
        };
    }
}
