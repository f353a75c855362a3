package org.gavel.web.push;

import jakarta.json.JsonObject;

/** What one page shows: the wallboard, a room, or a room that is refused. */
interface View extends AutoCloseable {

    /** {@return the next frame, made from the state of this moment; {@code null} when the page has everything already} */
    PageQueue.Frame frame();

    /**
     * Takes another filter, search or order.
     *
     * @param message of the kind {@code query}
     * @throws BadMessageException when it breaks a rule, or the view has no roster
     */
    default void query(JsonObject message) {
        throw new BadMessageException("push.malformed");
    }

    /**
     * Takes another window of the roster.
     *
     * @param message of the kind {@code window}
     * @throws BadMessageException when it breaks a rule, or the view has no roster
     */
    default void window(JsonObject message) {
        throw new BadMessageException("push.malformed");
    }

    /** Makes the next frame follow the viewer's permissions, which may have changed. */
    default void permissionsChanged() {}

    @Override
    void close();

    /**
     * {@return the handles of all members that match the page's query and are in the room, in order}
     *
     * @throws BadMessageException when the view has no roster
     */
    default int[] everybody() {
        throw new BadMessageException("push.malformed");
    }
}
