package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gavel.json.JsonText;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.BinaryFrame;
import org.java_websocket.framing.ContinuousFrame;
import org.java_websocket.framing.DataFrame;
import org.java_websocket.framing.TextFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The switch passes a caller's name on byte by byte. A name that is no valid text does not end the connection that all
 * moderators share.
 */
class MalformedTextDoesNotEndTheConnectionTest {

    private static final int LONGEST = 20_000;

    private static byte[] bytes(int... units) {
        byte[] bytes = new byte[units.length];
        for (int i = 0; i < units.length; i++) {
            bytes[i] = (byte) units[i];
        }
        return bytes;
    }

    /** An event about a caller whose name is these bytes. */
    private static byte[] event(byte[] name) {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        event.writeBytes(ascii("{\"id\":1,\"method\":\"verto.event\",\"params\":{\"eventChannel\":\"a\",\"name\":\""));
        event.writeBytes(name);
        event.writeBytes(ascii("\",\"after\":\"whole\"}}"));
        return event.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void send(WebSocket socket, DataFrame frame, boolean last, byte[] payload) {
        frame.setFin(last);
        frame.setPayload(ByteBuffer.wrap(payload));
        socket.sendFrame(frame);
    }

    private static void text(WebSocket socket, byte[] payload) {
        send(socket, new TextFrame(), true, payload);
    }

    private static VertoFixture fixture(ScriptedSwitch peer) {
        return new VertoFixture(peer.uri(), given -> given.withLimits(LONGEST, 100)).logIn();
    }

    /** The events that the peer sends on request, as they were read over the one connection. */
    private static List<VertoEvent> heard(ScriptedSwitch peer, VertoFixture fixture, int events) {
        assertThat(VertoFixture.value(fixture.connection().request("echo", JsonText.empty()))
                        .getString("message"))
                .isEqualTo("still here");
        assertThat(peer.opened()).isEqualTo(1);
        await().atMost(VertoFixture.PATIENCE)
                .untilAsserted(() -> assertThat(fixture.heard().events()).hasSize(events));
        return fixture.heard().events();
    }

    private static void stillHere(JsonObject request, WebSocket socket) {
        socket.send(ScriptedSwitch.result(request, "{\"message\":\"still here\"}"));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("ISO-8859-1", bytes(0x4A, 0xFC, 0x72, 0x67, 0x65, 0x6E), "J\uFFFDrgen"),
                Arguments.of("cut within a character", bytes('A', 0xE5, 0xBC), "A\uFFFD"),
                Arguments.of("only the first byte of two", bytes('A', 0xC3), "A\uFFFD"),
                Arguments.of("a byte that goes on from nothing", bytes(0x80, 'A'), "\uFFFDA"),
                Arguments.of("half of a surrogate pair", bytes(0xED, 0xA0, 0xBD, 'A'), "\uFFFDA"),
                Arguments.of("a zero in two bytes", bytes(0xC0, 0x80, 'A'), "\uFFFD\uFFFDA"),
                Arguments.of("beyond the last character", bytes(0xF4, 0x90, 0x80, 0x80, 'A'), "\uFFFDA"),
                Arguments.of("bytes that are never used", bytes(0xFF, 0xFE, 'A'), "\uFFFD\uFFFDA"),
                Arguments.of("escaped halves", ascii("\\ud83dA\\ude00"), "\uFFFDA\uFFFD"),
                Arguments.of("an escaped zero", ascii("A\\u0000B"), "A\uFFFDB"),
                Arguments.of(
                        "sound",
                        "J\u00FCrgen \u5F20 \uD83D\uDE00".getBytes(StandardCharsets.UTF_8),
                        "J\u00FCrgen \u5F20 \uD83D\uDE00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aNameThatIsNoTextIsReadAsFarAsItGoes(String what, byte[] name, String read) throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().on("echo", (request, socket) -> {
                    text(socket, event(name));
                    stillHere(request, socket);
                });
                VertoFixture fixture = fixture(peer)) {
            JsonObject params = heard(peer, fixture, 1).get(0).params();
            assertThat(params.getString("name").replaceAll("\uFFFD+", "\uFFFD"))
                    .isEqualTo(read.replaceAll("\uFFFD+", "\uFFFD"));
            assertThat(params.getString("after")).isEqualTo("whole");
            assertThat(fixture.connection().traffic().unreadable()).isZero();
        }
    }

    @Test
    void aCharacterMayBeginInOneFrameAndEndInAnother() throws Exception {
        byte[] whole = event("J\u00FCrgen \uD83D\uDE00".getBytes(StandardCharsets.UTF_8));
        try (ScriptedSwitch peer = ScriptedSwitch.begin().on("echo", (request, socket) -> {
                    for (int cut = 0; cut <= whole.length; cut++) {
                        send(socket, new TextFrame(), false, java.util.Arrays.copyOfRange(whole, 0, cut));
                        socket.sendPing();
                        send(socket, new ContinuousFrame(), false, new byte[0]);
                        send(
                                socket,
                                new ContinuousFrame(),
                                true,
                                java.util.Arrays.copyOfRange(whole, cut, whole.length));
                    }
                    stillHere(request, socket);
                });
                VertoFixture fixture = fixture(peer)) {
            assertThat(heard(peer, fixture, whole.length + 1))
                    .allSatisfy(event ->
                            assertThat(event.params().getString("name")).isEqualTo("J\u00FCrgen \uD83D\uDE00"));
        }
    }

    @Test
    void aFrameThatIsTooLongIsSkippedAndLaterOnesAreRead() throws Exception {
        byte[] huge = event("x".repeat(10 * LONGEST).getBytes(StandardCharsets.US_ASCII));
        byte[] half = event("x".repeat(LONGEST * 3 / 2).getBytes(StandardCharsets.US_ASCII));
        try (ScriptedSwitch peer = ScriptedSwitch.begin().on("echo", (request, socket) -> {
                    text(socket, huge);
                    text(socket, half);
                    // Each piece is short enough, the whole is not.
                    send(socket, new TextFrame(), false, half);
                    send(socket, new ContinuousFrame(), false, half);
                    send(socket, new ContinuousFrame(), true, half);
                    // A piece is too long.
                    send(socket, new TextFrame(), false, half);
                    send(socket, new ContinuousFrame(), false, huge);
                    send(socket, new ContinuousFrame(), true, half);
                    text(socket, event(ascii("next")));
                    stillHere(request, socket);
                });
                VertoFixture fixture = fixture(peer)) {
            assertThat(heard(peer, fixture, 1).get(0).params().getString("name"))
                    .isEqualTo("next");
            assertThat(fixture.connection().traffic().unreadable()).isEqualTo(4);
        }
    }

    @Test
    void framesThatAreNoTextArePassedOver() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().on("echo", (request, socket) -> {
                    send(socket, new BinaryFrame(), true, event(ascii("binary")));
                    send(socket, new BinaryFrame(), false, event(ascii("binary")));
                    send(socket, new ContinuousFrame(), true, event(ascii("binary")));
                    send(socket, new ContinuousFrame(), true, event(ascii("of nothing")));
                    text(socket, event(ascii("\\u00")));
                    text(socket, event(bytes('"', 0xFC)));
                    text(socket, event(bytes(1, 2)));
                    text(socket, event(ascii("next")));
                    stillHere(request, socket);
                });
                VertoFixture fixture = fixture(peer)) {
            assertThat(heard(peer, fixture, 1).get(0).params().getString("name"))
                    .isEqualTo("next");
            assertThat(fixture.connection().traffic().unreadable()).isEqualTo(6);
        }
    }
}
