package org.gavel.store;

import jakarta.persistence.EntityManager;

/**
 * The version of all that administrators can change. It grows with each change, in the transaction of the change, and
 * tells other nodes that there was one.
 */
public final class ConfigurationVersion {

    private ConfigurationVersion() {}

    /**
     * {@return the version at this moment} Read it before the configuration itself, which is then at least as new.
     *
     * @param em the entity manager of the reading transaction
     */
    public static long of(EntityManager em) {
        return ((Number) em.createNativeQuery("select version from configuration where id = 1")
                        .getSingleResult())
                .longValue();
    }

    /**
     * Raises the version, and keeps other changes waiting until the transaction ends. Call it before anything is read
     * on which the change depends.
     *
     * @param em the entity manager of the changing transaction
     */
    public static void grow(EntityManager em) {
        em.createNativeQuery("update configuration set version = version + 1 where id = 1")
                .executeUpdate();
    }
}
