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
     * @param connected whether the caller's account of the switch is logged in there; otherwise the rooms may be old
     * @param rooms the rooms, ordered by conference
     */
    public record Listing(boolean connected, List<Line> rooms) {}

    /**
     * A room.
     *
     * @param room the conference and its domain, such as {@code 3000-seven.local@seven.local}
     * @param number the number that people dial
     * @param title the name that people call the room
     * @param members how many members there are, or {@code null} when it is not known
     * @param speaking how many members talk and are heard; 0 when Gavel does not see it
     * @param locked whether further callers are kept out
     * @param recording whether the conference is recorded
     * @param since when the conference began; like {@code locked} and {@code recording} {@code null} while the switch has not told it
     * @param state how current the line is, such as {@code live} ({@code docs/push.md})
     * @param stateSince since when the state holds
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
     * Tells one room.
     *
     * @param key the conference and its domain, as {@code room} of the list; hostile text
     * @return the room as JSON
     * @throws NotFoundException when the key is malformed, or the caller's wallboard shows no such room
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
