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
    private final AccountInput input = new AccountInput();
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
        input.show(draft);
        grants.show(draft.grants());
    }

    @Override
    String rest() {
        return grants.getLines().size() + ":" + input.isActive() + ":" + (isAdding() ? "" : input.getLogin());
    }

    @Override
    void resume(String rest) {
        String[] parts = rest.split(":", 3);
        grants.resume(Typed.whole(parts[0], 0));
        input.setActive(parts.length > 1 && Boolean.parseBoolean(parts[1]));
        input.setLogin(parts.length > 2 ? parts[2] : "");
    }

    // ---- acts ----------------------------------------------------------------------------------------------------

    /** Saves the account, or tells what is wrong. */
    public void save() {
        save(isAdding() ? "added" : "saved");
    }

    /** Saves and deactivates the account, or tells what is wrong. */
    public void deactivate() {
        input.setActive(false);
        if (!save("deactivated")) {
            input.setActive(true);
        }
    }

    /** Saves and activates the account, or tells what is wrong. */
    public void activate() {
        input.setActive(true);
        if (!save("activated")) {
            input.setActive(false);
        }
    }

    /** Ends all sessions of the account, or tells what is wrong. */
    public void signOutEverywhere() {
        if (isDone(administration.signOutEverywhere(at().actor(), input.getLogin()), this::compare)) {
            at().go("accounts?done=signedOut");
        }
    }

    private boolean save(String done) {
        List<Problem> unreadable = grants.problems();
        if (!unreadable.isEmpty()) {
            refuse(unreadable);
            return false;
        }
        Saving<AccountView> saving = administration.save(at().actor(), input.draft(id(), version(), grants.drafts()));
        boolean saved = isDone(saving, this::compare);
        if (saved) {
            at().go("accounts?done=" + done);
        }
        input.forgetSecrets();
        return saved;
    }

    /** Compares with what somebody else has saved, which the next save overwrites. */
    private List<Difference> compare(AccountView theirs) {
        present = theirs;
        takeUp(theirs.id(), theirs.version());
        return differing(List.of(
                new Difference(messages.say("account.name"), theirs.name(), input.getName()),
                new Difference(messages.say("account.state"), state(theirs.active()), state(input.isActive())),
                new Difference(
                        messages.say("account.mustChange"),
                        messages.yesOrNo(theirs.mustChange()),
                        messages.yesOrNo(input.isMustChange())),
                new Difference(messages.say("account.switchLogin"), theirs.switchLogin(), input.getSwitchLogin()),
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
            present = at().read(
                            () -> administration.find(at().actor(), input.getLogin()), Optional.<AccountView>empty())
                    .orElse(null);
        }
        return present;
    }

    /** {@return whether the account belongs to Gavel, which then keeps its password} */
    public boolean isOwn() {
        return getPresent() == null
                ? !input.getLogin().contains("@") || isAdding()
                : getPresent().kind() == AccountKind.GAVEL;
    }

    /** {@return what is typed into the form, except its grants} */
    public AccountInput getInput() {
        return input;
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
}
