package cn.duban.notification;

import java.util.UUID;

/** Carries messages over one channel. */
interface Courier {

    Channel channel();

    /** Whether this installation has set the channel up. */
    boolean on();

    /**
     * Sends, and waits for the answer; throws nothing that the other side or the network could cause.
     *
     * @param id the same at each attempt
     */
    Outcome deliver(UUID id, Letter letter, Recipient recipient);
}
