package org.gavel.web.push;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.gavel.call.CallId;
import org.gavel.call.CallKind;
import org.gavel.call.CallRequest;
import org.gavel.call.Sdp;
import org.gavel.conference.ConferenceId;
import org.gavel.json.JsonFields;

/** Reads a message of a page about a call ({@code docs/push.md}) and refuses one that breaks its rules. */
final class CallMessage {

    private static final int LEAST_KBITS = 16;
    private static final int MOST_KBITS = 100_000;
    private static final int MOST_CANVASES = 64;

    /**
     * The room that a page shows, with what a call to it needs.
     *
     * @param id the conference
     * @param number what is dialled to join it
     * @param title what people call it
     * @param why the key of the message that says why it cannot be dialled, or {@code null}
     */
    record ShownRoom(ConferenceId id, String number, String title, String why) {}

    private final JsonObject message;

    private CallMessage(JsonObject message) {
        this.message = message;
    }

    /**
     * {@return the id that the page gave a call, for an answer that names it}
     *
     * @param message a message about a call; the result is empty where its {@code call} is no id that a page may choose
     */
    static String call(JsonObject message) {
        String call = JsonFields.text(message, "call", "");
        return CallId.chosen(call).map(CallId::text).orElse("");
    }

    /**
     * Reads a request about a call.
     *
     * @param message a message of one of the kinds of {@link PageCalls#takes}, except {@code prepare}
     * @param shown the room that the page shows; empty where it shows none
     * @return the request
     * @throws BadMessageException with the key of the message that says what is wrong
     */
    static CallRequest request(JsonObject message, Optional<ShownRoom> shown) {
        CallMessage read = new CallMessage(message);
        try {
            return read.request(JsonFields.text(message, "t", ""), shown);
        } catch (IllegalArgumentException e) {
            throw new BadMessageException("call.bad.request");
        }
    }

    private CallRequest request(String kind, Optional<ShownRoom> shown) {
        return switch (kind) {
            case "call" -> dial(shown);
            case "answer" -> new CallRequest.Answer(known(), sdp());
            case "hangup" -> new CallRequest.HangUp(known(), how());
            case "hold" -> new CallRequest.Hold(known(), true);
            case "unhold" -> new CallRequest.Hold(known(), false);
            case "dtmf" -> new CallRequest.Digits(known(), digits());
            case "transfer" -> new CallRequest.Transfer(known(), number("to"));
            case "replace" -> new CallRequest.Replace(known(), id("other"));
            case "update" -> new CallRequest.Update(known(), sdp());
            case "take" -> new CallRequest.Take(known(), JsonFields.truth(message, "live"));
            default -> throw new BadMessageException("push.malformed");
        };
    }

    private CallRequest dial(Optional<ShownRoom> shown) {
        CallId call = CallId.chosen(text("call")).orElseThrow(() -> new BadMessageException("call.bad.id"));
        boolean joins = message.containsKey("room");
        if (joins == message.containsKey("to")) {
            throw new BadMessageException("call.bad.request");
        }
        CallKind kind = word("kind", CallKind.class, CallKind.MAIN);
        CallId of = kind == CallKind.MAIN ? null : id("of");
        ShownRoom room = joins ? room(shown) : null;
        String number = joins ? room.number() : number("to");
        return new CallRequest.Dial(
                call,
                sdp(),
                number,
                joins ? room.title() : number,
                joins ? room.id() : null,
                kind,
                of,
                kind == CallKind.CANVAS ? canvas() : 0,
                wishes());
    }

    private ShownRoom room(Optional<ShownRoom> shown) {
        ShownRoom room = shown.filter(one -> one.id().key().equals(text("room")))
                .orElseThrow(() -> new BadMessageException("call.bad.room"));
        if (room.why() != null) {
            throw new BadMessageException(room.why());
        }
        return room;
    }

    private int canvas() {
        long canvas = JsonFields.number(message, "canvas").orElse(-1);
        if (canvas < 0 || canvas > MOST_CANVASES) {
            throw new BadMessageException("call.bad.request");
        }
        return (int) canvas;
    }

    private CallRequest.Wishes wishes() {
        return new CallRequest.Wishes(kbits("in"), kbits("out"), truth("echo"), truth("noise"), truth("gain"));
    }

    private OptionalInt kbits(String key) {
        OptionalLong kbits = JsonFields.number(message, key);
        if (kbits.isEmpty()) {
            return OptionalInt.empty();
        }
        if (kbits.getAsLong() < LEAST_KBITS || kbits.getAsLong() > MOST_KBITS) {
            throw new BadMessageException("call.bad.request");
        }
        return OptionalInt.of((int) kbits.getAsLong());
    }

    private Boolean truth(String key) {
        return (message.containsKey(key) && !message.isNull(key)) ? JsonFields.truth(message, key) : null;
    }

    /** The id of an existing call, chosen by a page or by the switch. {@link org.gavel.call.ModeratorCalls} checks whose it is. */
    private CallId known() {
        return id("call");
    }

    private CallId id(String key) {
        return CallId.given(text(key)).orElseThrow(() -> new BadMessageException("call.bad.id"));
    }

    private Sdp sdp() {
        return Sdp.of(text("sdp")).orElseThrow(() -> new BadMessageException("call.bad.sdp"));
    }

    private String number(String key) {
        String number = text(key).strip();
        if (!CallRequest.NUMBER.matcher(number).matches()) {
            throw new BadMessageException("call.bad.number");
        }
        return number;
    }

    private String digits() {
        String digits = text("digits");
        if (!CallRequest.DIGITS.matcher(digits).matches()) {
            throw new BadMessageException("call.bad.digits");
        }
        return digits;
    }

    private CallRequest.HangUp.How how() {
        return word("how", CallRequest.HangUp.How.class, CallRequest.HangUp.How.HANGUP);
    }

    private <E extends Enum<E>> E word(String key, Class<E> of, E otherwise) {
        String word = text(key);
        return word.isEmpty() ? otherwise : Enum.valueOf(of, word.toUpperCase(Locale.ROOT));
    }

    private String text(String key) {
        return JsonFields.text(message, key, "");
    }
}
