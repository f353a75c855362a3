package org.gavel.web.console.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gavel.account.AccountKind;
import org.gavel.account.PasswordPolicy;
import org.gavel.administration.Problem;
import org.gavel.administration.Saving;
import org.gavel.administration.account.AccountAdministration;
import org.gavel.administration.account.AccountDraft;
import org.gavel.administration.account.AccountView;
import org.gavel.web.console.Messages;

/** An account to add or to change; its grants stand in {@link GrantLines}. */
@Named("accountForm")
@RequestScoped
public class AccountForm extends AdminForm {

    private final AccountAdministration administration;
    private final GrantLines grants;
    private final PasswordPolicy policy;
    private final GrantMessages grantWords;
    private final Messages words;

    private String id = "";
    private String version = "0";
    private String login = "";
    private String name = "";
    private boolean active = true;
    private boolean mustChange = true;
    private String newPassword = "";
    private String switchLogin = "";
    private String switchSecret = "";
    private boolean forgetSwitchSecret;
    private AccountView present;

    @Inject
    AccountForm(
            AccountAdministration administration,
            GrantLines grants,
            PasswordPolicy policy,
            GrantMessages grantWords,
            Messages words,
            Surroundings at) {
        super(at);
        this.administration = administration;
        this.grants = grants;
        this.policy = policy;
        this.grantWords = grantWords;
        this.words = words;
    }

    /** What the container would tell too late: which account it is decides which fields are there to be read. */
    @PostConstruct
    void readSent() {
        id = at().parameter("accountForm:id");
        login = at().parameter("accountForm:login:input");
    }

    /** Opens the account that the address names, or an empty form. */
    public void open() {
        String wanted = at().parameter("login");
        if (wanted.isEmpty()) {
            return;
        }
        Optional<AccountView> found = at().read(() -> administration.find(at().actor(), wanted), null);
        if (found != null) {
            found.ifPresentOrElse(this::show, at()::notFound);
        }
    }

    private void show(AccountView view) {
        present = view;
        AccountDraft draft = view.draft();
        id = String.valueOf(draft.id());
        version = String.valueOf(draft.version());
        login = draft.login();
        name = draft.name();
        active = draft.active();
        mustChange = draft.mustChange();
        switchLogin = draft.switchLogin();
        grants.show(draft.grants());
    }

    // ---- acts ----------------------------------------------------------------------------------------------------

    public void save() {
        save(isAdding() ? "added" : "saved");
    }

    public void deactivate() {
        active = false;
        if (!save("deactivated")) {
            active = true;
        }
    }

    public void activate() {
        active = true;
        if (!save("activated")) {
            active = false;
        }
    }

    public void signOutEverywhere() {
        if (isDone(administration.signOutEverywhere(at().actor(), login), this::compare)) {
            at().go("accounts?done=signedOut");
        }
    }

    private boolean save(String done) {
        List<Problem> unreadable = grants.problems();
        if (!unreadable.isEmpty()) {
            refuse(unreadable);
            return false;
        }
        Saving<AccountView> saving = administration.save(at().actor(), draft());
        boolean saved = isDone(saving, this::compare);
        if (saved) {
            at().go("accounts?done=" + done);
        }
        newPassword = "";
        switchSecret = "";
        return saved;
    }

    private AccountDraft draft() {
        return new AccountDraft(
                Typed.id(id),
                Typed.whole(version, 0),
                login,
                name,
                active,
                mustChange,
                newPassword,
                switchLogin,
                switchSecret,
                forgetSwitchSecret,
                grants.drafts());
    }

    /** From now on it is theirs that would be saved over. */
    private List<Difference> compare(AccountView theirs) {
        present = theirs;
        version = String.valueOf(theirs.version());
        return differing(List.of(
                new Difference(words.say("account.name"), theirs.name(), name),
                new Difference(words.say("account.state"), state(theirs.active()), state(active)),
                new Difference(
                        words.say("account.mustChange"), words.yesOrNo(theirs.mustChange()), words.yesOrNo(mustChange)),
                new Difference(words.say("account.switchLogin"), theirs.switchLogin(), switchLogin),
                new Difference(
                        words.say("account.grants"),
                        grantWords.all(theirs.grants()),
                        grantWords.all(grants.drafts()))));
    }

    private String state(boolean isActive) {
        return words.say(isActive ? "account.active" : "account.inactive");
    }

    // ---- for the page --------------------------------------------------------------------------------------------

    @Override
    String target(String field) {
        return field.startsWith("grants")
                ? field.replace("[", "-").replace("].", "-")
                : "accountForm:" + field + ":input";
    }

    public boolean isAdding() {
        return id.isEmpty();
    }

    /** What is saved of it; {@code null} for a new one, or while it cannot be read. */
    public AccountView getPresent() {
        if (present == null && !isAdding()) {
            present = at().read(() -> administration.find(at().actor(), login), Optional.<AccountView>empty())
                    .orElse(null);
        }
        return present;
    }

    /** Whether it proves itself by a password here. */
    public boolean isOwn() {
        return getPresent() == null
                ? !login.contains("@") || isAdding()
                : getPresent().kind() == AccountKind.GAVEL;
    }

    public int getLeastLength() {
        return policy.leastLength();
    }

    public String getPasswordHint() {
        return words.say("password.hint", policy.leastLength());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version == null ? "" : version;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login == null ? "" : login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public boolean isMustChange() {
        return mustChange;
    }

    public void setMustChange(boolean mustChange) {
        this.mustChange = mustChange;
    }

    /** Empty: a password is never shown again. */
    public String getNewPassword() {
        return "";
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword == null ? "" : newPassword;
    }

    public String getSwitchLogin() {
        return switchLogin;
    }

    public void setSwitchLogin(String switchLogin) {
        this.switchLogin = switchLogin == null ? "" : switchLogin;
    }

    /** Empty: a secret is never shown. */
    public String getSwitchSecret() {
        return "";
    }

    public void setSwitchSecret(String switchSecret) {
        this.switchSecret = switchSecret == null ? "" : switchSecret;
    }

    public boolean isForgetSwitchSecret() {
        return forgetSwitchSecret;
    }

    public void setForgetSwitchSecret(boolean forgetSwitchSecret) {
        this.forgetSwitchSecret = forgetSwitchSecret;
    }
}
