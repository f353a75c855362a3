package org.gavel.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Produces the key as a bean. */
@ApplicationScoped
class KeyWiring {

    @Produces
    @Singleton
    MasterKey key() {
        return MasterKey.of(KeyFile.path());
    }
}
