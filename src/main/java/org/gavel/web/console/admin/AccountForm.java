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
    private Messages words;

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
            Messages words,
            Surroundings at) {
        super(at);
        this.administration = administration;
        this.policy = policy;
        this.grantWords = grantWords;
        this.words = words;
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

    public void addGrant() {
        if (grants.size() < MOST_GRANTS) {
            grants.add(new GrantLine());
            at().focus("grants[" + (grants.size() - 1) + "].role");
        }
    }

    /** Takes a line away, whatever else has the same role. */
    public void withdraw(GrantLine line) {
        grants.removeIf(one -> one == line);
        at().focus(grants.isEmpty() ? "addGrant" : "grants[" + (grants.size() - 1) + "].role");
    }

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
                new Difference(words.say("account.name"), theirs.name(), name),
                new Difference(words.say("account.state"), state(theirs.active()), state(active)),
                new Difference(
                        words.say("account.mustChange"), words.yesOrNo(theirs.mustChange()), words.yesOrNo(mustChange)),
                new Difference(words.say("account.switchLogin"), theirs.switchLogin(), switchLogin),
                new Difference(
                        words.say("account.grants"), grantWords.all(theirs.grants()), grantWords.all(drafts()))));
    }

    private String state(boolean isActive) {
        return words.say(isActive ? "account.active" : "account.inactive");
    }

    // ---- for the page --------------------------------------------------------------------------------------------

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

    public List<GrantLine> getGrants() {
        return grants;
    }

    public int getLeastLength() {
        return policy.leastLength();
    }

    public String getPasswordHint() {
        return words.say("password.hint", policy.leastLength());
    }

    public String getWanted() {
        return wanted;
    }

    /** Takes which account the address names. */
    public void setWanted(String wanted) {
        this.wanted = Typed.text(wanted);
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = Typed.text(login);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
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
        this.newPassword = Typed.text(newPassword);
    }

    public String getSwitchLogin() {
        return switchLogin;
    }

    public void setSwitchLogin(String switchLogin) {
        this.switchLogin = Typed.text(switchLogin);
    }

    /** Empty: a secret is never shown. */
    public String getSwitchSecret() {
        return "";
    }

    public void setSwitchSecret(String switchSecret) {
        this.switchSecret = Typed.text(switchSecret);
    }

    public boolean isForgetSwitchSecret() {
        return forgetSwitchSecret;
    }

    public void setForgetSwitchSecret(boolean forgetSwitchSecret) {
        this.forgetSwitchSecret = forgetSwitchSecret;
    }
}
