package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A setting holds as soon as the page says that it is saved. The page refuses a wrong value and names its bounds. */
@ConsoleTest
class SettingsTakeEffectAtOnceIT {

    @Test
    void theShortestPasswordHoldsAtOnce(GavelConsole console) {
        AdminConsole admin = AdminConsole.of(console).open("settings");
        console.checkAccessibility();
        admin.type("Shortest password", "9").press("Save");
        admin.isTold("It is saved.");

        admin.open("account");
        admin.isTold("At least 9 characters");
        admin.open("settings").type("Shortest password", "12").press("Save");
        admin.isTold("It is saved.");
    }

    @Test
    void invalidInputIsReportedAndAllInputStays(GavelConsole console) {
        AdminConsole admin = AdminConsole.of(console).open("settings");
        admin.type("Shortest password", "3").type("Actions of one moderator", "250");
        admin.press("Save");

        assertThat(admin.answer()).containsText("Enter a whole number from 8 to 64.");
        assertThat(admin.field("Shortest password")).hasValue("3");
        assertThat(admin.field("Actions of one moderator")).hasValue("250");
        console.checkAccessibility();
    }
}
