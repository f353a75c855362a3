package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The pages of the administration: fields are found by their labels, buttons by their names. */
record AdminConsole(GavelConsole console) {

    /** The account with all permissions on the tests' switch. */
    static AdminConsole of(GavelConsole console) {
        return new AdminConsole(console.signIn("super", "1234"));
    }

    Page page() {
        return console.page();
    }

    AdminConsole open(String path) {
        page().navigate("/admin/" + path);
        page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .waitFor();
        return this;
    }

    Locator field(String label) {
        return page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    AdminConsole fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** Key by key, where a field listens to keys. */
    AdminConsole type(String label, String text) {
        field(label).clear();
        field(label).pressSequentially(text);
        return this;
    }

    /** Types into the filter of a column. */
    AdminConsole filter(String column, String text) {
        page().getByRole(
                        AriaRole.SEARCHBOX,
                        new Page.GetByRoleOptions().setName(column).setExact(true))
                .pressSequentially(text);
        return this;
    }

    void press(String name) {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** A part of a form. */
    AdminConsole part(String name) {
        page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        return this;
    }

    /** What is chosen in a menu. */
    Locator menu(String label) {
        return page().getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    AdminConsole choose(String label, String option) {
        menu(label).click();
        page().getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
        return this;
    }

    /** A box with a name, and perhaps what it means behind that. */
    Locator box(String name) {
        return page().getByRole(
                        AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "\\b")))
                .first();
    }

    /** Ticks it as a keyboard does: what is seen of it is drawn beside it. */
    AdminConsole tick(String name) {
        box(name).press("Space");
        return this;
    }

    /** In the dialog that asks. */
    void confirm(String name) {
        page().locator(".ui-confirm-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    void follow(String name) {
        page().getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** The message above the form when it was not saved. */
    Locator answer() {
        return page().locator("#messages:has(li), .answer");
    }

    void isTold(String text) {
        assertThat(page().getByText(text).first()).isVisible();
    }
}
