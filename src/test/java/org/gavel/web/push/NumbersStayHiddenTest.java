package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gavel.call.CallId;
import org.gavel.call.CallKind;
import org.gavel.call.CallPage;
import org.gavel.call.CallState;
import org.gavel.call.ModeratorCall;
import org.gavel.call.Party;
import org.gavel.json.JsonText;
import org.gavel.roster.RosterEntry;
import org.junit.jupiter.api.Test;

/** Without the permission to see numbers, neither rows nor searching nor sorting reveals them. */
class NumbersStayHiddenTest {

    private static final String PHONE = "+49 30 5550 1178";

    private final TestRoster room = new TestRoster();

    private List<String> found(Names names, String search, String sort) {
        RosterWindow window = new RosterWindow(room.roster, Locale.ENGLISH, names);
        window.move(0, 100);
        window.ask(Query.read(
                JsonText.object().add("search", search).add("sort", sort).build()));
        window.follow();
        return Arrays.stream(window.handles())
                .mapToObj(handle -> window.entry(handle).orElseThrow())
                .map(entry -> entry.member().name())
                .toList();
    }

    private static JsonObject row(RosterEntry entry, Names names) {
        RowJson rows = new RowJson(new BundleMessages(Locale.ENGLISH), names);
        return JsonText.readObject(JsonParts.message("row", json -> {
                    json.writeKey("row");
                    rows.write(json, null, entry);
                }))
                .getJsonObject("row");
    }

    @Test
    void aRowTellsTheLastTwoDigitsOnly() {
        room.join(PHONE);
        JsonObject row = row(room.entry(PHONE), Names.MASKED);

        assertThat(row.getString("no")).isEqualTo("••01");
        assertThat(row.getString("name")).endsWith("78").doesNotContain("49", "30", "5550");
        assertThat(row(room.entry(PHONE), Names.PLAIN).getString("no")).isEqualTo("1001");
    }

    @Test
    void aNameThatIsNoNumberIsToldAsItIs() {
        room.join("Anna 007");

        assertThat(row(room.entry("Anna 007"), Names.MASKED).getString("name")).isEqualTo("Anna 007");
    }

    @Test
    void searchingForAHiddenNumberFindsNothing() {
        room.join("Anna", PHONE);

        assertThat(found(Names.PLAIN, "1001", "joined")).hasSize(2);
        assertThat(found(Names.MASKED, "1001", "joined")).isEmpty();
        assertThat(found(Names.MASKED, "5550", "joined")).isEmpty();
        assertThat(found(Names.MASKED, "anna", "joined")).containsExactly("Anna");
    }

    @Test
    void sortingRevealsNoHiddenNumber() {
        room.join("+1 999 000 0078", "+1 111 000 0078", "+1 555 000 0078");

        assertThat(found(Names.PLAIN, "", "name"))
                .containsExactly("+1 111 000 0078", "+1 555 000 0078", "+1 999 000 0078");
        assertThat(found(Names.MASKED, "", "name"))
                .containsExactly("+1 999 000 0078", "+1 111 000 0078", "+1 555 000 0078");
    }

    @Test
    void aCallersNumberIsHiddenAndADialledOneIsNot() {
        String incoming = CallJson.calls(List.of(call(true)), Names.MASKED);
        assertThat(incoming).contains("\"number\":\"••••••••11\"").doesNotContain("5550", "4930");
        assertThat(CallJson.calls(List.of(call(true)), Names.PLAIN)).contains("4930555011", PHONE);
        assertThat(CallJson.calls(List.of(call(false)), Names.MASKED)).contains("4930555011", PHONE);
    }

    private static CallPage.View call(boolean incoming) {
        ModeratorCall call = new ModeratorCall(
                CallId.given("c1").orElseThrow(),
                CallKind.MAIN,
                null,
                incoming,
                new Party("4930555011", PHONE),
                null,
                CallState.RINGING,
                Instant.parse("2026-11-22T10:00:00Z"));
        return new CallPage.View(call, false, false);
    }

    @Test
    void whereANumberStandsForANameItIsHiddenToo() {
        assertThat(Names.MASKED.text("1014")).isEqualTo("••14");
        assertThat(Names.MASKED.text("call from 4930555011 now")).isEqualTo("call from ••••••••11 now");
        assertThat(Names.MASKED.text(null)).isNull();
    }
}
