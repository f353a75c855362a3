package org.gavel.moderation.link;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.gavel.verto.SubscribeResult;
import org.gavel.verto.VertoEvent;
import org.gavel.verto.VertoException;
import org.gavel.verto.VertoFailure;

/**
 * One channel of one room, fed by one link however many moderators look at it.
 *
 * <p>Every link that watches the room is asked once whether the switch lets it have the channel. One of those that may is the
 * feeder: only its subscription stays. When the feeder goes, the next one that may subscribes and takes over; the consumer is
 * told of both, because between the two it has heard nothing.
 *
 * <p>Not safe for threads by itself: everything here happens under the room's writer, which {@code writer} enters.
 */
public final class ChannelFeed {

    private static final Logger LOG = System.getLogger(ChannelFeed.class.getName());

    /** Who consumes the channel. */
    public interface Consumption {

        /** A link feeds from now on. */
        void gained();

        /** No link feeds any more. */
        void lost();

        /**
         * Hears an event of the channel, as the room's writer.
         *
         * @param event in the order of arrival; genuine or forged
         */
        void event(VertoEvent event);

        /**
         * Learns whether the switch lets a link have the channel.
         *
         * @param link the link that was asked for
         * @param granted whether it may
         */
        default void learned(ModeratorLink link, boolean granted) {}
    }

    private final String channel;
    private final Consumption consumption;
    private final Consumer<Runnable> writer;
    /** In the order in which they are asked to feed. Changed by the writer, looked up by anybody. */
    private final Map<ModeratorLink, Capability> watchers = Collections.synchronizedMap(new LinkedHashMap<>());

    private ModeratorLink feeder;
    private ModeratorLink candidate;

    /**
     * Makes a feed without a feeder.
     *
     * @param channel the channel's name
     * @param consumption hears the events
     * @param writer runs what it is given as the room's writer
     */
    public ChannelFeed(String channel, Consumption consumption, Consumer<Runnable> writer) {
        this.channel = channel;
        this.consumption = consumption;
        this.writer = writer;
    }

    /** {@return the channel's name} */
    public String channel() {
        return channel;
    }

    /**
     * Runs something as the room's writer: for what completes elsewhere.
     *
     * @param change runs as the room's writer
     */
    public void guarded(Runnable change) {
        writer.accept(change);
    }

    /** {@return the link whose subscription stays; empty while there is none} */
    public Optional<ModeratorLink> feeder() {
        return Optional.ofNullable(feeder);
    }

    /**
     * {@return whether it may have the channel, as far as it is known}
     *
     * @param link any link
     */
    public Capability capability(ModeratorLink link) {
        return watchers.getOrDefault(link, Capability.UNKNOWN);
    }

    /**
     * Learns that the switch has let a link subscribe, or refused it.
     *
     * @param link the link that asked
     * @param subscription what the switch answered, perhaps for other channels too
     * @return whether the link feeds now, so that its subscription must stay
     */
    public boolean answered(ModeratorLink link, SubscribeResult subscription) {
        boolean granted = subscription.granted().contains(channel);
        if (!granted && feeder == link) {
            // A subscription outlives what permitted it; this one is not to be lived on.
            link.unsubscribe(List.of(channel)).exceptionally(failure -> null);
            revoked(link);
            return false;
        }
        learn(link, granted);
        if (granted && feeder == null) {
            adopt(link);
        }
        return feeder == link;
    }

    /**
     * Learns that the switch has taken the channel away from a link that had it.
     *
     * @param link the link
     */
    public void revoked(ModeratorLink link) {
        learn(link, false);
        release(link);
    }

    private void learn(ModeratorLink link, boolean granted) {
        watchers.put(link, granted ? Capability.GRANTED : Capability.REFUSED);
        consumption.learned(link, granted);
    }

    /** Tells again what the switch lets the links have. */
    public void tellAgain() {
        List.copyOf(watchers.entrySet()).stream()
                .filter(watcher -> watcher.getValue() != Capability.UNKNOWN)
                .forEach(watcher -> consumption.learned(watcher.getKey(), watcher.getValue() == Capability.GRANTED));
    }

    /**
     * Learns that a link is down: what it may is to be asked anew when it is back.
     *
     * @param link the link
     */
    public void down(ModeratorLink link) {
        if (watchers.containsKey(link)) {
            watchers.put(link, Capability.UNKNOWN);
        }
        release(link);
    }

    /**
     * Learns that a link watches no more.
     *
     * @param link the link
     */
    public void gone(ModeratorLink link) {
        watchers.remove(link);
        release(link);
    }

    private void release(ModeratorLink link) {
        if (candidate == link) {
            candidate = null;
        }
        if (feeder == link) {
            link.unroute(channel);
            feeder = null;
            consumption.lost();
        }
        elect();
    }

    /** Sees to it that somebody feeds who may; to be called again from time to time, for a failed attempt is not repeated at once. */
    public void elect() {
        if (feeder != null || candidate != null) {
            return;
        }
        List.copyOf(watchers.entrySet()).stream()
                .filter(watcher -> watcher.getValue() == Capability.GRANTED)
                .map(Map.Entry::getKey)
                .filter(ModeratorLink::isUp)
                .findFirst()
                .ifPresent(this::subscribe);
    }

    private void subscribe(ModeratorLink link) {
        candidate = link;
        link.subscribe(List.of(channel))
                .whenComplete((subscription, failure) -> writer.accept(() -> subscribed(link, subscription, failure)));
    }

    private void subscribed(ModeratorLink link, SubscribeResult subscription, Throwable failure) {
        if (candidate != link) {
            return;
        }
        candidate = null;
        if (failure != null) {
            LOG.log(Level.DEBUG, "{0} not subscribed: {1}", channel, failure.getMessage());
            lastInTurn(link, isRefusal(failure) ? Capability.REFUSED : Capability.GRANTED);
        } else if (!answered(link, subscription)) {
            giveBack(link, subscription);
            elect();
        }
    }

    /** Another one feeds by now. */
    private void giveBack(ModeratorLink link, SubscribeResult subscription) {
        if (subscription.granted().contains(channel)) {
            link.unsubscribe(List.of(channel)).exceptionally(failure -> null);
        }
    }

    /** Who failed is tried again when all others have had their turn. */
    private void lastInTurn(ModeratorLink link, Capability known) {
        watchers.remove(link);
        watchers.put(link, known);
        if (known == Capability.REFUSED) {
            consumption.learned(link, false);
        }
    }

    /** Nobody is to feed any more. */
    public void abandon() {
        ModeratorLink last = feeder;
        feeder = null;
        candidate = null;
        watchers.clear();
        if (last != null) {
            last.unroute(channel);
            last.unsubscribe(List.of(channel)).exceptionally(failure -> null);
            consumption.lost();
        }
    }

    private void adopt(ModeratorLink link) {
        feeder = link;
        link.route(channel, event -> writer.accept(() -> deliver(link, event)));
        consumption.gained();
    }

    private void deliver(ModeratorLink link, VertoEvent event) {
        if (feeder == link) {
            consumption.event(event);
        }
    }

    /**
     * {@return whether the switch did not permit it}
     *
     * @param failure what a stage completed with, wrapped or not
     */
    public static boolean isRefusal(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof VertoException verto && verto.failure() instanceof VertoFailure.NotPermitted;
    }
}
