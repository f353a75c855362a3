package org.gavel.administration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gavel.account.Permission;
import org.gavel.account.Permitted;

/** Makes {@link Saving.Refused} the result of a refused change. */
@ApplicationScoped
public class RefusedSaving implements Permitted.RefusedResults {

    @Override
    public Optional<Object> of(Class<?> type, Permission lacks) {
        if (type == CompletionStage.class) {
            return Optional.of(CompletableFuture.completedStage(Changes.refused(lacks)));
        }
        return type == Saving.class ? Optional.of(Changes.refused(lacks)) : Optional.empty();
    }
}
