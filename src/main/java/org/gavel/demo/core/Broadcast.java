package org.gavel.demo.core;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;

/**
 * A {@code verto.broadcast} of a client, with what the switch knows of the sender. A key that the client sent itself wins over what the
 * switch knows, so a sender can pass for somebody else ({@code docs/protocol.md} §4.3, §14).
 *
 * @param channel the channel's name
 * @param params all that the client sent
 * @param senderUid the user, {@code user@domain}
 * @param senderSessid the session that sent it
 * @param fromDisplay the caller name in the sender's directory entry
 */
public record Broadcast(
        String channel, JsonObject params, String senderUid, String senderSessid, Optional<String> fromDisplay) {

    /** {@return the user in whose name this was sent} */
    public String userid() {
        return JsonFields.text(params, "userid", senderUid);
    }

    /** {@return the session to which a directed answer goes} */
    public String sessid() {
        return JsonFields.text(params, "sessid", senderSessid);
    }

    /** {@return the name to show for the sender} Empty where there is none. */
    public Optional<String> display() {
        return JsonFields.text(params, "fromDisplay").or(() -> fromDisplay);
    }

    /** {@return the payload; empty where there is none} */
    public JsonObject data() {
        return JsonFields.object(params, "data");
    }

    /** {@return all that was sent, and behind it what the switch adds, as JSON text without braces} Keys may repeat. */
    public String reflected() {
        return CjsonText.fields(params) + added();
    }

    /**
     * {@return the same as {@link #reflected()} with another payload at the end in place of the one that was sent}
     *
     * @param data the payload as JSON text
     */
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
