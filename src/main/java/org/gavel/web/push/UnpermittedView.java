package org.gavel.web.push;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.gavel.conference.ConferenceId;

/**
 * A page that would show a room which its moderator is not permitted to see. It gets one frame that tells so, and makes the page forget
 * what it had.
 */
final class UnpermittedView implements View {

    private final ConferenceId conference;
    private final String number;
    private final PushMessages messages;
    private final Instant since;
    private boolean told;

    /** @param number what he may have typed: even how the room is called is not for him */
    UnpermittedView(ConferenceId conference, String number, PushMessages messages, Instant since) {
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

    /** Whatever it asks for is empty. */
    @Override
    public void query(JsonObject message) {
        // The page has it already.
    }

    @Override
    public void window(JsonObject message) {
        // The page has it already.
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
