package cn.duban.workitem;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The columns of {@code work_item} in which it is kept where the item stands. */
final class StandingColumns {

    private StandingColumns() {
    }

    /** Every column with its value; null where there is none. */
    static Map<String, Object> of(Standing now) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("state", now.state().name());
        columns.put("assigned_on", now.assignedOn());
        columns.put("acknowledged_on", now.acknowledgedOn().orElse(null));
        columns.put("refused_on", now.refusal().map(RefusedAssignment::on).orElse(null));
        columns.put("refusal_reason", now.refusal().map(RefusedAssignment::reason).orElse(null));
        columns.put("ruled_on", now.ruling().map(Ruling::on).orElse(null));
        columns.put("ruling", now.ruling().map(ruling -> ruling.outcome().name()).orElse(null));
        columns.put("ruling_reason", now.ruling().map(Ruling::reason).orElse(null));
        columns.put("progress_on", now.progress().map(ProgressReport::on).orElse(null));
        columns.put("progress_percent", now.progress().flatMap(ProgressReport::percent).orElse(null));
        columns.put("progress_text", now.progress().map(ProgressReport::text).orElse(null));
        columns.put("progress_difficulties", now.progress().flatMap(ProgressReport::difficulties).orElse(null));
        columns.put("completion_reported_on", now.completion().map(CompletionReport::reportedOn).orElse(null));
        columns.put("completed_on", now.completion().map(CompletionReport::completedOn).orElse(null));
        columns.put("completion_text", now.completion().map(CompletionReport::text).orElse(null));
        columns.put("returned_on", now.lastReturn().map(ReturnForRework::on).orElse(null));
        columns.put("return_reason", now.lastReturn().map(ReturnForRework::reason).orElse(null));
        columns.put("return_by", now.lastReturn().flatMap(ReturnForRework::by).orElse(null));
        columns.put("paused_on", now.pause().map(Pause::on).orElse(null));
        columns.put("pause_cause", now.pause().map(Pause::cause).orElse(null));
        columns.put("closed_on", now.closedOn().orElse(null));
        columns.put("evaluated_on", now.evaluation().map(Evaluation::on).orElse(null));
        columns.put("grade", now.evaluation().map(evaluation -> evaluation.grade().name()).orElse(null));
        columns.put("evaluation", now.evaluation().map(Evaluation::text).orElse(null));
        columns.put("closing_reason", now.closing().map(Closing::reason).orElse(null));
        columns.put("merged_into", now.closing().flatMap(Closing::into).map(WorkItemId::value).orElse(null));
        columns.put("card", now.card().map(Enum::name).orElse(null));
        columns.put("urged_on", now.urgedOn().orElse(null));
        return columns;
    }

    static Standing read(ResultSet row) throws SQLException {
        BigDecimal percent = row.getBigDecimal("progress_percent");
        String progress = row.getString("progress_text");
        String difficulties = row.getString("progress_difficulties");
        LocalDate completedOn = row.getObject("completed_on", LocalDate.class);
        String completion = row.getString("completion_text");
        String returnReason = row.getString("return_reason");
        Optional<LocalDate> returnBy = day(row, "return_by");
        String refusalReason = row.getString("refusal_reason");
        String ruling = row.getString("ruling");
        String rulingReason = row.getString("ruling_reason");
        String cause = row.getString("pause_cause");
        String grade = row.getString("grade");
        String evaluation = row.getString("evaluation");
        Optional<WorkItemId> into = Optional.ofNullable(row.getObject("merged_into", UUID.class)).map(WorkItemId::new);
        return new Standing(WorkItemState.valueOf(row.getString("state")), row.getObject("assigned_on", LocalDate.class), day(row, "acknowledged_on"),
                day(row, "refused_on").map(on -> new RefusedAssignment(on, refusalReason)),
                day(row, "ruled_on").map(on -> new Ruling(on, Ruling.Outcome.valueOf(ruling), rulingReason)),
                day(row, "progress_on").map(on -> new ProgressReport(on, Optional.ofNullable(percent), progress, Optional.ofNullable(difficulties))),
                day(row, "completion_reported_on").map(on -> new CompletionReport(on, completedOn, completion)),
                day(row, "returned_on").map(on -> new ReturnForRework(on, returnReason, returnBy)),
                day(row, "paused_on").map(on -> new Pause(on, cause)), day(row, "closed_on"),
                day(row, "evaluated_on").map(on -> new Evaluation(on, Evaluation.Grade.valueOf(grade), evaluation)),
                Optional.ofNullable(row.getString("closing_reason")).map(reason -> new Closing(reason, into)),
                Optional.ofNullable(row.getString("card")).map(Card::valueOf), day(row, "urged_on"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
