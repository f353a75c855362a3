package org.gavel.demo.modverto;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.gavel.demo.core.Broadcast;
import org.gavel.demo.core.ChannelEvent;
import org.gavel.demo.core.EventBus;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;

/** The methods {@code verto.subscribe}, {@code verto.unsubscribe} and {@code verto.broadcast} ({@code docs/protocol.md} §4). */
final class ChannelMethods {

    /** The most channels of one request and of one socket. The real switch has no such limit. */
    private static final int MOST_CHANNELS = 1_000;

    private final SubscriptionIndex index;
    private final EventBus bus;
    private final BiPredicate<Socket, String> permitted;

    /** @param permitted whether a socket may use a channel */
    ChannelMethods(SubscriptionIndex index, EventBus bus, BiPredicate<Socket, String> permitted) {
        this.index = index;
        this.bus = bus;
        this.permitted = permitted;
    }

    void addTo(Map<String, JsonRpc.Method> methods) {
        methods.put("verto.subscribe", this::subscribe);
        methods.put("verto.unsubscribe", this::unsubscribe);
        methods.put("verto.broadcast", this::broadcast);
    }

    private Answer subscribe(Socket socket, JsonObject params) {
        JsonArrayBuilder subscribed = JsonText.array();
        JsonArrayBuilder refused = JsonText.array();
        JsonArrayBuilder held = JsonText.array();
        boolean any = false;
        for (String channel : channels(params)) {
            if (!permitted.test(socket, channel) || socket.subscriptions.get() >= MOST_CHANNELS) {
                refused.add(channel);
                continue;
            }
            any = true;
            (index.add(socket, channel) ? subscribed : held).add(channel);
        }
        JsonArray refusedChannels = refused.build();
        JsonObjectBuilder body = JsonText.object();
        if (!any) {
            addUnlessEmpty(body, "unauthorizedChannels", refusedChannels);
            return Answer.error(body);
        }
        body.add("subscribedChannels", subscribed);
        addUnlessEmpty(body, "unauthorizedChannels", refusedChannels);
        addUnlessEmpty(body, "alreadySubscribedChannels", held.build());
        return Answer.result(body);
    }

    private Answer unsubscribe(Socket socket, JsonObject params) {
        JsonArrayBuilder ended = JsonText.array();
        JsonArrayBuilder unknown = JsonText.array();
        List<String> channels = channels(params);
        channels.forEach(channel -> (index.remove(socket, channel) ? ended : unknown).add(channel));
        JsonArray endedChannels = ended.build();
        JsonObjectBuilder body = JsonText.object();
        addUnlessEmpty(body, "unsubscribedChannels", endedChannels);
        addUnlessEmpty(body, "notSubscribedChannels", unknown.build());
        return endedChannels.isEmpty() && !channels.isEmpty() ? Answer.error(body) : Answer.result(body);
    }

    private static void addUnlessEmpty(JsonObjectBuilder body, String key, JsonArray channels) {
        if (!channels.isEmpty()) {
            body.add(key, channels);
        }
    }

    /** The channels of a request: one name, or an array in which anything but a string is skipped. */
    private static List<String> channels(JsonObject params) {
        JsonValue value = params.get("eventChannel");
        List<String> channels = new ArrayList<>();
        JsonArray all = value instanceof JsonArray array
                ? array
                : Json.createArrayBuilder().build();
        if (value instanceof JsonString string) {
            channels.add(string.getString());
        }
        for (JsonValue item : all) {
            if (item instanceof JsonString string && channels.size() < MOST_CHANNELS) {
                channels.add(string.getString());
            }
        }
        return channels;
    }

    /** A refusal is a {@code result} with a code ({@code docs/protocol.md} §2.4). */
    private Answer broadcast(Socket socket, JsonObject params) {
        Optional<String> channel = JsonFields.text(params, "eventChannel");
        if (channel.isEmpty()) {
            return Answer.refusedInResult("eventChannel not specified.");
        }
        if (!permitted.test(socket, channel.get())) {
            return Answer.refusedInResult("Permission Denied.");
        }
        Broadcast broadcast = new Broadcast(
                channel.get(), params, socket.uid(), socket.sessid().orElse(""), socket.shownName());
        if (JsonFields.truth(params, "localBroadcast")) {
            bus.publish(new ChannelEvent(channel.get(), broadcast.reflected(), Optional.empty()));
        } else {
            bus.broadcast(broadcast);
        }
        return Answer.result(JsonText.object());
    }
}
