package cn.duban.plan;

import cn.duban.attachment.Attachments;
import cn.duban.attachment.Upload;
import cn.duban.security.Actor;
import cn.duban.security.AuditTrail;
import cn.duban.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 收文: the door that files come in by. What can be read becomes a draft; what cannot is kept with the reason, for a second try. */
@Service
public class PlanUploads {

    private final PlanIntake intake;
    private final RefusedUploads refused;
    private final AuditTrail audit;

    PlanUploads(PlanIntake intake, RefusedUploads refused, AuditTrail audit) {
        this.intake = intake;
        this.refused = refused;
        this.audit = audit;
    }

    /**
     * Takes in a file. If it is refused for what it is, it is kept.
     *
     * @throws Refusal      as {@link PlanIntake#receive}
     * @throws ModelRefused as {@link PlanIntake#receive}
     */
    public PlanId receive(Upload upload, Actor actor) {
        try {
            return intake.receive(upload, actor);
        } catch (ModelRefused faults) {
            keep(upload, "refusal.plan.model", List.of(), actor);
            throw faults;
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.INVALID) {
                keep(upload, refusal.code(), Arrays.stream(refusal.arguments()).map(String::valueOf).toList(), actor);
            }
            throw refusal;
        }
    }

    /** What the office sent and could not be read, latest first. */
    public List<RefusedUpload> refused(Actor actor) {
        PlanAccess.requireOffice(actor);
        return refused.of(actor.body());
    }

    /**
     * Reads a refused file again, as the register and the program are now.
     *
     * @throws Refusal (not found) if there is none, else as {@link PlanIntake#receive}
     */
    public PlanId tryAgain(UUID id, Actor actor) {
        RefusedUpload upload = find(id, actor);
        PlanId plan = receive(refused.content(upload), actor);
        refused.remove(upload);
        return plan;
    }

    /**
     * The refused file as it came.
     *
     * @throws Refusal (not found) if there is none
     */
    public Upload content(UUID id, Actor actor) {
        return refused.content(find(id, actor));
    }

    /** @throws Refusal (not found) if there is none */
    @Transactional
    public void remove(UUID id, Actor actor) {
        RefusedUpload upload = find(id, actor);
        refused.remove(upload);
        audit.done(actor, "plan.refused-upload.remove", upload.name());
    }

    private RefusedUpload find(UUID id, Actor actor) {
        PlanAccess.requireOffice(actor);
        return refused.find(id, actor.body()).orElseThrow(() -> Refusal.notFound("refusal.plan.refused-upload-not-found"));
    }

    private void keep(Upload upload, String reason, List<String> arguments, Actor actor) {
        boolean holdsSomething = upload.content().length > 0 && upload.content().length <= Attachments.MAX_SIZE;
        if (holdsSomething && !upload.name().isBlank()) {
            refused.keep(upload, reason, arguments, actor);
        }
    }
}
