package org.gavel.conference;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.gavel.json.JsonFields;

/**
 * What mod_conference reports on {@code FSevent.custom::conference::maintenance}; the only channel that tells of locks,
 * volumes and recordings ({@code docs/protocol.md} §14). All its fields are texts.
 *
 * @param action what happened
 * @param raw the action in the switch's own word
 * @param conferenceName the name as mod_conference has it
 * @param domain may be empty
 * @param memberId of whom it is told; of a {@link MaintenanceAction#FLOOR_CHANGE} the new holder, absent for nobody
 * @param uuid of that member's channel
 * @param level the new volume, where one was set
 * @param path the file of a recording or of what is played
 * @param at the switch's clock
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
        Optional<Instant> at) {

    /** The channel that carries these reports. */
    public static final String CHANNEL = "FSevent.custom::conference::maintenance";

    private static final int MAX_PATH = 1_024;
    private static final long MICROS = 1_000_000;

    /**
     * Reads an event of that channel.
     *
     * @param params of a {@code verto.event}
     * @return ignored for an event of another channel or without its fields, forged where a client sent it, otherwise genuine
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
        String raw = HostileText.field(data, "Action", HostileText.SHORT);
        MaintenanceAction action = MaintenanceAction.of(raw);
        String member = action == MaintenanceAction.FLOOR_CHANGE ? "New-ID" : "Member-ID";
        return new MaintenanceEvent(
                action,
                raw,
                HostileText.field(data, "Conference-Name", HostileText.NAME),
                HostileText.field(data, "Conference-Domain", HostileText.NAME),
                JsonFields.number(data, member),
                text(data, "Unique-ID", HostileText.NAME),
                JsonFields.number(data, "Volume-Level"),
                text(data, "Path", MAX_PATH).or(() -> text(data, "File", MAX_PATH)),
                JsonFields.number(data, "Event-Date-Timestamp").stream()
                        .mapToObj(MaintenanceEvent::instant)
                        .findFirst());
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
    }

    private static Optional<String> text(JsonObject data, String key, int length) {
        return JsonFields.text(data, key).map(text -> HostileText.cut(text, length));
    }
}
