package org.gavel.moderation.room;

import java.util.concurrent.CompletionException;
import org.gavel.conference.CommandOutcome;
import org.gavel.roster.ActFailure;
import org.gavel.verto.VertoException;
import org.gavel.verto.VertoFailure;

/** Turns what went wrong into the key of a text that a moderator understands. The texts stand in {@code texts.properties}. */
public final class Failures {

    private Failures() {}

    /**
     * {@return {@code failure.NotPermitted} and the like} The detail is for those who administer the switch.
     *
     * @param failure what went wrong on the wire
     */
    public static ActFailure of(VertoFailure failure) {
        return new ActFailure("failure." + failure.getClass().getSimpleName(), failure.text());
    }

    /**
     * {@return {@code refusal.FLOOR_IS_HELD} and the like} The detail is what the switch said.
     *
     * @param failed what the switch answered
     */
    public static ActFailure of(CommandOutcome.Failed failed) {
        return new ActFailure("refusal." + failed.refusal().name(), failed.text());
    }

    /**
     * {@return as for a failure on the wire; for anything else {@code failure.Internal} without a detail}
     *
     * @param failure what a stage completed with, wrapped or not
     */
    public static ActFailure of(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof VertoException verto ? of(verto.failure()) : new ActFailure("failure.Internal", "");
    }

    /**
     * {@return a failure with that text and without a detail}
     *
     * @param key the key of a text
     */
    public static ActFailure key(String key) {
        return new ActFailure(key, "");
    }
}
