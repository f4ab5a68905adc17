package cn.duban.workitem.web;

import cn.duban.org.Official;
import cn.duban.shared.Language;
import cn.duban.shared.Listed;
import cn.duban.web.ActForm;
import cn.duban.web.LampView;
import cn.duban.web.LampWords;
import cn.duban.workitem.ContributionAct;
import cn.duban.workitem.ContributionId;
import cn.duban.workitem.ContributionState;
import cn.duban.workitem.ContributionView;
import cn.duban.workitem.Contributions;
import cn.duban.workitem.WorkItemId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 协办反馈 on the page of an item: who has delivered, whose turn it is, and what this person may do about it right there. */
@Component
class ContributionsPanel {

    /** Done at one click; every other act asks for something to be filled in. */
    private static final Set<ContributionAct> AT_ONCE = EnumSet.of(ContributionAct.MERGE);
    /** What a unit does to its own part: shown open on the item's page. */
    private static final Set<ContributionAct> OWN = EnumSet.of(ContributionAct.ACKNOWLEDGE, ContributionAct.REFUSE, ContributionAct.DELIVER,
            ContributionAct.TAKE_BACK);

    private final Contributions contributions;
    private final LampWords lamps;

    ContributionsPanel(Contributions contributions, LampWords lamps) {
        this.contributions = contributions;
        this.lamps = lamps;
    }

    Panel of(WorkItemId item, Official official) {
        return new Panel(contributions.of(item, official).stream().map(this::row).toList());
    }

    Row row(ContributionView part) {
        List<ContributionAct> acts = Arrays.stream(ContributionAct.values()).filter(part.permitted()::contains).toList();
        return new Row(part, part.lamp().map(lamps::of).orElse(null),
                acts.stream().filter(OWN::contains).map(act -> ActForm.blank(act.form(), action(part.id(), act))).toList(),
                acts.stream().filter(AT_ONCE::contains).map(ContributionAct::form).toList(),
                acts.stream().filter(act -> !OWN.contains(act) && !AT_ONCE.contains(act)).map(ContributionAct::form).toList());
    }

    static String action(ContributionId id, ContributionAct act) {
        return "/contributions/" + id + "/acts/" + act.form();
    }

    /** All parts of an item. */
    record Panel(List<Row> rows) {

        public int wanted() {
            return (int) rows.stream().filter(row -> row.part().state() != ContributionState.EXCUSED && row.part().state() != ContributionState.WITHDRAWN).count();
        }

        public int delivered() {
            return (int) rows.stream().filter(row -> row.part().state().isDelivered()).count();
        }

        /** Names of the units that have still to deliver; empty text if there are none. */
        public String outstanding() {
            return names(EnumSet.of(ContributionState.ASSIGNED, ContributionState.REFUSED, ContributionState.IN_PROGRESS));
        }

        /** Names of the units whose parts lapsed when completion was reported. */
        public String lapsed() {
            return names(EnumSet.of(ContributionState.LAPSED));
        }

        private String names(Set<ContributionState> states) {
            return Listed.all(rows.stream().filter(row -> states.contains(row.part().state())).map(row -> row.part().unitName()).toList()).in(Language.spoken());
        }
    }

    /**
     * One unit's part.
     *
     * @param lamp   null once delivered or ended, and where no date is set
     * @param forms  the acts of the unit itself, as forms
     * @param atOnce names of the acts that take one click
     * @param asked  names of the acts whose form is opened on demand
     */
    record Row(ContributionView part, LampView lamp, List<ActForm> forms, List<String> atOnce, List<String> asked) {
    }
}
