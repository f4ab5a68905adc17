package cn.duban.plan;

import cn.duban.attachment.Upload;
import cn.duban.org.LeadershipGroup;
import cn.duban.org.Official;
import cn.duban.org.Officials;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.reading.RegisteredUnit;
import cn.duban.reading.UnitRegister;
import cn.duban.security.Actor;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county with its units, two offices and their people, and what its office does with a plan. */
@TestComponent
class County {

    static final String OFFICER = "county.officer";
    static final String LEADER = "county.leader";
    static final String HANDLER = "county.handler";
    static final String NEIGHBOUR = "neighbour.officer";

    final Official officer;
    final UnitId office;
    final Actor actor;
    final VisibleScope scope;

    private final Actor colleague;
    private final PlanIntake intake;
    private final PlanDrafting drafting;
    private final PlanIssuing issuing;
    private final PlanViews views;
    private final ManagementService management;
    private final DubanClock clock;
    private final JdbcClient jdbc;

    County(Organisation organisation, Officials officials, PlanIntake intake, PlanDrafting drafting, PlanIssuing issuing, PlanViews views,
           ManagementService management, DubanClock clock, JdbcClient jdbc) {
        this.intake = intake;
        this.drafting = drafting;
        this.issuing = issuing;
        this.views = views;
        this.management = management;
        this.clock = clock;
        this.jdbc = jdbc;
        UnitRegister.shipped().units().stream().filter(unit -> Set.of("province", "county").contains(unit.level()) || unit.kind().equals("local government"))
                .map(RegisteredUnit::name).forEach(name -> organisation.putUnit(name, UnitKind.DEPARTMENT, Optional.empty(), Set.of()));
        UnitId host = organisation.putUnit("县卫计局", UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        UnitId group = organisation.putUnit("方案测试县领导小组", UnitKind.LEADERSHIP_GROUP, Optional.empty(), Set.of());
        office = organisation.putUnit("方案测试县领导小组办公室", UnitKind.OFFICE, Optional.empty(), Set.of());
        organisation.putLeadershipGroup(new LeadershipGroup(group, office, host));
        UnitId neighbourGroup = organisation.putUnit("方案测试邻县领导小组", UnitKind.LEADERSHIP_GROUP, Optional.empty(), Set.of());
        UnitId neighbour = organisation.putUnit("方案测试邻县领导小组办公室", UnitKind.OFFICE, Optional.empty(), Set.of());
        organisation.putLeadershipGroup(new LeadershipGroup(neighbourGroup, neighbour, host));
        organisation.putOfficial(OFFICER, "刘玉梅", host, Set.of(new Post(office, Role.OFFICE)));
        organisation.putOfficial(LEADER, "黄国栋", host, Set.of(new Post(group, Role.LEADERSHIP)));
        organisation.putOfficial(HANDLER, "周经办", host, Set.of(new Post(host, Role.HANDLER)));
        organisation.putOfficial(NEIGHBOUR, "邻县办公室", host, Set.of(new Post(neighbour, Role.OFFICE)));
        officer = officials.bySignInName(OFFICER).orElseThrow();
        actor = new Actor(officer.id(), officer.name(), office, Role.OFFICE);
        organisation.putOfficial("county.colleague", "秦文", host, Set.of(new Post(office, Role.OFFICE)));
        Official second = officials.bySignInName("county.colleague").orElseThrow();
        colleague = new Actor(second.id(), second.name(), office, Role.OFFICE);
        scope = new VisibleScope(Set.of(office));
    }

    /** The morning on which the demo begins. */
    void itIsTheFirstDay() {
        itIs("2023-02-20T01:00:00Z");
    }

    void itIs(String instant) {
        clock.showNow(Instant.parse(instant));
    }

    static byte[] document(String name) {
        try (InputStream in = County.class.getResourceAsStream("/demo/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    PlanId draft() {
        return intake.receive(new Upload("county-poverty-relief.docx", document("county-poverty-relief.docx")), actor);
    }

    /** A draft of pasted items under one heading; the text around them is nobody's task. */
    PlanId pasted(String items) {
        return intake.receiveText("2023年全县健康行动实施方案\n一、医疗能力提升行动\n" + items, actor);
    }

    String text(PlanId id) {
        return views.text(id, scope);
    }

    /** The head of the leadership group, who sees plans and changes none. */
    Actor leader() {
        return new Actor(officer.id(), "黄国栋", office, Role.LEADERSHIP);
    }

    /** Another official of the same office. */
    Actor colleague() {
        return colleague;
    }

    PlanView view(PlanId id) {
        return views.view(id, scope);
    }

    /** Answers every question as an obliging official would. */
    void answerAll(PlanId id) {
        view(id).openQuestions().forEach(question -> answer(id, question));
    }

    void answer(PlanId id, PlanQuestion question) {
        Answer answer = switch (question.kind()) {
            case STEPS_UNSTATED -> new Answer(List.of("scheduling:quarterly", "closing-review:"), null);
            case STEP_CYCLE -> new Answer(List.of("quarterly"), null);
            case LATE_ENTRY -> new Answer(List.of("补录"), null);
            case DEADLINE_MISSING -> new Answer(List.of("2023-12-31"), null);
            case LEAD_MISSING -> new Answer(List.of("县卫计局"), null);
            case UNIT_UNKNOWN -> new Answer(List.of("县卫计局", "only-here"), null);
            case TEXT_UNCOVERED, DUTY_OFFERED -> new Answer(List.of("not-a-task"), null);
            case DEADLINE_WAIVED -> new Answer(List.of("waive"), null);
            default -> Answer.accepted();
        };
        drafting.answer(id, question.id(), answer, actor);
    }

    PlanId confirmed() {
        PlanId id = draft();
        answerAll(id);
        issuing.confirm(id, actor);
        return id;
    }

    PlanId issued() {
        PlanId id = confirmed();
        issuing.issue(id, actor);
        register();
        return id;
    }

    /** Does what the engine does after the issue: one job for each item and step. */
    void register() {
        for (List<Job> jobs = messages(); !jobs.isEmpty(); jobs = messages()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    /** Does some of it, as if the program had then been killed. */
    void registerOnly(int items) {
        messages().stream().limit(items).forEach(job -> management.executeJob(job.getId()));
    }

    int workItems(PlanId id) {
        return jdbc.sql("select count(*) from work_item where plan = :plan").param("plan", id.value()).query(Integer.class).single();
    }

    void forgetThatActionsWereStarted(PlanId id) {
        jdbc.sql("update plan_action set started_at = null where plan = :plan").param("plan", id.value()).update();
    }

    UUID step(PlanId id) {
        return view(id).actions().get(0).steps().get(0).id();
    }

    private List<Job> messages() {
        return management.createJobQuery().messages().withRetriesLeft().list();
    }
}
