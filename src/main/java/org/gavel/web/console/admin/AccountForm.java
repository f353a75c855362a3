package org.gavel.web.console.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gavel.account.AccountKind;
import org.gavel.account.PasswordPolicy;
import org.gavel.administration.Problem;
import org.gavel.administration.Saving;
import org.gavel.administration.account.AccountAdministration;
import org.gavel.administration.account.AccountDraft;
import org.gavel.administration.account.AccountView;
import org.gavel.administration.account.GrantDraft;
import org.gavel.web.console.Messages;

/** An account to add or to change, with a line for each role that it is granted. */
@Named("accountForm")
@ViewScoped
public class AccountForm extends AdminForm {

    private static final long serialVersionUID = 1L;

    /** One more than an account may have: an account with more is told that they are too many. */
    static final int MOST_GRANTS = 101;

    private AccountAdministration administration;
    private PasswordPolicy policy;
    private GrantMessages grantWords;
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
    private final List<GrantLine> grants = new ArrayList<>();
    private transient AccountView present;

    @Inject
    AccountForm(
            AccountAdministration administration,
            PasswordPolicy policy,
            GrantMessages grantWords,
            Messages messages,
            Surroundings at) {
        super(at);
        this.administration = administration;
        this.policy = policy;
        this.grantWords = grantWords;
        this.messages = messages;
    }

    /** Opens the account that the address names, or an empty form. */
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
        grants.clear();
        draft.grants().forEach(grant -> grants.add(GrantLine.of(grant, Typed.ZONE)));
    }

    @Override
    String rest() {
        return grants.size() + ":" + active + ":" + (isAdding() ? "" : login);
    }

    @Override
    void resume(String rest) {
        String[] parts = rest.split(":", 3);
        int lines = Math.min(Typed.whole(parts[0], 0), MOST_GRANTS);
        IntStream.range(0, lines).forEach(line -> grants.add(new GrantLine()));
        active = parts.length > 1 && Boolean.parseBoolean(parts[1]);
        login = parts.length > 2 ? parts[2] : "";
    }

    // ---- acts ----------------------------------------------------------------------------------------------------

    /** Adds an empty line for a role. */
    public void addGrant() {
        if (grants.size() < MOST_GRANTS) {
            grants.add(new GrantLine());
            at().focus("grants[" + (grants.size() - 1) + "].role");
        }
    }

    /**
     * Takes a line away, whatever else has the same role.
     *
     * @param line the line
     */
    public void withdraw(GrantLine line) {
        grants.removeIf(one -> one == line);
        at().focus(grants.isEmpty() ? "addGrant" : "grants[" + (grants.size() - 1) + "].role");
    }

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
        List<Problem> unreadable = unreadable();
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

    /** Times that mean no moment, or two. */
    private List<Problem> unreadable() {
        return IntStream.range(0, grants.size())
                .boxed()
                .flatMap(place -> grants.get(place).problems(place, Typed.ZONE).stream())
                .toList();
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
                drafts());
    }

    private List<GrantDraft> drafts() {
        return grants.stream().map(line -> line.draft(Typed.ZONE)).toList();
    }

    /** From now on it is theirs that would be saved over. */
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
                        messages.say("account.grants"), grantWords.all(theirs.grants()), grantWords.all(drafts()))));
    }

    private String state(boolean isActive) {
        return messages.say(isActive ? "account.active" : "account.inactive");
    }

    // ---- for the page --------------------------------------------------------------------------------------------

    /** {@return the account as it is saved} {@code null} for a new one, or while it cannot be read. */
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

    /** {@return a line for each role} */
    public List<GrantLine> getGrants() {
        return grants;
    }

    /** {@return how many characters a password needs} */
    public int getLeastLength() {
        return policy.leastLength();
    }

    /** {@return what a password needs, in words} */
    public String getPasswordHint() {
        return messages.say("password.hint", policy.leastLength());
    }

    /** {@return the account that the address names; empty for a new one} */
    public String getWanted() {
        return wanted;
    }

    /**
     * Takes which account the address names.
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

    /** {@return whether the person may sign in} */
    public boolean isActive() {
        return active;
    }

    /**
     * Takes whether the person may sign in.
     *
     * @param active whether they may
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
