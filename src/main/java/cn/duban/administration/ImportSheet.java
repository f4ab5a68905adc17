package cn.duban.administration;

import java.util.List;

/** The sheets of the workbook, with their columns as an administrator reads them. */
enum ImportSheet {

    UNITS("单位", List.of("名称", "类别", "上级单位", "别名", "所属统称"), 4),
    PEOPLE("人员", List.of("登录名", "姓名", "所在单位", "岗位", "岗位所在单位"), 5),
    GROUPS("领导小组", List.of("领导小组", "办公室", "承办单位"), 3);

    private final String title;
    private final List<String> columns;
    private final int required;

    ImportSheet(String title, List<String> columns, int required) {
        this.title = title;
        this.columns = columns;
        this.required = required;
    }

    String title() {
        return title;
    }

    List<String> columns() {
        return columns;
    }

    /** A workbook made from an earlier template lacks the later columns and is as good as with empty ones. */
    boolean requires(String column) {
        return columns.indexOf(column) < required;
    }
}
