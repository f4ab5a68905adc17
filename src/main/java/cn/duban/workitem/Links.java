package cn.duban.workitem;

/** The pages on which acts are done. */
final class Links {

    private Links() {
    }

    static String item(WorkItemId item) {
        return "/items/" + item;
    }

    /** Where the parts of the responsible units stand on the item's page. */
    static String contributions(WorkItemId item) {
        return item(item) + "#contributions";
    }

    static String request(Request request) {
        return item(request.item()) + "#request-" + request.id();
    }

    static String escalation(EscalationId escalation) {
        return "/escalations/" + escalation;
    }
}
