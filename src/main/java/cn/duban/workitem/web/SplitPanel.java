package cn.duban.workitem.web;

import cn.duban.org.Official;
import cn.duban.security.CurrentOfficial;
import cn.duban.workitem.SplitItems;
import cn.duban.workitem.WorkItemId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 拆分 on the page of an item: which items it was split into, or from. */
@Component
class SplitPanel implements ItemPanel {

    private final SplitItems splits;
    private final CurrentOfficial current;

    SplitPanel(SplitItems splits, CurrentOfficial current) {
        this.splits = splits;
        this.current = current;
    }

    @Override
    public void show(WorkItemId item, Official official, Model page) {
        page.addAttribute("splits", splits.of(item, current.scope()));
    }
}
