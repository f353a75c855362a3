package org.gavel.demo.modverto;

import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.gavel.demo.core.CjsonText;
import org.gavel.demo.core.FsEvents;
import org.gavel.json.JsonText;

/**
 * Writes the params of the requests that tell a client of its calls, as JSON text in the key order of the real switch
 * ({@code docs/protocol.md} §2.3).
 */
final class CallText {

    private static final FsEvents.Source SOURCE =
            new FsEvents.Source("switch_channel.c", "switch_channel_get_variables_prefix", 4466);

    private final FsEvents events;

    CallText(FsEvents events) {
        this.events = events;
    }

    /**
     * {@return the params of {@code verto.answer} and {@code verto.media}}
     *
     * @param sdp the description; empty for an answer after early media
     */
    String answer(SwitchCall call, Optional<String> sdp) {
        return id(call) + sdp.map(text -> ",\"sdp\":" + CjsonText.quote(text)).orElse("") + variables() + "}";
    }

    /** {@return the params of {@code verto.invite}: another user calls this client} */
    String invite(SwitchCall call, String sdp) {
        return described(call, sdp, "outbound");
    }

    /** {@return the params of {@code verto.attach}: a call of this session goes on} */
    String attach(SwitchCall call, String sdp) {
        return described(call, sdp, "inbound");
    }

    private String described(SwitchCall call, String sdp, String direction) {
        return id(call) + variables() + ",\"sdp\":" + CjsonText.quote(sdp) + parties(call.dialog, direction) + "}";
    }

    /** {@return the params of {@code verto.display}: with whom this client is connected now} */
    String display(SwitchCall call, String name, String number) {
        return id(call) + ",\"display_name\":" + CjsonText.quote(name) + ",\"display_number\":"
                + CjsonText.quote(number) + parties(call.dialog, "inbound") + "}";
    }

    /** {@return the params of {@code verto.bye}} */
    String bye(SwitchCall call, HangupCause cause) {
        return id(call) + "," + cause.fields() + "}";
    }

    /**
     * {@return the fields of the private event of joining or parting ({@code docs/protocol.md} §6.2), without braces}
     *
     * @param data the {@code pvtData} as JSON text
     */
    static String privateEvent(SwitchCall call, String data) {
        return "\"pvtData\":" + data + ",\"eventChannel\":" + CjsonText.quote(call.sessid)
                + ",\"eventType\":\"channelPvtData\"";
    }

    private static String id(SwitchCall call) {
        return "{\"callID\":" + CjsonText.quote(call.id);
    }

    private String variables() {
        return ",\"variables\":" + events.head("CHANNEL_DATA", SOURCE);
    }

    private static String parties(DialogParams dialog, String direction) {
        JsonObjectBuilder fields = JsonText.object()
                .add("caller_id_name", dialog.name())
                .add("caller_id_number", dialog.number())
                .add("callee_id_name", dialog.remoteName())
                .add("callee_id_number", dialog.remoteNumber())
                .add("display_direction", direction);
        return "," + CjsonText.fields(fields.build());
    }
}
