package org.gavel.administration.account;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.gavel.account.SecretBox;
import org.gavel.account.store.AccountEntity;
import org.gavel.account.store.GrantEntity;
import org.gavel.administration.role.RoleBook;
import org.gavel.conference.SearchTerm;
import org.gavel.conference.Searchable;

/** Shows accounts to those who administer them, within a transaction. */
final class AccountViews {

    private final SecretBox box;

    AccountViews(SecretBox box) {
        this.box = box;
    }

    /** Three queries. */
    AccountPage page(EntityManager em, AccountFilter filter) {
        SearchTerm term = SearchTerm.of(filter.search());
        List<Long> found = em.createQuery(
                        "select a.id, a.login, a.name from AccountEntity a where a.active = true or :all = true"
                                + " order by a.login",
                        Object[].class)
                .setParameter("all", !filter.activeOnly())
                .getResultStream()
                .filter(account -> term.isEmpty() || isIn((String) account[1], term) || isIn((String) account[2], term))
                .map(account -> (Long) account[0])
                .toList();
        int pages = Math.max(1, (found.size() + AccountFilter.PAGE_SIZE - 1) / AccountFilter.PAGE_SIZE);
        int page = Math.min(filter.page(), pages - 1);
        int from = page * AccountFilter.PAGE_SIZE;
        List<Long> ids = found.subList(from, Math.min(found.size(), from + AccountFilter.PAGE_SIZE));
        return new AccountPage(ids.isEmpty() ? List.of() : withGrants(em, ids), page, pages, found.size());
    }

    /** Not asked of the database: each takes other letters for the same. */
    private static boolean isIn(String text, SearchTerm term) {
        return term.isIn(Searchable.of(text));
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
