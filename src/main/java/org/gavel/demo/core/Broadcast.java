package org.gavel.demo.core;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;

/**
 * What a client has sent by {@code verto.broadcast}, with what the switch knows of the sender. A key that the client sent
 * itself wins over what the switch knows, so a sender can pass for somebody else ({@code docs/protocol.md} §4.3, §14).
 *
 * @param fromDisplay the caller name in the sender's directory entry
 */
public record Broadcast(
        String channel, JsonObject params, String senderUid, String senderSessid, Optional<String> fromDisplay) {

    /** The user in whose name this was sent. */
    public String userid() {
        return JsonFields.text(params, "userid", senderUid);
    }

    /** The session to which a directed answer goes. */
    public String sessid() {
        return JsonFields.text(params, "sessid", senderSessid);
    }

    /** The name to show for the sender, if there is one. */
    public Optional<String> display() {
        return JsonFields.text(params, "fromDisplay").or(() -> fromDisplay);
    }

    /** The payload. */
    public JsonObject data() {
        return JsonFields.object(params, "data");
    }

    /** All that was sent, and behind it what the switch adds, as JSON text without braces. Keys may repeat. */
    public String reflected() {
        return CjsonText.fields(params) + added();
    }

    /** As {@link #reflected()} with another payload at the end in place of the one that was sent. */
    public String answeredWith(String data) {
        JsonObjectBuilder rest = JsonText.object();
        params.forEach((key, value) -> {
            if (!key.equals("data")) {
                rest.add(key, value);
            }
        });
        return CjsonText.fields(rest.build()) + added() + ",\"data\":" + data;
    }

    private String added() {
        String sender = ",\"userid\":" + CjsonText.quote(senderUid) + ",\"sessid\":" + CjsonText.quote(senderSessid);
        return sender
                + fromDisplay
                        .map(name -> ",\"fromDisplay\":" + CjsonText.quote(name))
                        .orElse("");
    }
}
