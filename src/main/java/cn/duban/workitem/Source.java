package cn.duban.workitem;

import cn.duban.attachment.AttachmentId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** 来源: what a work item was registered from. A plan is one kind of source among several. */
public sealed interface Source {

    /** What an item that has no parent came from. */
    sealed interface Origin extends Source {

        @Override
        default Origin origin() {
            return this;
        }

        @Override
        Kind kind();

        /** The paper, where it was put on file with the item; a plan keeps its own. */
        default Optional<AttachmentId> original() {
            return Optional.empty();
        }
    }

    /** What the item, or the one at the head of its line, was registered from. */
    Origin origin();

    /** The item above, of which this one is a part. */
    default Optional<WorkItemId> parent() {
        return Optional.empty();
    }

    /** The plan that the item, or the one at the head of its line, belongs to. */
    default Optional<PlanElement> plan() {
        return origin() instanceof PlanElement element ? Optional.of(element) : Optional.empty();
    }

    /** Which kind of document it goes back to. */
    default Kind kind() {
        return origin().kind();
    }

    /** 实施方案, 领导批示, 会议纪要. */
    enum Kind { PLAN, INSTRUCTION, MINUTES }

    /**
     * 实施方案: a call activity in the model of a plan's special action. Plan and action are named by plain ids and names, because a plan
     * knows its work items and not the other way round.
     *
     * @param id    of the call activity; (action, id) is registered once, and its children carry it too
     * @param start where the item's sentence begins in the plan's text, from 0
     * @param end   after its last character
     */
    record PlanElement(UUID planId, String planTitle, UUID action, String actionName, String id, int start, int end) implements Origin {

        public PlanElement {
            Objects.requireNonNull(planId);
            Objects.requireNonNull(planTitle);
            Objects.requireNonNull(action);
            Objects.requireNonNull(actionName);
            Objects.requireNonNull(id);
        }

        @Override
        public Kind kind() {
            return Kind.PLAN;
        }
    }

    /**
     * 领导批示: what a leader wrote on a paper.
     *
     * @param leader         name and office, as 王某某省长
     * @param documentNumber of the paper, as 黔府办批〔2026〕7号; empty where it has none
     * @param original       the paper itself, where it was put on file
     */
    record Instruction(String leader, LocalDate on, Optional<String> documentNumber, Optional<AttachmentId> original) implements Origin {

        public Instruction {
            Objects.requireNonNull(leader);
            Objects.requireNonNull(on);
            Objects.requireNonNull(documentNumber);
            Objects.requireNonNull(original);
        }

        @Override
        public Kind kind() {
            return Kind.INSTRUCTION;
        }
    }

    /**
     * 会议纪要: what a meeting decided.
     *
     * @param meeting        its name, as 省政府第12次常务会议
     * @param on             the day of the meeting
     * @param documentNumber of the minutes; empty where they have none
     * @param original       the minutes themselves, where they were put on file
     */
    record Minutes(String meeting, LocalDate on, Optional<String> documentNumber, Optional<AttachmentId> original) implements Origin {

        public Minutes {
            Objects.requireNonNull(meeting);
            Objects.requireNonNull(on);
            Objects.requireNonNull(documentNumber);
            Objects.requireNonNull(original);
        }

        @Override
        public Kind kind() {
            return Kind.MINUTES;
        }
    }

    /**
     * 下级任务: a part of another item, handed down to a unit below.
     *
     * @param above  the item of which it is a part
     * @param origin what the item at the head of the line was registered from
     */
    record ParentItem(WorkItemId above, Origin origin) implements Source {

        public ParentItem {
            Objects.requireNonNull(above);
            Objects.requireNonNull(origin);
        }

        @Override
        public Optional<WorkItemId> parent() {
            return Optional.of(above);
        }
    }
}
