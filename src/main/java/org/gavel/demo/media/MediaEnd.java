package org.gavel.demo.media;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The switch's end of the media of all calls. Calls are named by their ids; session descriptions go in and out as text. Nothing here
 * waits: a stage completes when its work is done, or exceptionally with the reason in its message. Safe for use by several threads.
 */
public interface MediaEnd extends AutoCloseable {

    /** {@return why no call can have media, for people to read} Empty as long as nothing is known to be wrong. */
    Optional<String> problem();

    /** Gets ready for a first call, which may begin at any moment. */
    void prepare();

    /**
     * Answers a caller's offer; the call hears {@code audience} from then on.
     *
     * @param callId the call's id
     * @param audience what the call hears and sees
     * @param offer the caller's session description
     * @return completes with the answer's session description
     */
    CompletionStage<String> answer(String callId, Audience audience, String offer);

    /**
     * Makes an offer for a call, in place of all that was negotiated for it before.
     *
     * @param callId the call's id
     * @param audience what the call hears and sees
     * @param video whether a picture is offered too
     * @return completes with the offer's session description
     */
    CompletionStage<String> offer(String callId, Audience audience, boolean video);

    /**
     * Takes the answer to {@link #offer}.
     *
     * @param callId the call's id
     * @param answer the caller's session description
     * @return completes when the media are negotiated
     */
    CompletionStage<Void> accept(String callId, String answer);

    /**
     * Answers an offer within a call that has been answered.
     *
     * @param callId the call's id
     * @param offer the caller's session description
     * @return completes with the answer's session description
     */
    CompletionStage<String> update(String callId, String offer);

    /**
     * Changes what a call hears and sees.
     *
     * @param callId the call's id
     * @param audience what the call hears and sees from then on
     */
    void turn(String callId, Audience audience);

    /**
     * Stops or resumes what a call sends and hears.
     *
     * @param callId the call's id
     * @param held true to stop, false to resume
     */
    void hold(String callId, boolean held);

    /**
     * Tells how it looks in a room in which calls are.
     *
     * @param scene how it looks in the room now
     */
    void show(RoomScene scene);

    /**
     * Ends a call's media; nothing happens when it has none.
     *
     * @param callId the call's id
     */
    void release(String callId);

    /**
     * Sets who is told what calls send: one for the whole switch.
     *
     * @param ear hears of voices and losses
     */
    void hearBy(Ear ear);

    /** Ends everything. */
    @Override
    void close();

    /** Hears what comes from callers. Called on any thread; must not wait. */
    interface Ear {

        /**
         * Hears that a voice begins, changes or ends.
         *
         * @param callId the call's id
         * @param on whether it is heard
         * @param score the energy score, as in rows
         */
        void voice(String callId, boolean on, int score);

        /**
         * Hears that a call's media are gone for good.
         *
         * @param callId the call's id
         */
        void lost(String callId);
    }
}
