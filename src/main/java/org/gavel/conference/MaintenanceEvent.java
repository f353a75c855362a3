package org.gavel.conference;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.gavel.json.JsonFields;

/**
 * A report of mod_conference on the channel {@code FSevent.custom::conference::maintenance}, the only one that tells
 * locks, volumes and recordings ({@code docs/protocol.md} §14). All its fields are texts on the wire.
 *
 * @param action what happened
 * @param raw the switch's name of the action; hostile text
 * @param conferenceName the name that mod_conference has for the conference; hostile text
 * @param domain the conference's domain; hostile text, may be empty
 * @param memberId the member that the report is about; for a {@link MaintenanceAction#FLOOR_CHANGE} the new holder,
 *     empty for nobody
 * @param uuid the uuid of that member's channel
 * @param level the new gain or volume, where one was set
 * @param path the file that is recorded or played; hostile text
 * @param dialled what became of a call, for a {@link MaintenanceAction#BGDIAL_RESULT}
 * @param at when it happened, by the switch's clock
 */
public record MaintenanceEvent(
        MaintenanceAction action,
        String raw,
        String conferenceName,
        String domain,
        OptionalLong memberId,
        Optional<String> uuid,
        OptionalLong level,
        Optional<String> path,
        Optional<Dialled> dialled,
        Optional<Instant> at) {

    /**
     * What became of a call that {@code bgdial} began ({@code docs/protocol.md} §8.4).
     *
     * @param job the uuid with which the switch answered {@code bgdial}; hostile text
     * @param cause the switch's name of the cause, such as {@code USER_BUSY}; {@code SUCCESS} for an answered call;
     *     hostile text
     * @param peer the uuid of the channel that was called; empty where the call failed; hostile text
     */
    public record Dialled(String job, String cause, String peer) {}

    /** The channel that carries these reports. */
    public static final String CHANNEL = "FSevent.custom::conference::maintenance";

    private static final int MAX_PATH = 1_024;
    private static final long MICROS = 1_000_000;

    /**
     * Reads an event of that channel.
     *
     * @param params the params of a {@code verto.event}
     * @return ignored for an event of another channel or without action and conference, forged where a client sent it,
     *     otherwise genuine
     */
    public static ChannelReading<MaintenanceEvent> read(JsonObject params) {
        if (!JsonFields.text(params, "eventChannel", "").equals(CHANNEL)) {
            return new ChannelReading.Ignored<>();
        }
        if (Forgery.isMarked(params)) {
            return new ChannelReading.Forged<>();
        }
        JsonObject data = JsonFields.object(params, "data");
        boolean known = data.containsKey("Action") && data.containsKey("Conference-Name");
        return known ? new ChannelReading.Genuine<>(of(data)) : new ChannelReading.Ignored<>();
    }

    private static MaintenanceEvent of(JsonObject data) {
        String raw = BoundedFields.field(data, "Action", BoundedFields.SHORT);
        MaintenanceAction action = MaintenanceAction.of(raw);
        String member = action == MaintenanceAction.FLOOR_CHANGE ? "New-ID" : "Member-ID";
        return new MaintenanceEvent(
                action,
                raw,
                BoundedFields.field(data, "Conference-Name", BoundedFields.NAME),
                BoundedFields.field(data, "Conference-Domain", BoundedFields.NAME),
                JsonFields.number(data, member),
                text(data, "Unique-ID", BoundedFields.NAME),
                JsonFields.number(data, "Volume-Level"),
                text(data, "Path", MAX_PATH).or(() -> text(data, "File", MAX_PATH)),
                action == MaintenanceAction.BGDIAL_RESULT ? Optional.of(dialled(data)) : Optional.empty(),
                JsonFields.number(data, "Event-Date-Timestamp").stream()
                        .mapToObj(MaintenanceEvent::instant)
                        .findFirst());
    }

    private static Dialled dialled(JsonObject data) {
        return new Dialled(
                BoundedFields.field(data, "Job-UUID", BoundedFields.NAME),
                BoundedFields.field(data, "Result", BoundedFields.SHORT),
                BoundedFields.field(data, "Peer-UUID", BoundedFields.NAME));
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
    }

    private static Optional<String> text(JsonObject data, String key, int length) {
        return JsonFields.text(data, key).map(text -> BoundedFields.cut(text, length));
    }
}
