package cn.duban.workflow;

import cn.duban.org.Official;
import cn.duban.org.Officials;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.workitem.RequestAct;
import cn.duban.workitem.RequestId;
import cn.duban.workitem.RequestKind;
import cn.duban.workitem.Requests;
import cn.duban.workitem.UnitConfirmation;
import cn.duban.workitem.WorkItemId;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** The lead unit asks for coordination, and it goes each way that a request can go. */
@TestComponent
class Asking {

    private final Province province;
    private final Requests requests;
    private final UnitConfirmation confirmation;
    final Official leaderInCharge;

    Asking(Province province, Requests requests, UnitConfirmation confirmation, Organisation organisation, Officials officials) {
        this.province = province;
        this.requests = requests;
        this.confirmation = confirmation;
        organisation.putOfficial("test.leader-in-charge", "测分管", province.lead, Set.of(new Post(province.lead, Role.LEADER_IN_CHARGE)));
        this.leaderInCharge = officials.bySignInName("test.leader-in-charge").orElseThrow();
    }

    /** Whether the lead unit wants its leader to confirm what leaves it. */
    void leaderConfirms(boolean wanted) {
        confirmation.want(province.lead, wanted, leaderInCharge);
    }

    RequestId open(WorkItemId item) {
        return requests.raise(item, RequestKind.COORDINATION, Map.of("reason", "需要财政部门落实经费", "progress", "已两次去函"), province.handler);
    }

    void answeredByTheOffice(WorkItemId item) {
        requests.perform(open(item), RequestAct.ANSWER, Map.of("verdict", "answered", "opinion", "已协调省财政厅"), province.officer);
    }

    void decidedByTheLeadershipGroup(WorkItemId item) {
        RequestId request = open(item);
        requests.perform(request, RequestAct.ANSWER, Map.of("verdict", "passed-up", "opinion", "须领导小组决定"), province.officer);
        requests.perform(request, RequestAct.DECIDE, Map.of("opinion", "由省财政厅牵头落实"), province.leader);
    }

    void takenBack(WorkItemId item) {
        requests.perform(open(item), RequestAct.TAKE_BACK, Map.of(), province.handler);
    }

    void declinedByTheUnitsLeader(WorkItemId item) {
        leaderConfirms(true);
        requests.perform(open(item), RequestAct.CONFIRM, Map.of("verdict", "declined", "opinion", "先由本单位解决"), leaderInCharge);
        leaderConfirms(false);
    }
}
