package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A person who saves over another person's change is shown both values and decides. */
@ConsoleTest
class TwoAdministratorsLoseNothingIT {

    @Test
    void theSlowerOneSeesBothAndMaySaveTheirs(GavelConsole one, GavelConsole two) {
        AdminConsole fast = AdminConsole.of(one);
        AdminConsole slow = AdminConsole.of(two);
        name(fast, "3961");
        edit(fast, "3961");
        edit(slow, "3961");

        fast.fill("Title", "Theirs").press("Save");
        fast.isTold("It is saved.");
        slow.fill("Title", "Mine").press("Save");

        assertThat(slow.answer()).containsText("Somebody else changed it meanwhile");
        assertThat(slow.answer()).containsText("super@seven.local");
        assertThat(slow.answer()).containsText("Theirs");
        assertThat(slow.answer()).containsText("Mine");
        assertThat(slow.field("Title")).hasValue("Mine");
        two.checkAccessibility();

        slow.press("Save mine");
        slow.isTold("It is saved.");
        edit(fast, "3961");
        assertThat(fast.field("Title")).hasValue("Mine");
    }

    @Test
    void orTakesOverTheOthers(GavelConsole one, GavelConsole two) {
        AdminConsole fast = AdminConsole.of(one);
        AdminConsole slow = AdminConsole.of(two);
        name(fast, "3962");
        edit(slow, "3962");
        edit(fast, "3962");
        fast.fill("Title", "Theirs").press("Save");
        fast.isTold("It is saved.");
        slow.fill("Title", "Mine").press("Save");

        slow.follow("Take over theirs");

        assertThat(slow.field("Title")).hasValue("Theirs");
    }

    private static void name(AdminConsole admin, String number) {
        admin.open("room").fill("Number or name", number).fill("Title", "As both read it");
        admin.press("Save");
        admin.isTold("It is added.");
    }

    private static void edit(AdminConsole admin, String number) {
        admin.open("rooms").follow(number);
        admin.field("Title").waitFor();
    }
}
