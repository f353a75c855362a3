package org.gavel.web.push;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.List;
import org.gavel.json.JsonFields;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.act.ActRequest;
import org.gavel.moderation.act.ActResult;
import org.gavel.roster.ActFailure;

/** Reads the message {@code act} of a page ({@code docs/push.md}) and refuses one that breaks its rules. */
final class ActMessage {

    private static final int MAX_ID = 40;

    private ActMessage() {}

    /**
     * {@return the id that the page chose for its request, 1 to 40 characters}
     *
     * @param message any message of the page that has an {@code id}
     * @throws BadMessageException when the id is missing or longer
     */
    static String id(JsonObject message) {
        String id = JsonFields.text(message, "id", "");
        if (id.isEmpty() || id.length() > MAX_ID) {
            throw new BadMessageException("push.malformed");
        }
        return id;
    }

    /**
     * Reads an action.
     *
     * @param message a message of the kind {@code act}
     * @return the action, the members it names and its values
     * @throws BadMessageException when the action is unknown, its target is not one that it takes, or a value is out of bounds
     */
    static ActRequest request(JsonObject message) {
        Act act = act(message);
        boolean others = JsonFields.text(message, "on", "").equals("others");
        List<Integer> rows = rows(message);
        boolean anybody = others || !rows.isEmpty();
        if (act.onRoom() == anybody || (others && !rows.isEmpty()) || (act.single() && rows.size() != 1)) {
            throw new BadMessageException("push.malformed");
        }
        return new ActRequest(act, rows, others, value(act, message), reason(message));
    }

    /**
     * {@return the action that a message names}
     *
     * @param message a message of the kind {@code act} or {@code undo}
     * @throws BadMessageException when there is no such action
     */
    static Act act(JsonObject message) {
        return Act.ofWire(JsonFields.text(message, "act", ""))
                .orElseThrow(() -> new BadMessageException("push.malformed"));
    }

    private static List<Integer> rows(JsonObject message) {
        JsonArray rows = JsonFields.array(message, "rows");
        if (rows.size() > ActRequest.MAX_MEMBERS) {
            throw new BadMessageException("push.tooManyMembers");
        }
        return rows.stream()
                .filter(JsonNumber.class::isInstance)
                .map(row -> ((JsonNumber) row).intValue())
                .distinct()
                .toList();
    }

    private static String value(Act act, JsonObject message) {
        String value = JsonFields.text(message, "value", "");
        if (!act.accepts(value)) {
            throw new BadMessageException("push.malformed");
        }
        return value;
    }

    private static String reason(JsonObject message) {
        String reason = JsonFields.text(message, "reason", "").strip();
        if (reason.length() > ActRequest.MAX_REASON) {
            throw new BadMessageException("push.reasonTooLong");
        }
        return reason.isEmpty() ? null : reason;
    }

    /** {@return the result of an action that failed by a defect in Gavel} The log tells the defect. */
    static ActResult broken(ActRequest request) {
        return ActResult.refused(request.act(), new ActFailure("failure.Internal", ""));
    }
}
