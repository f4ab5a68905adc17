package cn.duban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.DatabaseTest;
import cn.duban.org.Units;
import cn.duban.plan.OfferedDocument;
import cn.duban.plan.PlanLine;
import cn.duban.plan.PlanState;
import cn.duban.plan.PlanViews;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import cn.duban.workflow.DueWork;
import cn.duban.workitem.LedgerFilter;
import cn.duban.workitem.WorkItemLedger;
import cn.duban.workitem.WorkItemState;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What a newcomer finds at the first start. */
@DatabaseTest
@TestPropertySource(properties = "duban.demo=true")
class DemoPlansTest {

    @Autowired
    PlanViews views;
    @Autowired
    WorkItemLedger ledger;
    @Autowired
    Units units;
    @Autowired
    DueWork dueWork;
    @Autowired
    DubanClock clock;
    @Autowired
    DemoPlans demo;
    @Autowired
    List<OfferedDocument> offered;

    @Test
    void theCountysPlanIsIssuedAndAliveAndTheProvincesIsOffered() {
        VisibleScope county = new VisibleScope(Set.of(units.byName(DemoPeople.COUNTY_OFFICE).orElseThrow().id()));
        dueWork.workOffUntil(clock.instant());

        assertThat(views.list(county)).singleElement().satisfies(line -> assertThat(line.plan().state()).isEqualTo(PlanState.ISSUED));
        assertThat(ledger.counts(LedgerFilter.none(), county).byState())
                .containsEntry(WorkItemState.IN_PROGRESS, 3).containsEntry(WorkItemState.COMPLETION_REPORTED, 1).containsEntry(WorkItemState.ASSIGNED, 9);
        assertThat(offered).extracting(OfferedDocument::key).containsExactly("province", "county");

        demo.issueTheCountysPlan();
        assertThat(views.list(county)).extracting(PlanLine::plan).hasSize(1);
    }
}
