package org.gavel.administration.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gavel.ObservedEvent;
import org.gavel.account.AccessControl;
import org.gavel.account.AccessRefusal;
import org.gavel.account.Actor;
import org.gavel.account.GavelAccountStore;
import org.gavel.account.HeardRefusals;
import org.gavel.account.Moderator;
import org.gavel.account.PasswordHash;
import org.gavel.account.PasswordPolicy;
import org.gavel.account.PasswordProof;
import org.gavel.account.Permission;
import org.gavel.account.PolicyCache;
import org.gavel.account.SecretBox;
import org.gavel.account.SignIn;
import org.gavel.account.SignInAttempt;
import org.gavel.account.SignInOutcome;
import org.gavel.account.SwitchAccountChanged;
import org.gavel.account.SwitchAccountStore;
import org.gavel.account.TypedSignIn;
import org.gavel.account.UseCases;
import org.gavel.account.store.StoredAccounts;
import org.gavel.account.store.StoredPolicy;
import org.gavel.account.store.StoredSwitchAccounts;
import org.gavel.administration.Changes;
import org.gavel.administration.GrantLimit;
import org.gavel.administration.Problem;
import org.gavel.administration.RefusedSaving;
import org.gavel.administration.Saving;
import org.gavel.administration.first.FirstAdministrator;
import org.gavel.administration.role.RoleAdministration;
import org.gavel.administration.role.RoleDraft;
import org.gavel.administration.role.RoleView;
import org.gavel.administration.role.StartingRoles;
import org.gavel.administration.setting.SettingRules;
import org.gavel.audit.AuditInMemory;
import org.gavel.input.TestShape;
import org.gavel.settings.MapConfig;
import org.gavel.settings.Settings;
import org.gavel.settings.StoredSettings;
import org.gavel.store.Engine;
import org.gavel.store.MasterKey;
import org.gavel.store.TestTransactions;

/** The administration of accounts, roles and settings on an empty database, with test doubles for everything else. */
public final class AdministrationFixture {

    public static final String PASSWORD = "correct-horse-battery-7";
    public static final String ADDRESS = "10.0.0.7";

    private static final List<String> TABLES = List.of("access_grant", "account", "role_permission", "role", "setting");

    public final MapConfig config = new MapConfig();
    public final AuditInMemory audit = new AuditInMemory();
    public final HeardRefusals<AccessRefusal> refusals = new HeardRefusals<>();
    final HeardRefusals<SignInAttempt> attempts = new HeardRefusals<>();
    final HeardRefusals<SwitchAccountChanged> switchAccounts = new HeardRefusals<>();
    public final PasswordHash hashes = new PasswordHash();
    public final TestTransactions transactions;
    public final StoredSettings stored;
    public final Settings settings;
    public final PolicyCache policy;
    public final AccessControl accessControl;
    public final Changes changes;
    public final SecretBox box;
    public final NewPassword passwords;
    public final AccountAdministration accounts;
    public final RoleAdministration roles;
    final SignIn signIn;
    final OwnPassword ownPassword;
    public final FirstAdministrator first;
    public final SettingRules settingRules;
    public final Path directory;

    public AdministrationFixture(Engine engine) {
        directory = temporary();
        engine.database()
                .write(em -> TABLES.forEach(
                        table -> em.createNativeQuery("delete from " + table).executeUpdate()));
        transactions = new TestTransactions(engine.database());
        stored = new StoredSettings(transactions);
        settings = new Settings(config, stored);
        StoredPolicy storedPolicy = new StoredPolicy(transactions, settings);
        policy = new PolicyCache(storedPolicy, new ObservedEvent<>(), Clock.systemUTC());
        accessControl = new AccessControl(policy, refusals, Clock.systemUTC());
        changes = new Changes(accessControl, transactions, audit, policy, storedPolicy, stored, Clock.systemUTC());
        box = new SecretBox(MasterKey.of(directory.resolve("gavel.key")));
        passwords = new NewPassword(new PasswordPolicy(settings), hashes);
        GrantLimit grantLimit = new GrantLimit(accessControl);
        settingRules = new SettingRules(grantLimit);
        accounts = new AccountAdministration(
                changes,
                transactions,
                new AccountWriting(box, grantLimit, switchAccounts),
                box,
                passwords,
                settings,
                TestShape.SHAPE);
        roles = new RoleAdministration(changes, transactions, grantLimit, settings, TestShape.SHAPE);
        signIn = signIn();
        ownPassword = new OwnPassword(signIn, new StoredAccounts(transactions), passwords, changes, TestShape.SHAPE);
        first = new FirstAdministrator(
                changes,
                transactions,
                passwords,
                settings,
                policy,
                accessControl,
                TestShape.SHAPE,
                Clock.systemUTC(),
                directory.resolve("first.txt"));
        new StartingRoles(changes).ensure();
    }

    /** The switch takes every login whose password is {@code right}. */
    private SignIn signIn() {
        StoredAccounts stored = new StoredAccounts(transactions);
        PasswordProof byPassword = new PasswordProof(stored, hashes, Clock.systemUTC());
        SwitchAccountStore bySwitch = new SwitchAccountStore(
                (login, password) -> password.equals("right")
                        ? new SignInOutcome.SignedIn(new Moderator(id(login), login.split("@", 2)[0]))
                        : new SignInOutcome.WrongCredentials(),
                byPassword,
                stored,
                new SwitchAccountProvisioning(changes, settings),
                policy,
                settings,
                Clock.systemUTC());
        return TypedSignIn.at(
                List.of(new GavelAccountStore(stored, byPassword, policy), bySwitch), stored, byPassword, attempts);
    }

    /** Signs in as the sign-in page does. */
    public SignInOutcome signIn(String login, String password, String address) {
        return TypedSignIn.of(signIn, login, password, address);
    }

    /** Runs a use case as the container does, which asks for its permission first. */
    public Object run(Object bean, String useCase, Object... parameters) {
        return new UseCases(accessControl, null, new RefusedSaving()).run(bean, useCase, parameters);
    }

    private static String id(String login) {
        return login.contains("@") ? login : login + "@seven.local";
    }

    public StoredSwitchAccounts assigned() {
        return new StoredSwitchAccounts(transactions, box);
    }

    /** The first administrator, by the server's own configuration. */
    public Actor administrator() {
        config.set("gavel.admin.login", "root");
        config.set("gavel.admin.password", PASSWORD);
        first.begin("http://127.0.0.1/");
        return actor("root");
    }

    public static Actor actor(String login) {
        return new Actor(new Moderator(login, login), ADDRESS);
    }

    public static AccountDraft draft(String login, GrantDraft... grants) {
        return new AccountDraft(null, 0, login, login, true, false, PASSWORD, "", "", false, List.of(grants));
    }

    public static GrantDraft everywhere(String role) {
        return new GrantDraft(role, "ALL", null, null, null);
    }

    /** An account that is there when this returns. */
    public AccountView made(Actor by, AccountDraft draft) {
        return done(accounts.save(by, draft));
    }

    /** A role of one's own that is there when this returns. */
    public RoleView role(Actor by, String name, Permission... permissions) {
        Set<Permission> set = EnumSet.noneOf(Permission.class);
        set.addAll(Arrays.asList(permissions));
        return done(roles.save(by, new RoleDraft(null, 0, name, set)));
    }

    public AccountView find(Actor by, String login) {
        return accounts.find(by, login).orElseThrow();
    }

    public static <T> T done(Saving<T> saving) {
        if (saving instanceof Saving.Done<T> done) {
            return done.value();
        }
        throw new AssertionError(saving);
    }

    public static List<Problem> problems(Saving<?> saving) {
        if (saving instanceof Saving.Invalid<?> invalid) {
            return invalid.problems();
        }
        throw new AssertionError(saving);
    }

    public static AccountDraft with(AccountView view, List<GrantDraft> grants) {
        AccountDraft d = view.draft();
        return new AccountDraft(
                d.id(),
                d.version(),
                d.login(),
                d.name(),
                d.active(),
                d.mustChange(),
                "",
                d.switchLogin(),
                "",
                false,
                grants);
    }

    public static AccountDraft active(AccountView view, boolean active) {
        AccountDraft d = view.draft();
        return new AccountDraft(
                d.id(),
                d.version(),
                d.login(),
                d.name(),
                active,
                d.mustChange(),
                "",
                d.switchLogin(),
                "",
                false,
                d.grants());
    }

    public static AccountDraft called(AccountView view, String name) {
        AccountDraft d = view.draft();
        return new AccountDraft(
                d.id(),
                d.version(),
                d.login(),
                name,
                d.active(),
                d.mustChange(),
                "",
                d.switchLogin(),
                "",
                false,
                d.grants());
    }

    public static AccountDraft password(AccountView view, String password, boolean mustChange) {
        AccountDraft d = view.draft();
        return new AccountDraft(
                d.id(),
                d.version(),
                d.login(),
                d.name(),
                d.active(),
                mustChange,
                password,
                d.switchLogin(),
                "",
                false,
                d.grants());
    }

    public static AccountDraft switchAccount(AccountView view, String login, String secret, boolean forget) {
        AccountDraft d = view.draft();
        return new AccountDraft(
                d.id(),
                d.version(),
                d.login(),
                d.name(),
                d.active(),
                d.mustChange(),
                "",
                login,
                secret,
                forget,
                d.grants());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("gavel-fixture");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
