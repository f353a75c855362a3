package org.gavel.call;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.gavel.audit.AuditWhat;
import org.gavel.conference.ConferenceId;

/** What a page wants done about a call. Each is checked when it is made, so that none can carry anything else to the switch. */
public sealed interface CallRequest {

    Pattern NUMBER = Pattern.compile("[0-9A-Za-z+*#._@-]{1,100}");
    Pattern DIGITS = Pattern.compile("[0-9A-D*#]{1,32}");

    CallId call();

    /** What it is, for the audit. */
    AuditWhat what();

    /**
     * A new call.
     *
     * @param number what is dialled
     * @param name how the other end is called until the switch says so
     * @param room the conference that it leads into, or {@code null} for any number
     * @param of the main call that a screen or canvas stands beside, or {@code null}
     * @param canvas for a canvas: which
     */
    record Dial(
            CallId call,
            Sdp offer,
            String number,
            String name,
            ConferenceId room,
            CallKind kind,
            CallId of,
            int canvas,
            Wishes wishes)
            implements CallRequest {

        public Dial {
            require(NUMBER.matcher(number).matches());
            require((kind == CallKind.MAIN) == (of == null));
            require(canvas >= 0);
        }

        @Override
        public AuditWhat what() {
            return AuditWhat.CALL;
        }
    }

    /** How media is wished; what is empty or {@code null} is left to the switch. Bandwidths in kbit/s. */
    record Wishes(OptionalInt in, OptionalInt out, Boolean echo, Boolean noise, Boolean gain) {

        public static final Wishes NONE = new Wishes(OptionalInt.empty(), OptionalInt.empty(), null, null, null);
    }

    /** To an incoming call, or to the offer by which a call that goes on is attached again. */
    record Answer(CallId call, Sdp answer) implements CallRequest {
        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_ANSWER;
        }
    }

    record HangUp(CallId call, How how) implements CallRequest {

        public enum How {
            HANGUP,
            REJECT,
            BUSY
        }

        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_HANGUP;
        }
    }

    /** Puts on hold or takes back. */
    record Hold(CallId call, boolean on) implements CallRequest {
        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_HOLD;
        }
    }

    record Digits(CallId call, String digits) implements CallRequest {

        public Digits {
            require(DIGITS.matcher(digits).matches());
        }

        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_DIGITS;
        }
    }

    /** The partner is sent to that number. */
    record Transfer(CallId call, String to) implements CallRequest {

        public Transfer {
            require(NUMBER.matcher(to).matches());
        }

        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_TRANSFER;
        }
    }

    /** The partner is connected to the partner of the other call. */
    record Replace(CallId call, CallId other) implements CallRequest {

        public Replace {
            require(!call.equals(other));
        }

        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_REPLACE;
        }
    }

    /** The media has changed. */
    record Update(CallId call, Sdp offer) implements CallRequest {
        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_UPDATE;
        }
    }

    /**
     * This page wants the media of a call that goes on.
     *
     * @param live whether it has them: only its socket was lost
     */
    record Take(CallId call, boolean live) implements CallRequest {
        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_TAKE;
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("a request about a call that cannot be meant");
        }
    }
}
