package cn.duban.administration;

import java.util.List;

/** The sheets of the workbook, with their columns as an administrator reads them. */
enum ImportSheet {

    UNITS("单位", List.of("名称", "类别", "上级单位", "别名")),
    PEOPLE("人员", List.of("登录名", "姓名", "所在单位", "岗位", "岗位所在单位")),
    GROUPS("领导小组", List.of("领导小组", "办公室", "承办单位"));

    private final String title;
    private final List<String> columns;

    ImportSheet(String title, List<String> columns) {
        this.title = title;
        this.columns = columns;
    }

    String title() {
        return title;
    }

    List<String> columns() {
        return columns;
    }
}
