package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@DeskTest
class SignInPageAsksNoOtherHostIT {

    @Test
    void loadsWithoutErrorAndWithoutLeavingTheHouse(Desk desk) {
        desk.page().navigate("/sign-in");
        desk.page().waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(desk.page().getByRole(AriaRole.BUTTON).first()).isVisible();
        Assertions.assertThat(desk.troubles()).isEmpty();
    }

    @Test
    void canBeUsedByEverybody(Desk desk) {
        desk.page().navigate("/sign-in");

        desk.checkAccessibility();
    }
}
