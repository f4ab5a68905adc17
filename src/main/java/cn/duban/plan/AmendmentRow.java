package cn.duban.plan;

import cn.duban.plan.DraftDiff.FieldDiff;
import cn.duban.workitem.RunningItem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an amendment does to one running item, or to several that belong together.
 *
 * @param changes   what happens to it; several at once are possible
 * @param running   the items as they run; none for a new one, several that are merged
 * @param offered   the items as the document has them; none for a dropped one, several for a split one
 * @param sources   the ids that the offered items have in the document, in the same order
 * @param continues the running item that goes on; empty while that is open, or if none does
 * @param keeper    the offered item that goes on as it
 * @param fields    the fields of the one that goes on that change
 * @param reason    why it is dropped
 * @param questions what is open about it
 */
public record AmendmentRow(Set<Change> changes, List<Running> running, List<BreakdownItem> offered, List<UUID> sources, Optional<UUID> continues, Optional<UUID> keeper,
                           List<FieldDiff> fields, String reason, List<AmendmentQuestion> questions) {

    /** What an amendment does to an item, in the order in which a page lists it. */
    public enum Change {
        /** 待定. */
        DOUBTFUL,
        /** 文字修改. */
        REWORDED,
        /** 拆分. */
        SPLIT,
        /** 合并. */
        MERGED,
        /** 删去. */
        DROPPED,
        /** 新增. */
        NEW,
        /** 时限调整. */
        MOVED_DATE,
        /** 单位调整. */
        OTHER_UNITS,
        /** 指标或周期调整. */
        OTHER_TARGETS,
        /** 序号变动. */
        RENUMBERED,
        /** 不变. */
        SAME
    }

    /**
     * A running item.
     *
     * @param state where its work item stands
     */
    public record Running(BreakdownItem item, Optional<RunningItem> state) {

        public boolean isClosed() {
            return state.filter(one -> !one.isOpen()).isPresent();
        }
    }

    public AmendmentRow {
        running = List.copyOf(running);
        offered = List.copyOf(offered);
        sources = List.copyOf(sources);
        fields = List.copyOf(fields);
        questions = List.copyOf(questions);
    }

    public boolean is(Change change) {
        return changes.contains(change);
    }

    /** The number that the document gives an offered item. */
    public String numberOf(UUID source) {
        return offered.get(sources.indexOf(source)).number();
    }

    /** Names the row on its page. */
    public UUID id() {
        return running.isEmpty() ? offered.get(0).id() : running.get(0).item().id();
    }
}
