package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@ConsoleTest
class SignInPageAsksNoOtherHostIT {

    @Test
    void loadsWithoutErrorAndAsksNoOtherHost(GavelConsole console) {
        console.page().navigate("/sign-in");
        console.page().waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(console.page().getByRole(AriaRole.BUTTON).first()).isVisible();
        Assertions.assertThat(console.troubles()).isEmpty();
    }

    @Test
    void canBeUsedByEverybody(GavelConsole console) {
        console.page().navigate("/sign-in");

        console.checkAccessibility();
    }
}
