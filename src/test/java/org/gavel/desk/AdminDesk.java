package org.gavel.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The pages of the administration as an administrator meets them: fields by their labels, buttons by their names. */
record AdminDesk(Desk desk) {

    /** Who may everything, on the tests' switch. */
    static AdminDesk of(Desk desk) {
        return new AdminDesk(desk.signIn("super", "1234"));
    }

    Page page() {
        return desk.page();
    }

    AdminDesk open(String path) {
        page().navigate("/admin/" + path);
        page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .waitFor();
        return this;
    }

    Locator field(String label) {
        return page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    AdminDesk fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    void press(String name) {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** In the dialog that is open. */
    void confirm(String name) {
        page().getByRole(AriaRole.DIALOG)
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

    /** What came of what was sent, when it was not saved. */
    Locator answer() {
        return page().locator(".answer");
    }

    void isTold(String text) {
        assertThat(page().getByText(text).first()).isVisible();
    }
}
