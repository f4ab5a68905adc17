package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.org.LeadershipGroup;
import cn.duban.org.Official;
import cn.duban.org.OfficialId;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The units and people of one work item, so that tests speak of them by what they are. */
final class Cast {

    static final LocalDate ASSIGNED_ON = LocalDate.of(2023, 2, 20);
    static final LocalDate DEADLINE = LocalDate.of(2023, 6, 30);

    final UnitId lead;
    final UnitId responsible;
    final UnitId office;
    final UnitId group;
    final UnitId host;
    final UnitId stranger;

    final Official handler;
    final Official colleague;
    final Official helper;
    final Official verifier;
    final Official leader;
    final Official outsider;

    private final UUID plan = UUID.randomUUID();
    private final UUID action = UUID.randomUUID();

    private Cast(UnitId lead, UnitId responsible, UnitId office, UnitId group, UnitId host, UnitId stranger) {
        this.lead = lead;
        this.responsible = responsible;
        this.office = office;
        this.group = group;
        this.host = host;
        this.stranger = stranger;
        handler = official("李明", lead, new Post(lead, Role.HANDLER));
        colleague = official("王芳", lead, new Post(lead, Role.HANDLER));
        helper = official("张伟", responsible, new Post(responsible, Role.HANDLER));
        verifier = official("赵敏", host, new Post(office, Role.OFFICE));
        leader = official("陈刚", host, new Post(group, Role.LEADERSHIP));
        outsider = official("刘洋", stranger, new Post(stranger, Role.HANDLER));
    }

    static Cast ofStrangers() {
        return new Cast(unit(), unit(), unit(), unit(), unit(), unit());
    }

    static Cast of(UnitId lead, UnitId responsible, UnitId office, UnitId group, UnitId host, UnitId stranger) {
        return new Cast(lead, responsible, office, group, host, stranger);
    }

    UUID plan() {
        return plan;
    }

    UUID action() {
        return action;
    }

    NewWorkItem facts() {
        return facts("item_7", lead, DEADLINE);
    }

    NewWorkItem factsWithDeadline(LocalDate deadline) {
        return facts("item_" + UUID.randomUUID(), lead, deadline);
    }

    NewWorkItem facts(String element, UnitId leadUnit, LocalDate deadline) {
        return new NewWorkItem(plan, "健康行动实施方案", action, "妇幼健康提质专项行动", element, "7", "孕产妇系统管理率达92%以上",
                "完善妇女全生命周期管理，孕产妇系统管理率达92%以上", "完善妇女全生命周期管理，孕产妇系统管理率达92%以上。", 120, 146,
                leadUnit, false, List.of(responsible), new Deadline(deadline, "2023年6月底前", "named-date", false), Optional.of("quarterly"),
                List.of(new Target("孕产妇系统管理率达92%以上", "孕产妇系统管理率", ">=", Optional.of(new BigDecimal("92")), "%")),
                new LeadershipGroup(group, office, host));
    }

    WorkItem item() {
        return WorkItem.register(new WorkItemId(UUID.randomUUID()), facts(), ASSIGNED_ON);
    }

    static Actor acting(Official official) {
        return Posts.of(official).findFirst().orElseThrow();
    }

    static Official official(String name, UnitId unit, Post... posts) {
        return new Official(new OfficialId(UUID.randomUUID()), name, name, unit, Set.of(posts));
    }

    private static UnitId unit() {
        return new UnitId(UUID.randomUUID());
    }
}
