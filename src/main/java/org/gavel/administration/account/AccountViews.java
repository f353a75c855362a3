package org.gavel.administration.account;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gavel.account.SecretBox;
import org.gavel.account.store.AccountEntity;
import org.gavel.account.store.GrantEntity;
import org.gavel.administration.role.RoleRepository;

/** Reads accounts for administrators within a transaction. */
final class AccountViews {

    private final SecretBox box;

    AccountViews(SecretBox box) {
        this.box = box;
    }

    /** Reads one page by four queries, whatever the number of accounts. */
    AccountPage page(EntityManager em, AccountFilter filter, AccountOrder order, int first, int most) {
        AccountWhere where = new AccountWhere(filter);
        long total = where.query(em, "count(a)", "", Long.class).getSingleResult();
        List<Long> ids = where.query(em, "a.id", " order by " + order.text(), Long.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        return new AccountPage(ids.isEmpty() ? List.of() : withGrants(em, ids), Math.toIntExact(total));
    }

    private List<AccountView> withGrants(EntityManager em, List<Long> ids) {
        // Reads the few roles by one query; otherwise each grant would read its role.
        RoleRepository.all(em);
        Map<Long, AccountView> views = em.createQuery(
                        "select distinct a from AccountEntity a left join fetch a.grants where a.id in :ids",
                        AccountEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(this::of)
                .collect(Collectors.toMap(AccountView::id, view -> view));
        return ids.stream().map(views::get).toList();
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
