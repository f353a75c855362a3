package org.gavel.web.console.admin;

import jakarta.faces.view.ViewScoped;
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

/** The form of an account, to add one or to change one. */
@Named("accountForm")
@ViewScoped
public class AccountForm extends AdminForm {

    private static final long serialVersionUID = 1L;

    private AccountAdministration administration;
    private PasswordPolicy policy;
    private GrantMessages grantMessages;
    private Messages messages;

    private String wanted = "";
    private String login = "";
    private String name = "";
    private boolean active = true;
    private boolean mustChange = true;
    private String newPassword = "";
    private String switchLogin = "";
    private String switchSecret = "";
    private boolean forgetSwitchSecret;
    private final GrantLines grants;
    private transient AccountView present;

    @Inject
    AccountForm(
            AccountAdministration administration,
            PasswordPolicy policy,
            GrantMessages grantMessages,
            Messages messages,
            AdminContext at) {
        super(at);
        this.administration = administration;
        this.policy = policy;
        this.grantMessages = grantMessages;
        this.messages = messages;
        this.grants = new GrantLines(at);
    }

    /** Opens the account that the address names, or an empty form; answers “not found” where there is no such account. */
    public void open() {
        if (wanted.isEmpty()) {
            takeUp(null, 0);
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
        takeUp(draft.id(), draft.version());
        login = draft.login();
        name = draft.name();
        active = draft.active();
        mustChange = draft.mustChange();
        switchLogin = draft.switchLogin();
        grants.show(draft.grants());
    }

    @Override
    String rest() {
        return grants.getLines().size() + ":" + active + ":" + (isAdding() ? "" : login);
    }

    @Override
    void resume(String rest) {
        String[] parts = rest.split(":", 3);
        grants.resume(Typed.whole(parts[0], 0));
        active = parts.length > 1 && Boolean.parseBoolean(parts[1]);
        login = parts.length > 2 ? parts[2] : "";
    }

    // ---- acts ----------------------------------------------------------------------------------------------------

    /** Saves the account, or tells what is wrong. */
    public void save() {
        save(isAdding() ? "added" : "saved");
    }

    /** Saves and deactivates the account, or tells what is wrong. */
    public void deactivate() {
        active = false;
        if (!save("deactivated")) {
            active = true;
        }
    }

    /** Saves and activates the account, or tells what is wrong. */
    public void activate() {
        active = true;
        if (!save("activated")) {
            active = false;
        }
    }

    /** Ends all sessions of the account, or tells what is wrong. */
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
                id(),
                version(),
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

    /** Compares with what somebody else has saved, which the next save overwrites. */
    private List<Difference> compare(AccountView theirs) {
        present = theirs;
        takeUp(theirs.id(), theirs.version());
        return differing(List.of(
                new Difference(messages.say("account.name"), theirs.name(), name),
                new Difference(messages.say("account.state"), state(theirs.active()), state(active)),
                new Difference(
                        messages.say("account.mustChange"),
                        messages.yesOrNo(theirs.mustChange()),
                        messages.yesOrNo(mustChange)),
                new Difference(messages.say("account.switchLogin"), theirs.switchLogin(), switchLogin),
                new Difference(
                        messages.say("account.grants"),
                        grantMessages.all(theirs.grants()),
                        grantMessages.all(grants.drafts()))));
    }

    private String state(boolean isActive) {
        return messages.say(isActive ? "account.active" : "account.inactive");
    }

    // ---- for the page --------------------------------------------------------------------------------------------

    /** {@return the saved account} {@code null} for a new one, or while it cannot be read. */
    public AccountView getPresent() {
        if (present == null && !isAdding()) {
            present = at().read(() -> administration.find(at().actor(), login), Optional.<AccountView>empty())
                    .orElse(null);
        }
        return present;
    }

    /** {@return whether the account belongs to Gavel, which then keeps its password} */
    public boolean isOwn() {
        return getPresent() == null
                ? !login.contains("@") || isAdding()
                : getPresent().kind() == AccountKind.GAVEL;
    }

    /** {@return the roles that the account is granted} */
    public GrantLines getGrants() {
        return grants;
    }

    /** {@return how many characters a password needs at least} */
    public int getLeastLength() {
        return policy.leastLength();
    }

    /** {@return what a password needs, as text} */
    public String getPasswordHint() {
        return messages.say("password.hint", policy.leastLength());
    }

    /** {@return the login that the address names; empty for a new account} */
    public String getWanted() {
        return wanted;
    }

    /**
     * Takes the login from the address.
     *
     * @param wanted hostile text; {@code null} is empty
     */
    public void setWanted(String wanted) {
        this.wanted = Typed.text(wanted);
    }

    /** {@return the login that was typed, or that the account has} */
    public String getLogin() {
        return login;
    }

    /**
     * Takes the login that was typed.
     *
     * @param login hostile text; {@code null} is empty
     */
    public void setLogin(String login) {
        this.login = Typed.text(login);
    }

    /** {@return the name that was typed} */
    public String getName() {
        return name;
    }

    /**
     * Takes the name that was typed.
     *
     * @param name hostile text; {@code null} is empty
     */
    public void setName(String name) {
        this.name = Typed.text(name);
    }

    /** {@return whether the account is active} */
    public boolean isActive() {
        return active;
    }

    /**
     * Takes whether the account is active.
     *
     * @param active whether it is
     */
    public void setActive(boolean active) {
        this.active = active;
    }

    /** {@return whether the person has to choose a new password before anything else} */
    public boolean isMustChange() {
        return mustChange;
    }

    /**
     * Takes whether the person has to choose a new password before anything else.
     *
     * @param mustChange whether they have to
     */
    public void setMustChange(boolean mustChange) {
        this.mustChange = mustChange;
    }

    /** {@return nothing: a password is never shown again} */
    public String getNewPassword() {
        return "";
    }

    /**
     * Takes the new password that was typed.
     *
     * @param newPassword hostile text; {@code null} is empty
     */
    public void setNewPassword(String newPassword) {
        this.newPassword = Typed.text(newPassword);
    }

    /** {@return the account at the switch that was typed} */
    public String getSwitchLogin() {
        return switchLogin;
    }

    /**
     * Takes the account at the switch that was typed.
     *
     * @param switchLogin hostile text; {@code null} is empty
     */
    public void setSwitchLogin(String switchLogin) {
        this.switchLogin = Typed.text(switchLogin);
    }

    /** {@return nothing: a secret is never shown} */
    public String getSwitchSecret() {
        return "";
    }

    /**
     * Takes the password of the account at the switch.
     *
     * @param switchSecret hostile text; {@code null} is empty
     */
    public void setSwitchSecret(String switchSecret) {
        this.switchSecret = Typed.text(switchSecret);
    }

    /** {@return whether the kept password of the account at the switch is to be deleted} */
    public boolean isForgetSwitchSecret() {
        return forgetSwitchSecret;
    }

    /**
     * Takes whether the kept password of the account at the switch is to be deleted.
     *
     * @param forgetSwitchSecret whether it is
     */
    public void setForgetSwitchSecret(boolean forgetSwitchSecret) {
        this.forgetSwitchSecret = forgetSwitchSecret;
    }
}
