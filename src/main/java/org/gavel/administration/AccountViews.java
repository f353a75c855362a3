package org.gavel.administration;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import org.gavel.account.SecretBox;
import org.gavel.account.store.AccountEntity;
import org.gavel.account.store.GrantEntity;

/** Shows accounts to those who administer them, within a transaction. */
final class AccountViews {

    private static final String WHERE = " where (:search = '' or lower(a.login) like :like escape '!'"
            + " or lower(a.name) like :like escape '!') and (a.active = true or :all = true)";

    private final SecretBox box;

    AccountViews(SecretBox box) {
        this.box = box;
    }

    /** Four queries. */
    AccountPage page(EntityManager em, AccountFilter filter) {
        long total = filtered(em.createQuery("select count(a.id) from AccountEntity a" + WHERE, Long.class), filter)
                .getSingleResult();
        int pages = (int) Math.max(1, (total + AccountFilter.PAGE_SIZE - 1) / AccountFilter.PAGE_SIZE);
        int page = Math.min(filter.page(), pages - 1);
        List<Long> ids = filtered(
                        em.createQuery("select a.id from AccountEntity a" + WHERE + " order by a.login", Long.class),
                        filter)
                .setFirstResult(page * AccountFilter.PAGE_SIZE)
                .setMaxResults(AccountFilter.PAGE_SIZE)
                .getResultList();
        return new AccountPage(ids.isEmpty() ? List.of() : withGrants(em, ids), page, pages, total);
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, AccountFilter filter) {
        String search = filter.search().toLowerCase(Locale.ROOT);
        return query.setParameter("search", search)
                .setParameter("like", "%" + search.replaceAll("([!%_])", "!$1") + "%")
                .setParameter("all", !filter.activeOnly());
    }

    private List<AccountView> withGrants(EntityManager em, List<Long> ids) {
        // There are few roles: known beforehand, none is asked for by its grant.
        RoleBook.all(em);
        return em.createQuery(
                        "select distinct a from AccountEntity a left join fetch a.grants where a.id in :ids"
                                + " order by a.login",
                        AccountEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(this::of)
                .toList();
    }

    AccountView of(AccountEntity account) {
        boolean secret = account.switchSecret() != null;
        return new AccountView(
                account.id(),
                account.version(),
                account.login(),
                account.name(),
                account.kind(),
                account.isActive(),
                account.mustChange(),
                account.switchLogin() == null ? "" : account.switchLogin(),
                secret,
                !secret || box.opens(account.switchSecret(), account.login()),
                account.grants().stream().map(AccountViews::grant).toList(),
                account.changedBy(),
                account.changedAt(),
                account.lastSignInAt());
    }

    private static GrantDraft grant(GrantEntity grant) {
        return new GrantDraft(
                grant.role().name(),
                grant.scope(),
                grant.room() == null ? "" : grant.room(),
                grant.validFrom(),
                grant.validUntil());
    }
}
