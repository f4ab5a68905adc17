package cn.duban.plan;

/**
 * How far a draft has come, so that a page can ask cheaply whether somebody changed something.
 *
 * @param revision grows with every change
 * @param by       who made the last one
 */
public record DraftRevision(int revision, String by) {
}
