package org.gavel.moderation.act;

/** Is told how far an act on several members has come. */
@FunctionalInterface
public interface ActProgress {

    /** Does nothing. */
    ActProgress IGNORED = (settled, of) -> {};

    /**
     * Takes a count. It is called under the room's lock, for each member or for several at once, so it must not wait.
     *
     * @param settled how many members have an outcome, whatever it is
     * @param of how many members the act is for
     */
    void settled(int settled, int of);
}
