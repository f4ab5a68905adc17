package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.org.LeadershipGroup;
import cn.duban.org.Official;
import cn.duban.org.OfficialId;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
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

    /** Where units and officials come from: made up, or put into the register. */
    interface Register {

        UnitId unit(String name, UnitKind kind);

        Official official(String name, UnitId unit, Post post);
    }

    Cast(Register register) {
        lead = register.unit("省卫生健康委", UnitKind.DEPARTMENT);
        responsible = register.unit("省教育厅", UnitKind.DEPARTMENT);
        host = register.unit("省发展改革委", UnitKind.DEPARTMENT);
        stranger = register.unit("省体育局", UnitKind.DEPARTMENT);
        office = register.unit("领导小组办公室", UnitKind.OFFICE);
        group = register.unit("领导小组", UnitKind.LEADERSHIP_GROUP);
        handler = register.official("李明", lead, new Post(lead, Role.HANDLER));
        colleague = register.official("王芳", lead, new Post(lead, Role.HANDLER));
        helper = register.official("张伟", responsible, new Post(responsible, Role.HANDLER));
        verifier = register.official("赵敏", host, new Post(office, Role.OFFICE));
        leader = register.official("陈刚", host, new Post(group, Role.LEADERSHIP));
        outsider = register.official("刘洋", stranger, new Post(stranger, Role.HANDLER));
    }

    static Cast ofStrangers() {
        return new Cast(new Register() {
            @Override
            public UnitId unit(String name, UnitKind kind) {
                return new UnitId(UUID.randomUUID());
            }

            @Override
            public Official official(String name, UnitId unit, Post post) {
                return Cast.official(name, unit, post);
            }
        });
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

    NewWorkItem facts(Deadline deadline) {
        return facts("item_" + UUID.randomUUID(), lead, deadline);
    }

    NewWorkItem facts(String element, UnitId leadUnit, LocalDate deadline) {
        return facts(element, leadUnit, new Deadline(deadline, "2023年6月底前", "named-date", false));
    }

    NewWorkItem factsReporting(String cycle, LocalDate deadline) {
        return facts("item_" + UUID.randomUUID(), lead, new Deadline(deadline, "2023年6月底前", "named-date", false), Optional.of(cycle));
    }

    private NewWorkItem facts(String element, UnitId leadUnit, Deadline deadline) {
        return facts(element, leadUnit, deadline, Optional.empty());
    }

    private NewWorkItem facts(String element, UnitId leadUnit, Deadline deadline, Optional<String> cycle) {
        return new NewWorkItem(plan, "健康行动实施方案", action, "妇幼健康提质专项行动", element, "7", "孕产妇系统管理率达92%以上",
                "完善妇女全生命周期管理，孕产妇系统管理率达92%以上", "完善妇女全生命周期管理，孕产妇系统管理率达92%以上。", 120, 146,
                leadUnit, false, List.of(responsible), deadline, cycle,
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
}
