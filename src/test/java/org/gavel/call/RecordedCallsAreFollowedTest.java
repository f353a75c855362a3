package org.gavel.call;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gavel.captures.Recording;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

/**
 * Replays recorded calls of real browsers with a real switch: the page repeats what the browsers did, and Gavel has to send
 * what they sent. The switch repeats its recorded messages.
 */
class RecordedCallsAreFollowedTest {

    private final CallStage stage = new CallStage();
    private final Map<Long, TestLine.Asked> unanswered = new HashMap<>();
    private boolean lost;

    private void replay(String recording, String... sockets) {
        stage.line().waits = true;
        List<String> followed = List.of(sockets);
        Recording.load(recording).lines().stream()
                .filter(line -> followed.contains(line.who()))
                .filter(line -> !line.text().isEmpty())
                .forEach(line -> step(line.dir(), JsonText.readObject(line.text())));
    }

    private void step(Recording.Direction dir, JsonObject frame) {
        String method = frame.getString("method", "");
        JsonObject params = JsonFields.object(frame, "params");
        if (dir == Recording.Direction.OUT) {
            asked(method, params, frame);
        } else if (method.equals("verto.event")) {
            stage.line().event(params);
        } else if (method.equals("verto.punt")) {
            lost = true;
        } else if (!method.isEmpty()) {
            stage.line().say(method, params);
        } else {
            answered(frame);
        }
    }

    private void answered(JsonObject frame) {
        TestLine.Asked asked = unanswered.remove(JsonFields.number(frame, "id").orElse(-1));
        if (asked != null) {
            asked.answer().complete(JsonFields.object(frame, "result"));
        }
    }

    private void asked(String method, JsonObject params, JsonObject frame) {
        JsonObject dialog = JsonFields.object(params, "dialogParams");
        if (method.equals("login") && !stage.page.now().isEmpty()) {
            // The recorded client came back with the same session, in the same page or another one.
            stage.line().drop();
            stage.line().comeBack();
        }
        CallRequest request = request(method, params, dialog);
        if (request == null) {
            return;
        }
        int before = stage.line().asked.size();
        stage.request(request);
        assertThat(stage.line().asked).as("sent: %s", method).hasSize(before + 1);
        TestLine.Asked sent = stage.line().last();
        assertThat(sent.method()).isEqualTo(method);
        assertThat(sent.call()).isEqualTo(dialog.getString("callID"));
        for (String key : List.of("sdp", "action", "dtmf", "cause")) {
            assertThat(sent.params().get(key)).as(key).isEqualTo(params.get(key));
        }
        if (method.equals("verto.invite")) {
            assertThat(sent.params().getJsonObject("dialogParams").get("destination_number"))
                    .isEqualTo(dialog.get("destination_number"));
        }
        unanswered.put(frame.getJsonNumber("id").longValue(), sent);
    }

    private static CallRequest request(String method, JsonObject params, JsonObject dialog) {
        CallId id = new CallId(dialog.getString("callID", ""));
        return switch (method) {
            case "verto.invite" ->
                new CallRequest.Dial(
                        id,
                        CallStage.sdp(params.getString("sdp")),
                        dialog.getString("destination_number"),
                        "recorded",
                        null,
                        CallKind.MAIN,
                        null,
                        0,
                        CallRequest.Wishes.NONE);
            case "verto.attach" -> new CallRequest.Answer(id, CallStage.sdp(params.getString("sdp")));
            case "verto.info" -> new CallRequest.Digits(id, params.getString("dtmf"));
            case "verto.modify" ->
                new CallRequest.Hold(id, params.getString("action").equals("hold"));
            case "verto.bye" ->
                new CallRequest.HangUp(
                        id,
                        params.getString("cause").equals("USER_BUSY")
                                ? CallRequest.HangUp.How.BUSY
                                : CallRequest.HangUp.How.HANGUP);
            default -> null;
        };
    }

    private List<String> causes() {
        return stage.page.ended.stream().map(ended -> ended.cause().name()).toList();
    }

    @Test
    void theModeratorsCalls() {
        replay("webrtc-join", "1000");

        assertThat(causes()).containsExactly("HUNG_UP", "HUNG_UP", "NO_ROUTE_DESTINATION", "USER_BUSY");
        assertThat(stage.page.ended.get(1).call().room()).hasToString("3000-seven.local@seven.local");
        assertThat(stage.page.described).hasSize(2).allMatch(one -> one.kind() == Sdp.Kind.ANSWER);
        assertThat(stage.page.lists.stream()
                        .flatMap(List::stream)
                        .map(view -> view.call().state())
                        .distinct())
                .contains(CallState.TRYING, CallState.ACTIVE, CallState.HELD);
        assertThat(stage.page.now()).isEmpty();
    }

    @Test
    void theMemberWhoIsKickedAndCalled() {
        replay("webrtc-join", "1010");

        assertThat(causes()).containsExactly("NORMAL_CLEARING", "HUNG_UP");
        assertThat(stage.page.ended.get(1).call().incoming()).isTrue();
        assertThat(stage.page.ended.get(1).call().party()).isEqualTo(new Party("1000", "Moderator 1000"));
        assertThat(stage.page.lastDescribed().kind()).isEqualTo(Sdp.Kind.OFFER);
        assertThat(stage.link.self(CallStage.ROOM)).isEmpty();
    }

    @Test
    void theCallWhoseSocketIsLostAndTakenOver() {
        replay("reconnect", "1010", "1010b");

        assertThat(lost).isTrue();
        assertThat(stage.page.described.stream().map(TestPage.Described::kind))
                .containsExactly(Sdp.Kind.ANSWER, Sdp.Kind.ATTACH, Sdp.Kind.ATTACH);
        assertThat(causes()).containsExactly("HUNG_UP");
        assertThat(stage.line().methods()).containsExactly("verto.invite", "verto.attach", "verto.attach", "verto.bye");
        assertThat(stage.page.ended.get(0).call().room()).hasToString("3300-seven.local@seven.local");
    }
}
