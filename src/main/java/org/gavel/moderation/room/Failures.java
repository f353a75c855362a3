package org.gavel.moderation.room;

import java.util.concurrent.CompletionException;
import org.gavel.conference.CommandOutcome;
import org.gavel.roster.ActFailure;
import org.gavel.verto.VertoException;
import org.gavel.verto.VertoFailure;

/** Turns what went wrong into the key of a text that a moderator understands. The texts stand in {@code texts.properties}. */
public final class Failures {

    private Failures() {}

    /** {@code failure.NotPermitted} and the like; the detail is for who administers the switch. */
    public static ActFailure of(VertoFailure failure) {
        return new ActFailure("failure." + failure.getClass().getSimpleName(), failure.text());
    }

    /** {@code refusal.FLOOR_IS_HELD} and the like; the detail is what the switch said. */
    public static ActFailure of(CommandOutcome.Failed failed) {
        return new ActFailure("refusal." + failed.refusal().name(), failed.text());
    }

    public static ActFailure of(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof VertoException verto ? of(verto.failure()) : new ActFailure("failure.Internal", "");
    }

    public static ActFailure key(String key) {
        return new ActFailure(key, "");
    }
}
