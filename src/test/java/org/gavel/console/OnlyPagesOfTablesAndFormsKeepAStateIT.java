package org.gavel.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The state of a page lies in each of its forms. Pages that open to everybody, and those that show what happens now, have none. */
@ConsoleTest
class OnlyPagesOfTablesAndFormsKeepAStateIT {

    private static final String STATE = "jakarta.faces.ViewState";
    private static final String STATELESS = "stateless";

    @Test
    void theSignInHasNone(GavelServer server) throws Exception {
        assertThat(states(new BareBrowser(server), "/sign-in")).containsOnly(STATELESS);
    }

    @Test
    void theWallboardHasNone(GavelServer server) throws Exception {
        assertThat(states(BareBrowser.of(server, "super", "1234"), "/wallboard"))
                .containsOnly(STATELESS);
    }

    @Test
    void aRoomHasNotEvenAFormOfFaces(GavelServer server) throws Exception {
        HttpResponse<String> room =
                BareBrowser.of(server, "super", "1234").get("/room?conference=3890-seven.local%40seven.local");

        assertThat(room.statusCode()).isEqualTo(200);
        assertThat(room.body()).contains("data-room=").doesNotContain(STATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me",
                "/attendance?room=3890-seven.local%40seven.local",
                "/admin/accounts",
                "/admin/account",
                "/admin/roles",
                "/admin/role",
                "/admin/rooms",
                "/admin/room",
                "/admin/switches",
                "/admin/switch",
                "/admin/settings",
                "/admin/audit"
            })
    void theOthersHaveOneThatNobodyCanRead(String path, GavelServer server) throws Exception {
        assertThat(states(BareBrowser.of(server, "super", "1234"), path))
                .allMatch(state -> state.matches("[A-Za-z0-9+/]{64,}={0,2}"));
    }

    /** @return what each form of the page sends as its state; at least one */
    private static List<String> states(BareBrowser browser, String path) throws Exception {
        HttpResponse<String> page = browser.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        List<String> states = SentForm.of(page.body()).stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.getKey().equals(STATE))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(states).as(path).isNotEmpty();
        return states;
    }
}
