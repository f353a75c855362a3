package org.gavel.administration;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.gavel.account.AccountKind;
import org.gavel.account.Permission;

/** Counts the grants that let people manage accounts. Without any, nobody could ever manage accounts again. */
public final class AdministratorsLeft {

    private AdministratorsLeft() {}

    /**
     * {@return how many grants let active accounts manage accounts in all rooms now and without an end}
     *
     * @param em the entity manager of the transaction
     * @param switchSignIn whether accounts of the switch may sign in, and so count
     * @param now the present moment
     */
    public static long lasting(EntityManager em, boolean switchSignIn, Instant now) {
        return count(em, switchSignIn, now, " and g.validUntil is null");
    }

    /**
     * {@return how many grants let active accounts manage accounts in all rooms now}
     *
     * @param em the entity manager of the transaction
     * @param switchSignIn whether accounts of the switch may sign in, and so count
     * @param now the present moment
     */
    public static long now(EntityManager em, boolean switchSignIn, Instant now) {
        return count(em, switchSignIn, now, " and (g.validUntil is null or g.validUntil > :now)");
    }

    private static long count(EntityManager em, boolean switchSignIn, Instant now, String until) {
        return em.createQuery(
                        "select count(g.id) from GrantEntity g join g.account a join g.role r join r.permissions p"
                                + " where p = :permission and g.scope = 'ALL' and a.active = true and a.kind in :kinds"
                                + " and (g.validFrom is null or g.validFrom <= :now)" + until,
                        Long.class)
                .setParameter("permission", Permission.ACCOUNTS.wire())
                .setParameter("kinds", switchSignIn ? List.of(AccountKind.values()) : List.of(AccountKind.GAVEL))
                .setParameter("now", now)
                .getSingleResult();
    }
}
