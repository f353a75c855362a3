package org.gavel.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the key to those who use it. */
@ApplicationScoped
class KeyWiring {

    @Produces
    @Singleton
    MasterKey key() {
        return MasterKey.of(KeyFile.path());
    }
}
