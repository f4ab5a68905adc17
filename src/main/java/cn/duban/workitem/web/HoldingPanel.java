package cn.duban.workitem.web;

import cn.duban.org.Official;
import cn.duban.workitem.HoldingTimes;
import cn.duban.workitem.WorkItemId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 各方用时: who held the ball for how long. */
@Component
class HoldingPanel implements ItemPanel {

    private final HoldingTimes holding;

    HoldingPanel(HoldingTimes holding) {
        this.holding = holding;
    }

    @Override
    public void show(WorkItemId item, Official official, Model page) {
        page.addAttribute("holding", holding.of(item, official));
    }
}
