package cn.duban.workitem;

import java.time.LocalDate;

/** 裁定: what the office ruled on the last refusal, with its reason. The time until then was the office's. */
public record Ruling(LocalDate on, Outcome outcome, String reason) {

    /** What a ruling comes to. */
    public enum Outcome {
        /** 维持交办: the unit signs for it after all. */
        UPHELD,
        /** 改派: another unit takes the lead. */
        REASSIGNED,
        /** 撤销: the item is withdrawn. */
        WITHDRAWN
    }
}
