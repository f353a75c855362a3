package org.gavel.web.console.admin;

import java.io.Serializable;
import java.util.List;
import org.gavel.administration.account.AccountDraft;
import org.gavel.administration.account.GrantDraft;

/** What is typed into the form of an account, except its grants. */
public class AccountInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private String login = "";
    private String name = "";
    private boolean active = true;
    private boolean mustChange = true;
    private String newPassword = "";
    private String switchLogin = "";
    private String switchSecret = "";
    private boolean forgetSwitchSecret;

    AccountInput() {}

    /** Shows a saved account. */
    void show(AccountDraft saved) {
        login = saved.login();
        name = saved.name();
        active = saved.active();
        mustChange = saved.mustChange();
        switchLogin = saved.switchLogin();
    }

    /**
     * {@return the draft to save}
     *
     * @param id the id of the account; {@code null} for a new one
     * @param version the version that the form changes
     * @param grants the grants of the account
     */
    AccountDraft draft(Long id, int version, List<GrantDraft> grants) {
        return new AccountDraft(
                id,
                version,
                login,
                name,
                active,
                mustChange,
                newPassword,
                switchLogin,
                switchSecret,
                forgetSwitchSecret,
                grants);
    }

    /** Forgets the typed passwords, which no form shows again. */
    void forgetSecrets() {
        newPassword = "";
        switchSecret = "";
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
