package cn.duban.workitem.web;

import cn.duban.security.CurrentOfficial;
import cn.duban.web.ActForm;
import cn.duban.workitem.Confirming;
import cn.duban.workitem.SubmissionId;
import cn.duban.workitem.SubmissionView;
import cn.duban.workitem.WorkItemId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 分管领导审核 on the page of an item, for the people of its lead unit: the fragment {@code workitem/confirmation} asks it. */
@Component
public class ConfirmationPanel {

    private final Confirming confirming;
    private final CurrentOfficial official;

    ConfirmationPanel(Confirming confirming, CurrentOfficial official) {
        this.confirming = confirming;
        this.official = official;
    }

    /** Null where there is nothing to show to this person. */
    public SubmissionView of(WorkItemId id) {
        return confirming.about(id, official.require()).orElse(null);
    }

    /** The leader's form: blank, or as it came back refused. */
    public ActForm form(SubmissionId id, ActForm refused) {
        return Optional.ofNullable(refused).orElseGet(() -> ConfirmationDoor.blank(id));
    }
}
