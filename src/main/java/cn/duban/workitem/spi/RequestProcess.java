package cn.duban.workitem.spi;

import cn.duban.workitem.RequestId;

/** The process of a request ({@code request}). Called inside the transaction of the act, after the aggregate has allowed it. */
public interface RequestProcess {

    /** @param unitConfirms whether the unit's leader has to let it leave the unit first */
    void start(RequestId request, boolean unitConfirms);

    /** The unit's leader has let it leave the unit, or not. */
    void confirmed(RequestId request, boolean confirmed);

    /** The office has answered, or passed it up. */
    void answered(RequestId request, boolean passedUp);

    /** The leadership group has decided. */
    void decided(RequestId request);

    /** The unit has taken it back. */
    void takenBack(RequestId request);

    /** Its item has ended, or another unit leads it now. */
    void itemClosed(RequestId request);
}
