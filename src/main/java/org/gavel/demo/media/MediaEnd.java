package org.gavel.demo.media;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The switch's end of the media of all calls. Calls are named by their ids; session descriptions (SDP) go in and out as text. No method
 * waits: a stage completes when its work is done, or exceptionally with the reason in its message. Safe for use by several threads.
 */
public interface MediaEnd extends AutoCloseable {

    /** {@return why no call can have media, for people to read} Empty as long as nothing is known to be wrong. */
    Optional<String> problem();

    /** Prepares for a first call, so that it does not wait for the start of a process. */
    void prepare();

    /**
     * Answers a caller's offer. The call gets {@code source} from then on.
     *
     * @param callId the call's id
     * @param source what the call hears and sees
     * @param offer the caller's session description
     * @return completes with the answer's session description
     */
    CompletionStage<String> answer(String callId, MediaSource source, String offer);

    /**
     * Makes an offer for a call, in place of all that was negotiated for it before.
     *
     * @param callId the call's id
     * @param source what the call hears and sees
     * @param video whether a picture is offered too
     * @return completes with the offer's session description
     */
    CompletionStage<String> offer(String callId, MediaSource source, boolean video);

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
     * @param source what the call hears and sees from then on
     */
    void turn(String callId, MediaSource source);

    /**
     * Stops or resumes what a call sends and gets.
     *
     * @param callId the call's id
     * @param held true to stop, false to resume
     */
    void hold(String callId, boolean held);

    /**
     * Tells the state of a room in which calls are, from which its sound and canvas are made.
     *
     * @param scene the room as it is now
     */
    void show(RoomScene scene);

    /**
     * Ends a call's media; nothing happens when it has none.
     *
     * @param callId the call's id
     */
    void release(String callId);

    /**
     * Sets the one listener of the switch.
     *
     * @param listener is told of voices and lost calls
     */
    void listen(Listener listener);

    /** Ends everything. */
    @Override
    void close();

    /** Is told what comes from callers. Called on any thread; must not wait. */
    interface Listener {

        /**
         * Is told that a voice begins, changes or ends.
         *
         * @param callId the call's id
         * @param on whether there is a voice
         * @param score the energy score as rows show it, from 0 to 15,000
         */
        void voice(String callId, boolean on, int score);

        /**
         * Is told that a call has lost its media for good.
         *
         * @param callId the call's id
         */
        void lost(String callId);
    }
}
