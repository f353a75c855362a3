package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A room that an administrator names appears on open wallboards without a reload. */
@ConsoleTest
class NamedRoomsAppearAtOnceIT {

    @Test
    void onAnOpenWallboard(GavelConsole wall, GavelConsole console) {
        wall.signIn("1004", "1234");
        AdminConsole admin = AdminConsole.of(console);

        admin.open("room").fill("Number or name", "3971").fill("Title", "Named just now");
        admin.press("Save");
        admin.isTold("It is added.");
        assertThat(wall.wallboard()).containsText("Named just now");

        admin.open("rooms");
        console.checkAccessibility();
        admin.follow("3971");
        admin.fill("Title", "Named otherwise").press("Save");
        admin.isTold("It is saved.");
        assertThat(wall.wallboard()).containsText("Named otherwise");
        assertThat(wall.wallboard()).not().containsText("Named just now");
    }

    @Test
    void aRoomThatIsNamedAlreadyIsTold(GavelConsole console) {
        AdminConsole admin = AdminConsole.of(console);
        admin.open("room").fill("Number or name", "3972").fill("Title", "<b>First</b>");
        admin.press("Save");
        admin.isTold("It is added.");

        admin.open("room").fill("Number or name", "3972-seven.local").fill("Title", "Second");
        admin.press("Save");

        assertThat(admin.answer()).containsText("This room is named already: 3972 <b>First</b>");
        assertThat(admin.field("Title")).hasValue("Second");
        console.checkAccessibility();
    }
}
