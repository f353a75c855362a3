package org.gavel.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gavel.conference.ConferenceId;
import org.gavel.json.JsonBinding;
import org.gavel.moderation.room.ApiLinks;
import org.gavel.moderation.room.RoomLookup;
import org.gavel.moderation.room.RoomSummary;
import org.gavel.web.session.CurrentActor;

/** Tells callers the rooms that their wallboard shows: those that Gavel permits them to see and the switch lets them see. */
@Path("/v1/rooms")
public class RoomsResource {

    @Inject
    private CurrentActor current;

    @Inject
    private ApiLinks links;

    @Inject
    private RoomLookup lookup;

    /**
     * The rooms of a caller.
     *
     * @param connected whether the caller's account at the switch is logged in there; otherwise what is told may be old
     * @param rooms in the order of their conferences
     */
    public record Listing(boolean connected, List<Line> rooms) {}

    /**
     * A room.
     *
     * @param room its conference and domain
     * @param number what people dial
     * @param title what people call it
     * @param members {@code null} when it is not known how many there are
     * @param speaking how many talk and are heard; 0 when that is not seen
     * @param locked whether further callers are kept out
     * @param recording whether it is being recorded
     * @param since when the conference began; it, {@code locked} and {@code recording} are {@code null} when the switch has not told
     * @param state how far this can be trusted, as in {@code docs/push.md}
     * @param stateSince since when {@code state} is so
     */
    public record Line(
            String room,
            String number,
            String title,
            Integer members,
            int speaking,
            Boolean locked,
            Boolean recording,
            Instant since,
            String state,
            Instant stateSince) {

        static Line of(RoomSummary told) {
            return new Line(
                    told.room().key(),
                    told.name().number(),
                    told.name().title(),
                    told.members(),
                    told.speaking(),
                    told.facts().locked(),
                    told.facts().recording(),
                    told.facts().since(),
                    told.freshness().kind().name().toLowerCase(Locale.ROOT),
                    told.freshness().since());
        }
    }

    /** {@return the rooms that the caller's wallboard shows, as JSON} */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String rooms() {
        Listing listing = links.of(current.actor().who())
                .map(link -> new Listing(
                        link.isUp(), lookup.all(link).stream().map(Line::of).toList()))
                .orElseGet(() -> new Listing(false, List.of()));
        return JsonBinding.whole(listing);
    }

    /**
     * Tells one room, named as {@code room} names it in the list.
     *
     * @param key the conference and its domain; hostile text
     * @return the room as JSON
     * @throws NotFoundException when the caller learns of no such room
     */
    @GET
    @Path("{room}")
    @Produces(MediaType.APPLICATION_JSON)
    public String room(@PathParam("room") String key) {
        ConferenceId id = ConferenceId.ofKey(key).orElseThrow(NotFoundException::new);
        return links.of(current.actor().who())
                .flatMap(link -> lookup.one(link, id))
                .map(Line::of)
                .map(JsonBinding::whole)
                .orElseThrow(NotFoundException::new);
    }
}
