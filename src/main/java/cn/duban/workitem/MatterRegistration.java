package cn.duban.workitem;

import cn.duban.attachment.AttachmentId;
import cn.duban.attachment.Attachments;
import cn.duban.calendar.Cycle;
import cn.duban.calendar.Deadline;
import cn.duban.calendar.WorkCalendar;
import cn.duban.org.LeadershipGroup;
import cn.duban.org.LeadershipGroups;
import cn.duban.org.Official;
import cn.duban.org.OfficialId;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.security.Actor;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.workitem.spi.StartingProcess;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记督办事项: an item from a leader's written instruction or a meeting's minutes, with the same life as one from a plan. */
@Service
public class MatterRegistration {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_TITLE = 60;
    private static final int MOST_WORKING_DAYS = 250;

    private final WorkItemRegistration registration;
    private final MatterNumbers numbers;
    private final LeadershipGroups groups;
    private final Units units;
    private final Attachments attachments;
    private final StartingProcess process;
    private final WorkCalendar calendar;
    private final AuditedActs audited;
    private final DubanClock clock;

    MatterRegistration(WorkItemRegistration registration, MatterNumbers numbers, LeadershipGroups groups, Units units, Attachments attachments,
                       StartingProcess process, WorkCalendar calendar, AuditedActs audited, DubanClock clock) {
        this.registration = registration;
        this.numbers = numbers;
        this.groups = groups;
        this.units = units;
        this.attachments = attachments;
        this.process = process;
        this.calendar = calendar;
        this.audited = audited;
        this.clock = clock;
    }

    /**
     * Registers the matter under the office's next number of this year (督办〔2026〕12号) and starts its process.
     *
     * @throws Refusal (forbidden) unless the person holds a post of an office, (invalid, at the field's name) if something is missing, too long, in the
     *                 future, in the past, or no unit that can be given work; also for a file that is not taken
     */
    @Transactional
    public WorkItemId register(NewMatter matter, Official official) {
        return audited.run(official, "item.register", matter.kind() + " " + matter.by(), () -> {
            Actor actor = Posts.of(official).filter(post -> post.role() == Role.OFFICE && groups.ofOffice(post.body()).isPresent()).findFirst()
                    .orElseThrow(() -> Refusal.forbidden("refusal.matter.office-only"));
            check(matter);
            LeadershipGroup group = groups.ofOffice(actor.body()).orElseThrow();
            WorkItemId item = registration.register(new NewWorkItem(source(matter, official.id()), numbers.next(actor.body(), clock.today().getYear()), title(matter.text()),
                    matter.text().strip(), matter.text().strip(), matter.lead(), false,
                    matter.responsible().stream().filter(unit -> !unit.equals(matter.lead())).distinct().toList(), deadline(matter), matter.cycle(), List.of(), group));
            process.start(item);
            return item;
        });
    }

    private void check(NewMatter matter) {
        if (matter.kind() == Source.Kind.PLAN) {
            throw Refusal.invalid("kind", "refusal.matter.kind");
        }
        require("by", matter.by(), LONGEST_NAME);
        matter.documentNumber().ifPresent(number -> require("documentNumber", number, LONGEST_NAME));
        require("text", matter.text(), LONGEST_TEXT);
        LocalDate today = clock.today();
        if (matter.on().isAfter(today)) {
            throw Refusal.invalid("on", "refusal.matter.future");
        }
        if (matter.due().isPresent() == matter.workingDays().isPresent()) {
            throw Refusal.invalid("due", "refusal.matter.due");
        }
        if (matter.due().filter(due -> due.isBefore(today)).isPresent()) {
            throw Refusal.invalid("due", "refusal.matter.due-past");
        }
        if (matter.workingDays().filter(days -> days < 1 || days > MOST_WORKING_DAYS).isPresent()) {
            throw Refusal.invalid("workingDays", "refusal.matter.working-days", MOST_WORKING_DAYS);
        }
        if (matter.cycle().filter(code -> Cycle.of(code).isEmpty()).isPresent()) {
            throw Refusal.invalid("cycle", "refusal.matter.cycle");
        }
        requireUnit("lead", matter.lead());
        matter.responsible().forEach(unit -> requireUnit("responsible", unit));
    }

    private static void require(String field, String text, int longest) {
        if (text.isBlank() || text.strip().length() > longest) {
            throw Refusal.invalid(field, "refusal.matter.text", longest);
        }
    }

    private void requireUnit(String field, UnitId id) {
        if (units.byId(id).filter(unit -> unit.kind().canLead()).isEmpty()) {
            throw Refusal.invalid(field, "refusal.workitem.no-such-unit");
        }
    }

    private Source source(NewMatter matter, OfficialId uploadedBy) {
        Optional<AttachmentId> original = matter.original().map(file -> attachments.keep(file, uploadedBy).id());
        Optional<String> number = matter.documentNumber().map(String::strip);
        return matter.kind() == Source.Kind.INSTRUCTION ? new Source.Instruction(matter.by().strip(), matter.on(), number, original)
                : new Source.Minutes(matter.by().strip(), matter.on(), number, original);
    }

    /** A period of working days ends on a working day; a named date never moves (民法典 201-203). */
    private Deadline deadline(NewMatter matter) {
        return matter.workingDays().map(days -> new Deadline(calendar.plusWorkingDays(clock.today(), days), days + "个工作日内", "working-days-from-registration", false))
                .orElseGet(() -> new Deadline(matter.due().orElseThrow(), "", "set-by-office", false));
    }

    /** The first clause. */
    private static String title(String text) {
        String clause = text.strip().split("[。；;\\n]", 2)[0];
        return clause.length() <= LONGEST_TITLE ? clause : clause.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
