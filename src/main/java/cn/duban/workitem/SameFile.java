package cn.duban.workitem;

import cn.duban.attachment.AttachmentId;
import java.util.Optional;

/**
 * 同一文件: a piece of evidence whose very content is also used elsewhere. It is pointed out and nothing more: the same table may well prove two things.
 *
 * @param attachment the piece on this item
 * @param elsewhere  where else, as far as the person may see that; empty for an item in which they have no part
 */
public record SameFile(AttachmentId attachment, Optional<Place> elsewhere) {

    /** @param unitName of the unit that put it there */
    public record Place(WorkItemId item, String number, String title, String unitName) {
    }
}
