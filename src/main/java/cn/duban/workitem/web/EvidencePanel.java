package cn.duban.workitem.web;

import cn.duban.attachment.Attachment;
import cn.duban.attachment.AttachmentId;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.DubanClock;
import cn.duban.workitem.SameFile;
import cn.duban.workitem.SameFiles;
import cn.duban.workitem.WorkItemId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the page of an item says about a piece of evidence beside its name: the fragment {@code workitem/evidence} asks it. */
@Component
public class EvidencePanel {

    private final SameFiles sameFiles;
    private final CurrentOfficial official;

    EvidencePanel(SameFiles sameFiles, CurrentOfficial official) {
        this.sameFiles = sameFiles;
        this.official = official;
    }

    /** Where the pieces of this item are used as well, by piece. */
    public Map<AttachmentId, List<SameFile>> sameFiles(WorkItemId item) {
        return sameFiles.of(item, official.require()).stream().collect(Collectors.groupingBy(SameFile::attachment));
    }

    /** When a picture that says so was taken, its camera's local time taken for ours. */
    public Instant taken(Attachment attachment) {
        return attachment.capturedAt().orElseThrow().atZone(DubanClock.ZONE).toInstant();
    }
}
