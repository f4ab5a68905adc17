package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duban.DatabaseTest;
import cn.duban.attachment.Upload;
import cn.duban.org.Official;
import cn.duban.org.Officials;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitKind;
import cn.duban.org.UnitId;
import cn.duban.plan.AmendmentRow.Change;
import cn.duban.shared.Refusal;
import cn.duban.workitem.Act;
import cn.duban.workitem.Handling;
import cn.duban.workitem.WorkItemId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running plan of 96 items is amended by its corrected text, on the real engine. */
@DatabaseTest
@Import(County.class)
class AmendmentTest {

    private static final Pattern ITEM = Pattern.compile("(\\d+)\\.(.*)", Pattern.DOTALL);

    @Autowired
    County county;
    @Autowired
    PlanIntake plans;
    @Autowired
    PlanIssuing issuing;
    @Autowired
    AmendmentIntake intake;
    @Autowired
    AmendmentReviews reviews;
    @Autowired
    AmendmentApproval approval;
    @Autowired
    AmendmentCarrying carrying;
    @Autowired
    Handling handling;
    @Autowired
    Organisation organisation;
    @Autowired
    Officials officials;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService management;
    @Autowired
    JdbcClient jdbc;

    private PlanId id;

    @BeforeEach
    void aRunningPlan() {
        county.itIsTheFirstDay();
        runtime.createProcessInstanceQuery().rootProcessInstances().list().forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "next test"));
        id = plans.receive(new Upload("province-health-actions-2023.txt", County.document("province-health-actions-2023.txt")), county.actor);
        county.answerAll(id);
        issuing.confirm(id, county.actor);
        issuing.issue(id, county.actor);
        county.register();
    }

    @Test
    void losesNoTaskAndDoublesNoneOfARunningPlanOf96Items() {
        assertThat(workItems()).hasSize(96);
        Official handler = handler();
        for (String number : List.of("2", "20", "46", "28", "29", "37", "50")) {
            handling.perform(item(number), Act.ACKNOWLEDGE, Map.of(), handler);
        }
        handling.perform(item("20"), Act.REPORT_PROGRESS, Map.of("progress", "试点县已增至6个", "percent", "50"), handler);
        Map<String, UUID> byNumber = workItems();
        Map<String, UUID> tasksBefore = openTasks();
        Map<UUID, List<String>> todosBefore = todos();
        Map<UUID, Integer> historyBefore = history();

        AmendmentId amendment = intake.receiveText(id, corrected(), AmendmentIntake.As.IT_IS, county.actor);
        AmendmentReview review = reviews.view(id, amendment, county.scope);
        assertThat(review.amendment().kind()).isEqualTo(Amendment.Kind.DOCUMENT);
        Refusal blocked = catchThrowableOfType(Refusal.class, () -> approval.approve(id, amendment, review.seen(), county.actor));
        assertThat(blocked.code()).isEqualTo("refusal.plan.amendment-questions");
        answer(amendment);
        AmendmentReview settled = reviews.view(id, amendment, county.scope);
        assertThat(settled.open()).isEmpty();
        assertThat(List.of(settled.count(Change.REWORDED) - 2 - 1, settled.count(Change.SPLIT), settled.count(Change.MERGED), settled.count(Change.DROPPED), settled.count(Change.NEW),
                settled.count(Change.MOVED_DATE))).as("reworded beside the two split and the merged ones, split, merged, dropped, new, moved").containsExactly(5, 2, 1, 1, 3, 4);

        approval.approve(id, amendment, settled.seen(), county.actor);
        county.register();
        assertThat(reviews.view(id, amendment, county.scope).amendment().state()).isEqualTo(Amendment.State.DONE);

        Set<UUID> closed = Set.of(byNumber.get("29"), byNumber.get("37"));
        assertThat(state(byNumber.get("29"))).isEqualTo("MERGED");
        assertThat(state(byNumber.get("37"))).isEqualTo("WITHDRAWN");
        Map<String, UUID> tasksAfter = openTasks();
        tasksBefore.forEach((task, item) -> assertThat(tasksAfter.containsKey(task)).as("task of " + item).isEqualTo(!closed.contains(item)));
        Set<UUID> started = new HashSet<>(tasksAfter.values());
        started.removeAll(tasksBefore.values());
        assertThat(started).as("two parts and three new ones").hasSize(5);
        assertThat(tasksAfter).hasSize(96 - 2 + 5);
        assertThat(county.workItems(id)).isEqualTo(96 + 5);
        assertThat(todos().keySet()).isEqualTo(new HashSet<>(tasksAfter.values()));
        todos().values().forEach(keys -> assertThat(keys).hasSize(1));
        todosBefore.forEach((item, keys) -> assertThat(closed.contains(item) || todos().get(item).equals(keys)).isTrue());
        tasksAfter.values().forEach(item -> assertThat(timers(item)).as("armed timers of " + item).isEqualTo(1));
        assertThat(management.createJobQuery().timers().activityId("timer_nextOccasion").count()).isEqualTo(99 + steps());
        historyBefore.forEach((item, entries) -> assertThat(history().get(item)).isGreaterThanOrEqualTo(entries));
        assertThat(jdbc.sql("select count(*) from work_item_split where of_item = any (:items)").param("items", new UUID[] {byNumber.get("20"), byNumber.get("46")})
                .query(Integer.class).single()).isEqualTo(2);
        assertThat(jdbc.sql("select progress_text from work_item where id = :id").param("id", byNumber.get("20")).query(String.class).single()).isEqualTo("试点县已增至6个");
        assertThat(jdbc.sql("select merged_into from work_item where id = :id").param("id", byNumber.get("29")).query(UUID.class).single()).isEqualTo(byNumber.get("28"));
        assertThat(jdbc.sql("select deadline from work_item where id = :id").param("id", byNumber.get("60")).query(LocalDate.class).single()).isEqualTo(LocalDate.of(2023, 9, 30));

        int before = history().values().stream().mapToInt(Integer::intValue).sum();
        Refusal again = catchThrowableOfType(Refusal.class, () -> approval.approve(id, amendment, settled.seen(), county.actor));
        assertThat(again.code()).isEqualTo("refusal.plan.amendment-settled");
        carrying.carryOnAfterABreak();
        county.register();
        assertThat(openTasks()).isEqualTo(tasksAfter);
        assertThat(history().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(before);
    }

    private void answer(AmendmentId amendment) {
        for (int round = 0; round < 5; round++) {
            for (AmendmentQuestion question : reviews.view(id, amendment, county.scope).open()) {
                String value = switch (question.kind()) {
                    case WHICH -> question.proposals().stream().filter(proposal -> proposal.word().equals("part")).findFirst().orElseThrow().value();
                    case GONE -> question.proposals().stream().filter(proposal -> proposal.word().equals("merged")).findFirst().orElseThrow().value();
                    case KEEPS -> question.proposals().get(0).value();
                    case CONTINUES -> question.proposals().stream().filter(proposal -> proposal.number().equals("28")).findFirst().orElseThrow().value();
                    case LEAD -> "省卫生健康委";
                    case DATE -> "2023-12-31";
                    default -> throw new AssertionError(question);
                };
                reviews.answer(id, amendment, question.key(), value, county.actor);
            }
        }
    }

    private Official handler() {
        UnitId unit = organisation.putUnit("省卫生健康委", UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        organisation.putOfficial("province.handler", "赵经办", unit, Set.of(new Post(unit, Role.HANDLER)));
        return officials.bySignInName("province.handler").orElseThrow();
    }

    /** The plan's text with 5 items reworded, 2 split, 1 merged into another, 1 dropped, 3 new and 4 with new dates; renumbered, as such texts are. */
    private static String corrected() {
        String text = new String(County.document("province-health-actions-2023.txt"), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            Matcher item = ITEM.matcher(line);
            if (!item.matches()) {
                lines.add(line);
                continue;
            }
            int number = Integer.parseInt(item.group(1));
            String words = item.group(2);
            String units = words.substring(words.indexOf("（责任单位"));
            switch (number) {
                case 2 -> lines.add(words.replace("35个", "38个"));
                case 12 -> lines.add(words.replace("推动远程医疗", "推动远程医疗覆盖所有县级医院"));
                case 31 -> lines.add(words.replace("做好新生儿访视", "新生儿访视率达95%以上"));
                case 50 -> lines.add(words.replaceFirst("。", "，每季度通报一次进展情况。"));
                case 70 -> lines.add(words.replaceFirst("。", "，并纳入年度考核。"));
                case 20 -> {
                    lines.add("防治地方病，“皓齿行动”试点县增至11个，实现地氟病病区市州全覆盖。" + units);
                    lines.add("完成黔西县消除地氟病验收。" + units);
                }
                case 46 -> {
                    lines.add("开展“健康敲门”行动，为12万失能老年人上门服务。" + units);
                    lines.add("打造社区日间照料中心10个。" + units);
                }
                case 28 -> lines.add("评估危重孕产妇救治体系，经常组织多学科演练，分片指导。指导孕产期营养，鼓励妇幼保健院供应药膳和营养餐。" + units);
                case 29, 37 -> { }
                case 60, 61, 62, 63 -> lines.add(words.replaceFirst("。", "，2023年9月底前完成。"));
                default -> lines.add(words);
            }
            if (number == 15) {
                lines.add("建设省级放射诊疗质量控制平台，接入三级医院。（责任单位：省卫生健康委）");
            }
            if (number == 64) {
                lines.add("组织百名专家赴基层义诊，全年不少于200场次。（责任单位：省卫生健康委、省总工会）");
            }
            if (number == 96) {
                lines.add("公开行政许可事项办理时长，接受社会监督。（责任单位：省卫生健康委、省大数据局）");
            }
        }
        Set<String> heads = Arrays.stream(text.split("\n")).filter(line -> !ITEM.matcher(line).matches()).collect(Collectors.toSet());
        int[] next = {1};
        return lines.stream().map(line -> heads.contains(line) ? line : next[0]++ + "." + line).collect(Collectors.joining("\n"));
    }

    private WorkItemId item(String number) {
        return new WorkItemId(workItems().get(number));
    }

    private Map<String, UUID> workItems() {
        Map<String, UUID> items = new LinkedHashMap<>();
        jdbc.sql("select number, id from work_item where plan = :plan order by number_order").param("plan", id.value())
                .query(row -> { items.put(row.getString("number"), row.getObject("id", UUID.class)); });
        return items;
    }

    /** The engine's open tasks with their work items. */
    private Map<String, UUID> openTasks() {
        Map<String, UUID> business = runtime.createProcessInstanceQuery().processDefinitionKey("work-item-handling").list().stream()
                .collect(Collectors.toMap(org.camunda.bpm.engine.runtime.ProcessInstance::getId, instance -> UUID.fromString(instance.getBusinessKey())));
        return tasks.createTaskQuery().processDefinitionKey("work-item-handling").list().stream()
                .collect(Collectors.toMap(Task::getId, task -> business.get(task.getProcessInstanceId())));
    }

    private Map<UUID, List<String>> todos() {
        Map<UUID, List<String>> todos = new HashMap<>();
        jdbc.sql("select t.subject, t.key from todo t join work_item i on i.id = t.subject where i.plan = :plan and t.closed_at is null").param("plan", id.value())
                .query(row -> { todos.computeIfAbsent(row.getObject("subject", UUID.class), none -> new ArrayList<>()).add(row.getString("key")); });
        return todos;
    }

    private Map<UUID, Integer> history() {
        Map<UUID, Integer> entries = new HashMap<>();
        jdbc.sql("select h.item, count(*) as n from work_item_history h join work_item i on i.id = h.item where i.plan = :plan group by h.item").param("plan", id.value())
                .query(row -> { entries.put(row.getObject("item", UUID.class), row.getInt("n")); });
        return entries;
    }

    private String state(UUID item) {
        return jdbc.sql("select state from work_item where id = :id").param("id", item).query(String.class).single();
    }

    private long timers(UUID item) {
        return management.createJobQuery().timers().processInstanceId(runtime.createProcessInstanceQuery().processInstanceBusinessKey(item.toString()).singleResult().getId())
                .activityId("timer_nextOccasion").count();
    }

    private long steps() {
        return management.createJobQuery().timers().processDefinitionKey("supervision-step").count();
    }
}
