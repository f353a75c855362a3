package org.gavel.demo.modconference;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.gavel.demo.core.Broadcast;
import org.gavel.demo.core.ChannelEvent;
import org.gavel.demo.core.CjsonText;
import org.gavel.demo.core.EventBus;
import org.gavel.json.JsonFields;

/** Answers the broadcasts of clients on the conference channels as the real module does. */
public final class ConferenceModule {

    private final Conferences conferences;
    private final EventBus bus;

    /**
     * Makes the module and lets it listen.
     *
     * @param conferences the conferences of the switch
     * @param api runs commands
     * @param bus brings what clients broadcast
     */
    public ConferenceModule(Conferences conferences, ConferenceApi api, EventBus bus) {
        this.conferences = conferences;
        this.bus = bus;
        bus.listen("conference-liveArray", this::liveArray);
        bus.listen("conference-mod", new ControlChannel(conferences, api)::hear);
        bus.listen("conference-chat", this::chat);
        bus.listen("conference", this::describe);
    }

    /** The payload names the array, whatever channel the request came by ({@code docs/protocol.md} §7.2). */
    private void liveArray(Broadcast broadcast) {
        JsonObject wanted = JsonFields.object(broadcast.data(), "liveArray");
        Optional<String> context = JsonFields.text(wanted, "context");
        Optional<String> name = JsonFields.text(wanted, "name");
        if (context.isEmpty() || name.isEmpty()) {
            return;
        }
        if (JsonFields.text(wanted, "command", "").equals("bootstrap")) {
            conferences.arrays().bootstrap(context.get(), name.get(), broadcast.sessid());
        } else if (conferences.room(name.get()).isEmpty()) {
            conferences.arrays().strayClear(context.get(), name.get());
        }
    }

    /** Passes a message on to all subscribers, also to its sender. A message that is no text is left out ({@code docs/protocol.md} §9.2). */
    private void chat(Broadcast broadcast) {
        JsonObject data = broadcast.data();
        if (!JsonFields.text(data, "action", "").equals("send")) {
            return;
        }
        StringBuilder out = new StringBuilder("{\"direction\":\"outbound\"");
        JsonFields.text(data, "message")
                .filter(message -> !message.isEmpty())
                .ifPresent(message -> CjsonText.quote(out.append(",\"message\":"), message));
        broadcast.display().ifPresent(name -> CjsonText.quote(out.append(",\"fromDisplay\":"), name));
        CjsonText.quote(out.append(",\"from\":"), broadcast.userid());
        CjsonText.quote(out.append(",\"type\":"), JsonFields.text(data, "type", "message"));
        bus.publish(ChannelEvent.ofData(broadcast.channel(), out.append('}').toString()));
    }

    /** Sends the description of a room to the client that asked, among the keys that it sent ({@code docs/protocol.md} §10.3). */
    private void describe(Broadcast broadcast) {
        if (!JsonFields.text(broadcast.data(), "action", "").equals("bootstrap")) {
            return;
        }
        String base = broadcast.channel().substring(broadcast.channel().indexOf('.') + 1);
        String name = base.contains("@") ? base.substring(0, base.indexOf('@')) : base;
        String text = CjsonText.append(conferences.description(name), "action", "\"conferenceDescription\"");
        bus.publish(
                new ChannelEvent(broadcast.channel(), broadcast.answeredWith(text), Optional.of(broadcast.sessid())));
    }
}
