package org.gavel.moderation.room;

import java.util.concurrent.CompletionException;
import org.gavel.conference.CommandOutcome;
import org.gavel.roster.ActFailure;
import org.gavel.verto.VertoException;
import org.gavel.verto.VertoFailure;

/** Turns failures and refusals into message keys, whose words moderators read. */
public final class Failures {

    private Failures() {}

    /**
     * {@return a failure with a key such as {@code failure.NotPermitted}} The detail is the failure's text, for
     * administrators of the switch.
     *
     * @param failure the failure of a request
     */
    public static ActFailure of(VertoFailure failure) {
        return new ActFailure("failure." + failure.getClass().getSimpleName(), failure.text());
    }

    /**
     * {@return a failure with a key such as {@code refusal.FLOOR_HELD}} The detail is the switch's own text.
     *
     * @param failed what the switch answered
     */
    public static ActFailure of(CommandOutcome.Failed failed) {
        return new ActFailure("refusal." + failed.refusal().name(), failed.text());
    }

    /**
     * {@return the failure of a {@link VertoException}; for any other throwable {@code failure.Internal} without a
     * detail}
     *
     * @param failure the failure of a stage, wrapped in a {@link CompletionException} or not
     */
    public static ActFailure of(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof VertoException verto ? of(verto.failure()) : new ActFailure("failure.Internal", "");
    }

    /**
     * {@return a failure with a key and without a detail}
     *
     * @param key a message key
     */
    public static ActFailure key(String key) {
        return new ActFailure(key, "");
    }
}
