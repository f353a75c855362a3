package org.gavel.administration.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.gavel.account.AccountKind;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.account.SecretBox;
import org.gavel.account.SwitchAccountChanged;
import org.gavel.account.store.AccountEntity;
import org.gavel.account.store.GrantEntity;
import org.gavel.administration.ChangeRecord;
import org.gavel.administration.GrantLimit;
import org.gavel.administration.Problem;
import org.gavel.administration.role.RoleRepository;
import org.gavel.audit.AuditWhat;

/** Writes the input for an account into its entity, and records what changes. */
@ApplicationScoped
public class AccountWriting {

    private final SecretBox box;
    private final GrantLimit grantLimit;
    private final Consumer<SwitchAccountChanged> changed;

    @Inject
    AccountWriting(SecretBox box, GrantLimit grantLimit, Event<SwitchAccountChanged> changed) {
        this(box, grantLimit, changed::fire);
    }

    AccountWriting(SecretBox box, GrantLimit grantLimit, Consumer<SwitchAccountChanged> changed) {
        this.box = box;
        this.grantLimit = grantLimit;
        this.changed = changed;
    }

    /**
     * Returns the permissions that the administrator would give and lacks. Setting the password of another account, or
     * activating it, counts as giving its permissions, because the administrator could then act as that account.
     */
    List<Problem> problems(Actor by, AccountDraft draft, AccountEntity present, AccountInput input) {
        AuditWhat attempt = present == null ? AuditWhat.ACCOUNT_ADD : AuditWhat.ACCOUNT_CHANGE;
        List<Problem> problems = new ArrayList<>();
        for (GrantInput.Wanted wanted : input.grants()) {
            if (present == null || present.grants().stream().noneMatch(wanted::is)) {
                String field = "grants[" + wanted.place() + "].role";
                problems.addAll(grantLimit.problems(by, RoleRepository.permissions(wanted.role()), attempt, field));
            }
        }
        if (present != null && !present.login().equals(by.who().id())) {
            String field = powerOver(draft, present, input);
            if (field != null) {
                problems.addAll(grantLimit.problems(by, held(present), attempt, field));
            }
        }
        return problems;
    }

    /** Returns the field that would let the administrator act as the account; {@code null} when none does. */
    private static String powerOver(AccountDraft draft, AccountEntity present, AccountInput input) {
        if (input.password() != null) {
            return "newPassword";
        }
        if (!input.switchSecret().isEmpty()
                || !input.switchLogin().equals(Objects.toString(present.switchLogin(), ""))) {
            return "switchLogin";
        }
        return draft.active() && !present.isActive() ? "active" : null;
    }

    private static Set<Permission> held(AccountEntity account) {
        Set<Permission> held = EnumSet.noneOf(Permission.class);
        account.grants().forEach(grant -> held.addAll(RoleRepository.permissions(grant.role())));
        return held;
    }

    /** Writes the account. The input has been checked before. */
    void write(
            EntityManager em,
            ChangeRecord record,
            AccountDraft draft,
            AccountEntity account,
            AccountInput input,
            NewPassword.Checked password) {
        boolean fresh = account.id() == null;
        record.on(account.login(), input.name());
        record.changed("name", fresh ? null : account.name(), input.name());
        record.changed("active", fresh ? null : account.isActive(), draft.active());
        account.setName(input.name());
        account.activate(draft.active(), record.at());
        if (account.kind() == AccountKind.GAVEL) {
            password(record, draft, account, password, fresh);
            switchAccount(record, draft, account, input);
        }
        grants(record, account, input.grants());
        if (!record.isEmpty()) {
            account.changed(record.who(), record.at());
            em.persist(account);
            em.flush();
        }
    }

    private static void password(
            ChangeRecord record,
            AccountDraft draft,
            AccountEntity account,
            NewPassword.Checked password,
            boolean fresh) {
        record.changed("mustChange", fresh ? null : account.mustChange(), draft.mustChange());
        account.requireChange(draft.mustChange());
        if (password.hash() != null) {
            account.setPassword(password.hash());
            if (!fresh) {
                account.signOutEverywhere(record.at());
            }
            record.detail("password", fresh ? "set" : "reset");
        }
    }

    private void switchAccount(ChangeRecord record, AccountDraft draft, AccountEntity account, AccountInput input) {
        String login = input.switchLogin().isEmpty() ? null : input.switchLogin();
        boolean other = !Objects.equals(login, account.switchLogin());
        boolean drop = account.switchSecret() != null && (other || draft.forgetSwitchSecret());
        boolean entered = !input.switchSecret().isEmpty();
        record.changed("switchLogin", account.switchLogin(), login);
        if (entered) {
            record.detail("switchSecret", account.switchSecret() == null ? "set" : "replaced");
        } else if (drop) {
            record.detail("switchSecret", "deleted");
        }
        if (other || drop || entered) {
            String kept = drop ? null : account.switchSecret();
            account.assignSwitchAccount(login, entered ? box.seal(input.switchSecret(), account.login()) : kept);
            record.afterwards(() -> changed.accept(new SwitchAccountChanged(account.login())));
        }
    }

    /** Grants and withdraws roles. Grants that stay are left as they are and not recorded. */
    private static void grants(ChangeRecord record, AccountEntity account, List<GrantInput.Wanted> wanted) {
        for (GrantEntity grant : account.grants()) {
            if (wanted.stream().noneMatch(one -> one.is(grant))) {
                account.withdraw(grant);
                record.withdrawn(GrantInput.text(grant));
            }
        }
        List<GrantEntity> kept = account.grants();
        for (GrantInput.Wanted one : wanted) {
            if (kept.stream().noneMatch(one::is)) {
                account.grant(one.role(), one.scope(), one.room(), one.from(), one.until());
                record.granted(one.toString());
            }
        }
    }
}
