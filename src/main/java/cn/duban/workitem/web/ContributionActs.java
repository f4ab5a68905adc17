package cn.duban.workitem.web;

import cn.duban.shared.Refusal;
import cn.duban.workitem.ContributionAct;
import java.util.Arrays;

/** The acts on contributions by their names in addresses. */
final class ContributionActs {

    private ContributionActs() {
    }

    /** @throws Refusal (not found) if there is no such act */
    static ContributionAct named(String form) {
        return Arrays.stream(ContributionAct.values()).filter(act -> act.form().equals(form)).findFirst()
                .orElseThrow(() -> Refusal.notFound("error.404.text"));
    }
}
