package cn.duban.plan;

import cn.duban.calendar.Cycle;
import java.util.Optional;

/** What a supervision step is called in the model, which is Chinese whatever the page's language. */
final class StepNames {

    private StepNames() {
    }

    static String of(StepKind kind, Optional<Cycle> cycle) {
        return cycle.map(StepNames::often).orElse("") + switch (kind) {
            case SCHEDULING -> "调度";
            case MEETING -> "专题会议";
            case SUPERVISION_ROUND -> "督查";
            case CLOSING_REVIEW -> "总结评估";
            case MILESTONE -> "节点";
        };
    }

    static String often(Cycle cycle) {
        return switch (cycle) {
            case WEEKLY -> "每周";
            case MONTHLY -> "每月";
            case EVERY_2_MONTHS -> "每两月";
            case QUARTERLY -> "每季度";
            case HALF_YEARLY -> "每半年";
            case YEARLY -> "每年";
            case EVERY_2_YEARS -> "每两年";
            case EVERY_3_YEARS -> "每三年";
        };
    }
}
