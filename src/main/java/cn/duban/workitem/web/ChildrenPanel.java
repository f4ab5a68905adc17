package cn.duban.workitem.web;

import cn.duban.security.CurrentOfficial;
import cn.duban.workitem.ChildCounts;
import cn.duban.workitem.ChildViews;
import cn.duban.workitem.Inflation;
import cn.duban.workitem.LedgerFilter;
import cn.duban.workitem.LedgerRow;
import cn.duban.workitem.ParentView;
import cn.duban.workitem.Source;
import cn.duban.workitem.SubAssigning;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemLedger;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 下级任务 on the page of an item and in the ledger: figures, the first children, and what stands above. */
@Component
public class ChildrenPanel {

    /** More are a click away. */
    private static final int SHOWN = 10;

    private final ChildViews children;
    private final SubAssigning subAssigning;
    private final WorkItemLedger ledger;
    private final CurrentOfficial official;

    ChildrenPanel(ChildViews children, SubAssigning subAssigning, WorkItemLedger ledger, CurrentOfficial official) {
        this.children = children;
        this.subAssigning = subAssigning;
        this.ledger = ledger;
        this.official = official;
    }

    public ChildCounts counts(WorkItemId parent) {
        return children.counts(parent);
    }


    /** The children that this person may see, up to ten. */
    public List<LedgerRow> first(WorkItemId parent) {
        return ledger.page(LedgerFilter.none().withParent(parent), official.scope(), Optional.empty(), SHOWN);
    }

    public boolean maySubAssign(WorkItemId item) {
        return subAssigning.may(item, official.require());
    }

    /** What this item adds on the way down. */
    public List<Inflation> inflation(WorkItemId item) {
        return subAssigning.inflation(item);
    }

    public ParentView above(Source source) {
        return children.above(source, official.scope()).orElse(null);
    }
}
