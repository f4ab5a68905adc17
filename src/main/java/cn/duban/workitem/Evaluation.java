package cn.duban.workitem;

import java.time.LocalDate;

/** 评价: how the office judges the finished work, with grade and words. */
public record Evaluation(LocalDate on, Grade grade, String text) {

    /** The grades, the best first. */
    public enum Grade {
        /** 优秀. */
        EXCELLENT,
        /** 良好. */
        GOOD,
        /** 合格. */
        SUFFICIENT,
        /** 不合格. */
        INSUFFICIENT
    }
}
