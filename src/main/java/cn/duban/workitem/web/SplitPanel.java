package cn.duban.workitem.web;

import cn.duban.security.CurrentOfficial;
import cn.duban.workitem.SplitItems;
import cn.duban.workitem.WorkItemId;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 拆分 on the page of an item: asked for by the page itself, which knows the item. */
@ControllerAdvice(assignableTypes = ItemPage.class)
class SplitPanel {

    private final SplitItems splits;
    private final CurrentOfficial official;

    SplitPanel(SplitItems splits, CurrentOfficial official) {
        this.splits = splits;
        this.official = official;
    }

    @ModelAttribute("splits")
    Splits splits() {
        return new Splits();
    }

    /** Answers for an item when the page asks. */
    final class Splits {

        public List<SplitItems.Linked> of(WorkItemId item) {
            return splits.of(item, official.scope());
        }
    }
}
