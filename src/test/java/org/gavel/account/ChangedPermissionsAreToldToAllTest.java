package org.gavel.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gavel.ObservedEvent;
import org.junit.jupiter.api.Test;

/** Beans hear of changed permissions by an event, pages by a list of listeners. A listener that fails does not stop the others. */
class ChangedPermissionsAreToldToAllTest {

    private final List<String> told = new ArrayList<>();
    private final ObservedEvent<PolicyCache.Changed> changes = new ObservedEvent<>();
    private final PolicyCache policyCache = new PolicyCache(() -> new Policy(1, Map.of()), changes, Clock.systemUTC());

    private boolean fails;

    private final class Bean {

        @SuppressWarnings("unused")
        void changed(@Observes PolicyCache.Changed now) {
            told.add("bean");
            if (fails) {
                throw new IllegalStateException("cannot end what is no longer permitted");
            }
        }
    }

    @Test
    void beansAreToldBeforePages() {
        policyCache.listen(() -> told.add("page"));
        changes.observedBy(new Bean());

        policyCache.reload();

        assertThat(told).containsExactly("bean", "page");
    }

    @Test
    void aFailingListenerDoesNotStopTheOthers() {
        fails = true;
        changes.observedBy(new Bean());
        policyCache.listen(() -> {
            throw new IllegalStateException("a page is gone");
        });
        policyCache.listen(() -> told.add("page"));

        policyCache.reload();

        assertThat(told).containsExactly("bean", "page");
    }
}
