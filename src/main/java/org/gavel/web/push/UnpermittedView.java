package org.gavel.web.push;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.gavel.conference.ConferenceId;

/**
 * The view of a page that asked for a room which its moderator is not permitted to see. It makes one frame, which says so and makes the
 * page forget the rows it has.
 */
final class UnpermittedView implements View {

    private final ConferenceId conference;
    private final String number;
    private final BundleMessages messages;
    private final Instant since;
    private boolean told;

    /**
     * @param conference the conference that the page asked for
     * @param number what the moderator may have typed; they may not learn the room's title either
     * @param messages in the moderator's language
     * @param since since when they may not see it, as the page shows it
     */
    UnpermittedView(ConferenceId conference, String number, BundleMessages messages, Instant since) {
        this.conference = conference;
        this.number = number;
        this.messages = messages;
        this.since = since;
    }

    @Override
    public synchronized PageQueue.Frame frame() {
        if (told) {
            return null;
        }
        told = true;
        return new PageQueue.Frame(1, JsonParts.message("room", json -> {
            json.write("n", 1).write("whole", true);
            RoomHead.unpermitted(conference, number, since, messages).write(json);
            json.writeNull("counts").writeNull("speaking");
            json.write("total", 0).write("first", 0);
            json.writeStartArray("ids").writeEnd();
            json.writeStartArray("rows").writeEnd();
        }));
    }

    @Override
    public void query(JsonObject message) {
        // The page has an empty roster already.
    }

    @Override
    public void window(JsonObject message) {
        // The page has an empty roster already.
    }

    @Override
    public int[] everybody() {
        return new int[0];
    }

    @Override
    public void close() {
        // It listens to nothing.
    }
}
