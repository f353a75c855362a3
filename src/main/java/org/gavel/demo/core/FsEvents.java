package org.gavel.demo.core;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The switch's own events, which permitted users get on {@code FSevent.*} channels ({@code docs/protocol.md} §10.1): flat objects of
 * strings that begin with the same headers. Callers ask {@link #wanted} first and build no text when nobody has subscribed.
 */
public final class FsEvents {

    /**
     * Where in the real switch's source an event is fired.
     *
     * @param file the source file
     * @param function the function in it
     * @param line the line in the file
     */
    public record Source(String file, String function, int line) {}

    /** The headers of one event as JSON text, in order. A name may come twice, as in the real switch. */
    public static final class Headers {

        private final StringBuilder text = new StringBuilder(512).append('{');

        private Headers() {}

        /**
         * Adds a header behind the others.
         *
         * @param name the header's name
         * @param value the header's value
         * @return this object
         */
        public Headers add(String name, String value) {
            CjsonText.quote(text.append(text.length() > 1 ? "," : ""), name);
            CjsonText.quote(text.append(':'), value);
            return this;
        }

        @Override
        public String toString() {
            return text + "}";
        }
    }

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter GMT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final String coreUuid = UUID.randomUUID().toString();
    private final AtomicLong sequence = new AtomicLong();
    private final EventBus bus;
    private final Subscriptions subscriptions;
    private final Clock clock;

    /**
     * Makes the source of these events.
     *
     * @param bus carries them
     * @param subscriptions tell which ones anybody gets
     * @param clock tells the switch's time
     */
    public FsEvents(EventBus bus, Subscriptions subscriptions, Clock clock) {
        this.bus = bus;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /**
     * {@return whether anybody gets events of this name}
     *
     * @param name such as {@code heartbeat} or {@code custom::conference::maintenance}
     */
    public boolean wanted(String name) {
        return subscriptions.wanted("FSevent." + name);
    }

    /**
     * {@return the headers every event begins with}
     *
     * @param eventName such as {@code CUSTOM}
     * @param source where the event is fired
     */
    public Headers head(String eventName, Source source) {
        Instant now = clock.instant();
        return new Headers()
                .add("Event-Name", eventName)
                .add("Core-UUID", coreUuid)
                .add("FreeSWITCH-Hostname", "demonstration")
                .add("FreeSWITCH-Switchname", "demonstration")
                .add("FreeSWITCH-IPv4", "192.0.2.2")
                .add("FreeSWITCH-IPv6", "fd00::2")
                .add("Event-Date-Local", LOCAL.format(now.atZone(ZoneOffset.systemDefault())))
                .add("Event-Date-GMT", GMT.format(now.atZone(ZoneOffset.UTC)))
                .add("Event-Date-Timestamp", microseconds(now))
                .add("Event-Calling-File", source.file())
                .add("Event-Calling-Function", source.function())
                .add("Event-Calling-Line-Number", String.valueOf(source.line()))
                .add("Event-Sequence", String.valueOf(sequence.incrementAndGet()));
    }

    /**
     * Sends an event to those who subscribed to its name or to all events.
     *
     * @param name the event's name, as in {@link #wanted}
     * @param headers all its headers
     */
    public void fire(String name, Headers headers) {
        bus.publish(ChannelEvent.channelFirst("FSevent." + name, headers.toString()));
    }

    /**
     * {@return a moment as the switch writes it: microseconds since 1970}
     *
     * @param moment any moment since then
     */
    public static String microseconds(Instant moment) {
        return moment.getEpochSecond() + String.format("%06d", moment.getNano() / 1_000);
    }
}
