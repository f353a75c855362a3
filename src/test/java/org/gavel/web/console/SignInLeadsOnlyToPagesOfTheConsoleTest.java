package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInLeadsOnlyToPagesOfTheConsoleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/wallboard",
                "/room?room=3000-seven.local",
                "/room?room=%E4%BC%9A",
                "/room?conference=it's%20(5)!%40seven.local",
                "/choose?room=4000",
                "/me",
                "/admin/audit?from=2026-05-04T08:00&who=anna"
            })
    void toWhereOneWanted(String page) {
        assertThat(NextPage.of(page).path()).isEqualTo(page);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/room?room=a&x=b",
                "javascript:alert(1)",
                "/room?room=a\r\nSet-Cookie: b=c",
                "room",
                "/sign-in",
                "/../admin",
                "/sign-out",
                "/admin//evil.example",
                "/admin/x?a=b#c\\"
            })
    void elseToTheWallboard(String page) {
        assertThat(NextPage.of(page).path()).isEqualTo("/");
    }
}
