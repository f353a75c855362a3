package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** An administrator who makes the accounts that a test needs, by the pages of the administration. */
public final class Administration {

    /** Of every account that is made here. */
    public static final String PASSWORD = "quiet-orchard-walks-17";

    private static final AtomicInteger MADE = new AtomicInteger();

    private final Page page;

    /** @param console where nobody is signed in yet; {@code super} signs in there */
    public Administration(GavelConsole console) {
        this.page = console.signIn("super", "1234").page();
    }

    /**
     * Makes an account of Gavel with a role for all rooms.
     *
     * @param name part of its login
     * @param role such as {@code moderator}, or empty for none
     * @param switchLogin which account at the switch is assigned, with the password {@code 1234}
     * @return its login, which no other account has
     */
    public String makeAccount(String name, String role, String switchLogin) {
        return makeAccount(name, role, switchLogin, false);
    }

    /** The same, of somebody who has to choose a new password first. */
    String makeNewcomer(String name, String role, String switchLogin) {
        return makeAccount(name, role, switchLogin, true);
    }

    private String makeAccount(String name, String role, String switchLogin, boolean newcomer) {
        String login = name + "-" + MADE.incrementAndGet();
        page.navigate("/admin/account");
        field("Login").fill(login);
        field("Name").fill(name);
        password("New password").fill(PASSWORD);
        if (!newcomer) {
            mustChange().press("Space");
        }
        if (!role.isEmpty()) {
            addRole(role);
        }
        part("Account at the switch");
        field("User at the switch").fill(switchLogin);
        password("Password at the switch").fill("1234");
        press("Save");
        told("It is added.");
        return login;
    }

    /** Gives an account that has none a role for all rooms. */
    public void giveRole(String login, String role) {
        open(login);
        addRole(role);
        save();
    }

    private void addRole(String role) {
        part("Roles");
        press("Add a role");
        page.getByRole(AriaRole.COMBOBOX, exactly("Role")).click();
        // Starting roles are called by a capital letter on pages.
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^" + role + "$", Pattern.CASE_INSENSITIVE)))
                .click();
    }

    private void part(String name) {
        page.getByRole(AriaRole.TAB, exactly(name)).click();
    }

    /** Takes all roles away from an account. */
    void withdrawRoles(String login) {
        open(login);
        dropRoles();
        save();
    }

    /** Takes all roles away from the account on the page; nothing comes of it before {@link #save}. */
    public void dropRoles() {
        part("Roles");
        Locator withdraw = page.getByRole(AriaRole.BUTTON, exactly("Take this role away"));
        for (int left = withdraw.count() - 1; left >= 0; left--) {
            withdraw.first().click();
            assertThat(withdraw).hasCount(left);
        }
    }

    void deactivate(String login) {
        open(login);
        press("Deactivate…");
        page.locator(".ui-confirm-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Deactivate").setExact(true))
                .click();
        told("The account is deactivated");
    }

    /** The page of this account. */
    public void open(String login) {
        page.navigate("/admin/account?login=" + login);
        assertThat(field("Login")).hasValue(login);
    }

    /** Saves what is on the page, and waits until it is told that it is saved. */
    public void save() {
        press("Save");
        told("It is saved.");
    }

    private void told(String outcome) {
        assertThat(page.getByText(outcome).first()).isVisible();
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, exactly(button)).click();
    }

    private Locator field(String label) {
        return page.getByRole(AriaRole.TEXTBOX, exactly(label));
    }

    private Locator password(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator mustChange() {
        return page.getByLabel("Must choose a new password at the next sign-in");
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
