package org.gavel.web.push;

import jakarta.json.JsonObject;

/** What one page shows. */
interface View extends AutoCloseable {

    /** The next frame, from the state of this moment; {@code null} when the page has it all. */
    PageQueue.Frame frame();

    /** The page asks for something else of the same. */
    default void query(JsonObject message) {
        throw new BadMessageException("push.malformed");
    }

    /** The page shows another part of it. */
    default void window(JsonObject message) {
        throw new BadMessageException("push.malformed");
    }

    /** What the reader is permitted may be something else now. */
    default void permissionsChanged() {}

    @Override
    void close();

    /**
     * The handles of all that match what the page asked for last and are there, whether it has their rows or not, in their order.
     *
     * @throws BadMessageException when it shows no members
     */
    default int[] everybody() {
        throw new BadMessageException("push.malformed");
    }
}
