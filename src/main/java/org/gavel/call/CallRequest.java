package org.gavel.call;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.gavel.audit.AuditWhat;
import org.gavel.conference.ConferenceId;

/** What a page wants done about a call. Each is checked when it is made, so that none can carry anything else to the switch. */
public sealed interface CallRequest {

    /** Numbers that can be dialled. */
    Pattern NUMBER = Pattern.compile("[0-9A-Za-z+*#._@-]{1,100}");
    /** Digits that can be sent in a call. */
    Pattern DIGITS = Pattern.compile("[0-9A-D*#]{1,32}");

    /** {@return the call that it is about} */
    CallId call();

    /** {@return what it is, for the audit} */
    AuditWhat what();

    /**
     * A new call.
     *
     * @param call the id that the page chose
     * @param offer the browser's media
     * @param number what is dialled
     * @param name how the other end is called until the switch says so
     * @param room the conference that it leads into, or {@code null} for any number
     * @param kind what kind of call it is
     * @param of the main call that a screen or canvas stands beside, or {@code null}
     * @param canvas for a canvas: which
     * @param wishes how media is wished
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

        /**
         * Refuses what no call can be.
         *
         * @param call kept as given
         * @param offer kept as given
         * @param number one that {@link #NUMBER} matches
         * @param name kept as given
         * @param room kept as given
         * @param kind kept as given
         * @param of {@code null} for a main call, and for no other
         * @param canvas 0 or more
         * @param wishes kept as given
         * @throws IllegalArgumentException when a part cannot be
         */
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

    /**
     * How media is wished; what is empty or {@code null} is left to the switch.
     *
     * @param in bandwidth to the browser in kbit/s
     * @param out bandwidth from the browser in kbit/s
     * @param echo whether the switch cancels echo
     * @param noise whether it suppresses noise
     * @param gain whether it controls gain
     */
    record Wishes(OptionalInt in, OptionalInt out, Boolean echo, Boolean noise, Boolean gain) {

        /** Everything is left to the switch. */
        public static final Wishes NONE = new Wishes(OptionalInt.empty(), OptionalInt.empty(), null, null, null);
    }

    /**
     * Answers an incoming call, or the offer by which a call that goes on is attached again.
     *
     * @param call the call
     * @param answer the browser's media
     */
    record Answer(CallId call, Sdp answer) implements CallRequest {
        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_ANSWER;
        }
    }

    /**
     * Ends a call.
     *
     * @param call the call
     * @param how how it is ended
     */
    record HangUp(CallId call, How how) implements CallRequest {

        /** How a call is ended. */
        public enum How {
            /** Hung up. */
            HANGUP,
            /** Not answered, and rejected. */
            REJECT,
            /** Not answered, because the person is busy. */
            BUSY
        }

        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_HANGUP;
        }
    }

    /**
     * Holds a call or takes it back.
     *
     * @param call the call
     * @param on true to hold it
     */
    record Hold(CallId call, boolean on) implements CallRequest {
        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_HOLD;
        }
    }

    /**
     * Sends digits in a call.
     *
     * @param call the call
     * @param digits as {@link #DIGITS} has them
     */
    record Digits(CallId call, String digits) implements CallRequest {

        /**
         * Refuses what is no digits.
         *
         * @param call kept as given
         * @param digits some that {@link #DIGITS} matches
         * @throws IllegalArgumentException when they are none
         */
        public Digits {
            require(DIGITS.matcher(digits).matches());
        }

        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_DIGITS;
        }
    }

    /**
     * Transfers the other side to a number.
     *
     * @param call the call
     * @param to the number
     */
    record Transfer(CallId call, String to) implements CallRequest {

        /**
         * Refuses what is no number.
         *
         * @param call kept as given
         * @param to one that {@link #NUMBER} matches
         * @throws IllegalArgumentException when it is none
         */
        public Transfer {
            require(NUMBER.matcher(to).matches());
        }

        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_TRANSFER;
        }
    }

    /**
     * Connects the other side with the other side of another call.
     *
     * @param call the call whose other side is connected
     * @param other the call with whose other side it is connected
     */
    record Replace(CallId call, CallId other) implements CallRequest {

        /**
         * Refuses a call that would be connected with itself.
         *
         * @param call kept as given
         * @param other another call
         * @throws IllegalArgumentException when both are the same
         */
        public Replace {
            require(!call.equals(other));
        }

        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_REPLACE;
        }
    }

    /**
     * Changes a call's media.
     *
     * @param call the call
     * @param offer the browser's media from now on
     */
    record Update(CallId call, Sdp offer) implements CallRequest {
        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_UPDATE;
        }
    }

    /**
     * Takes the media of a call that goes on over to this page.
     *
     * @param call the call
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
