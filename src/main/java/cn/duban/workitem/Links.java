package cn.duban.workitem;

/** The pages on which acts are done. */
final class Links {

    private Links() {
    }

    static String item(WorkItemId item) {
        return "/items/" + item;
    }

    static String escalation(EscalationId escalation) {
        return "/escalations/" + escalation;
    }
}
