package org.gavel.store;

import jakarta.persistence.EntityManager;

/**
 * The version of all that an administrator can change. It grows with each change, in the change's own transaction: by it other nodes
 * know that there was one.
 */
public final class ConfigurationVersion {

    private ConfigurationVersion() {}

    /**
     * {@return the version at this moment} Read it before what it is the version of: then that is at least as new.
     *
     * @param em of the transaction that reads
     */
    public static long of(EntityManager em) {
        return ((Number) em.createNativeQuery("select version from configuration where id = 1")
                        .getSingleResult())
                .longValue();
    }

    /**
     * Does this before anything is read on which the change depends: until its transaction ends no other change begins.
     *
     * @param em of the transaction that changes
     */
    public static void grow(EntityManager em) {
        em.createNativeQuery("update configuration set version = version + 1 where id = 1")
                .executeUpdate();
    }
}
