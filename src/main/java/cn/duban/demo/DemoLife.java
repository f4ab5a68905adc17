package cn.duban.demo;

import cn.duban.attachment.Upload;
import cn.duban.org.Official;
import cn.duban.org.Officials;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanIssued;
import cn.duban.plan.PlanView;
import cn.duban.plan.PlanViews;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import cn.duban.workitem.Act;
import cn.duban.workitem.Evidences;
import cn.duban.workitem.Handling;
import cn.duban.workitem.WorkItemId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** The first morning of the county's plan: some items are signed for, one is reported on, one is returned, one waits for the office. */
@Component
@ConditionalOnProperty(name = "duban.demo", havingValue = "true")
class DemoLife {

    private final PlanViews views;
    private final Handling handling;
    private final Evidences evidences;
    private final Officials officials;
    private final Units units;
    private final DubanClock clock;
    private final TransactionTemplate transaction;

    DemoLife(PlanViews views, Handling handling, Evidences evidences, Officials officials, Units units, DubanClock clock,
             PlatformTransactionManager transactions) {
        this.views = views;
        this.handling = handling;
        this.evidences = evidences;
        this.officials = officials;
        this.units = units;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void begin(PlanIssued issued) {
        UnitId office = units.byName(DemoPeople.COUNTY_OFFICE).orElseThrow().id();
        VisibleScope scope = new VisibleScope(Set.of(office));
        boolean first = views.list(scope).stream().map(line -> line.plan().id()).toList().equals(List.of(issued.plan()));
        if (first) {
            transaction.executeWithoutResult(status -> firstMorning(issued.plan(), scope));
        }
    }

    private void firstMorning(PlanId plan, VisibleScope scope) {
        PlanView view = views.view(plan, scope);
        Official handler = officials.bySignInName("xianweiji").orElseThrow();
        Official office = officials.bySignInName("xianban").orElseThrow();

        for (String number : new String[] {"1-1", "1-2", "2-1", "3-2"}) {
            handling.perform(item(view, number), Act.ACKNOWLEDGE, Map.of(), handler);
        }
        handling.perform(item(view, "1-1"), Act.REPORT_PROGRESS, Map.of("progress", "38 个村卫生室已全部开工，其中 12 个主体完工。", "percent", "30"), handler);
        complete(view, "2-1", "招聘公告已经发布。", handler);
        handling.perform(item(view, "2-1"), Act.VERIFY, Map.of("verdict", "returned", "reason", "只有公告，没有到岗名单，请补充后再报。",
                "returnBy", clock.today().plusWeeks(2).toString()), office);
        complete(view, "3-2", "11000 名农村妇女免费筛查已安排到各乡镇并完成首轮。", handler);
    }

    private void complete(PlanView view, String number, String done, Official handler) {
        WorkItemId item = item(view, number);
        evidences.add(item, new Upload("情况说明.txt", done.getBytes(StandardCharsets.UTF_8)), "情况说明", handler);
        handling.perform(item, Act.REPORT_COMPLETION, Map.of("completion", done, "completedOn", clock.today().toString()), handler);
    }

    private static WorkItemId item(PlanView view, String number) {
        return new WorkItemId(view.item(number).workItem().orElseThrow());
    }
}
