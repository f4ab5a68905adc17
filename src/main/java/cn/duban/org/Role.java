package cn.duban.org;

/** What a post (岗位) lets its holder do at its body. Spring Security knows each as {@code ROLE_<name>}. */
public enum Role {
    /** 经办人: acts for a unit on its work items. */
    HANDLER,
    /** 分管领导: confirms what leaves a unit, where the unit wants that. Held at the unit. */
    LEADER_IN_CHARGE,
    /** 领导小组办公室: reads plans in, issues, verifies, urges. Held at an office. */
    OFFICE,
    /** 领导小组: decides escalations, writes instructions. Held at a leadership group. */
    LEADERSHIP,
    /** 督查组: inspects. */
    INSPECTOR,
    /** 系统管理员: units and people. One of the three separate administrators (三员分立). */
    ADMINISTRATOR,
    /** 安全管理员: rights. */
    SECURITY_ADMINISTRATOR,
    /** 审计员: reads the audit trail. */
    AUDITOR
}
