package cn.duban.workitem.web;

import cn.duban.shared.Refusal;
import cn.duban.workitem.Act;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The acts by their names in addresses. */
final class Acts {

    /** What moves the item on comes first; what is seldom done comes last. */
    private static final List<Act> ORDER =
            List.of(Act.ACKNOWLEDGE, Act.RULE, Act.VERIFY, Act.STRIKE_OFF, Act.REPORT_PROGRESS, Act.REPORT_COMPLETION, Act.RESUME, Act.REFUSE, Act.ADD_NOTE,
                    Act.INSTRUCT, Act.URGE, Act.REFER, Act.REOPEN, Act.WITHDRAW);

    private Acts() {
    }

    /** @throws Refusal (not found) if there is no such act */
    static Act named(String form) {
        return Arrays.stream(Act.values()).filter(act -> act.form().equals(form)).findFirst()
                .orElseThrow(() -> Refusal.notFound("error.404.text"));
    }

    static List<Act> inOrder(Collection<Act> acts) {
        return ORDER.stream().filter(acts::contains).toList();
    }
}
