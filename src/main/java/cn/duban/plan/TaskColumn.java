package cn.duban.plan;

import java.util.Arrays;
import java.util.stream.Stream;

/** The columns of a task table (任务表) in their order. The first is hidden: it carries the item's id, so that a row is known again wherever it is sorted. */
enum TaskColumn {
    ID("编号（请勿改动）", 12),
    ACTION("专项行动", 22),
    NUMBER("序号", 8),
    TEXT("任务", 60),
    LEAD("牵头单位", 18),
    RESPONSIBLE("责任单位", 30),
    DEADLINE("完成时限", 16),
    PHRASE("时限依据", 24),
    CYCLE("填报周期", 12),
    TARGETS("指标", 36),
    SOURCE("依据原文", 60);

    private final String title;
    private final int width;

    TaskColumn(String title, int width) {
        this.title = title;
        this.width = width;
    }

    /** What stands at its head; a table is read by these words, in whatever order its columns are. */
    String title() {
        return title;
    }

    /** In characters of the usual font. */
    int width() {
        return width;
    }

    /** Whether a change in it means something; the others tell where a row comes from. */
    boolean isTaken() {
        return switch (this) {
            case ACTION, NUMBER, TEXT, LEAD, RESPONSIBLE, DEADLINE, CYCLE, TARGETS -> true;
            case ID, PHRASE, SOURCE -> false;
        };
    }

    static Stream<TaskColumn> taken() {
        return Arrays.stream(values()).filter(TaskColumn::isTaken);
    }

    static int placeOf(CellFault fault) {
        return Arrays.stream(values()).filter(column -> column.title.equals(fault.column())).findFirst().orElse(ID).ordinal();
    }
}
