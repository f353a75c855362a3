package org.gavel.demo.media;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The switch's end of the media of all calls. Calls are named by their ids; session descriptions go in and out as text. Nothing here
 * waits: a stage completes when its work is done, or exceptionally with the reason in its message. Safe for use by several threads.
 */
public interface MediaEnd extends AutoCloseable {

    /** Why no call can have media, for people to read; empty as long as nothing is known to be wrong. */
    Optional<String> problem();

    /** Gets ready for a first call, which may begin at any moment. */
    void prepare();

    /** Answers a caller's offer; the call hears {@code audience} from then on. */
    CompletionStage<String> answer(String callId, Audience audience, String offer);

    /** Makes an offer for a call, in place of all that was negotiated for it before. */
    CompletionStage<String> offer(String callId, Audience audience, boolean video);

    /** Takes the answer to {@link #offer}. */
    CompletionStage<Void> accept(String callId, String answer);

    /** Answers an offer within a call that has been answered. */
    CompletionStage<String> update(String callId, String offer);

    /** Changes what a call hears and sees. */
    void turn(String callId, Audience audience);

    /** Stops or resumes what a call sends and hears. */
    void hold(String callId, boolean held);

    /** Tells how it looks in a room in which calls are. */
    void show(RoomScene scene);

    /** Ends a call's media; nothing happens when it has none. */
    void release(String callId);

    /** Who is told what calls send: one for the whole switch. */
    void hearBy(Ear ear);

    /** Ends everything. */
    @Override
    void close();

    /** Hears what comes from callers. Called on any thread; must not wait. */
    interface Ear {

        /** A voice begins, changes or ends; the score is as in rows. */
        void voice(String callId, boolean on, int score);

        /** A call's media are gone for good. */
        void lost(String callId);
    }
}
