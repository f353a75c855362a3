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
 * The subscription of one channel of a room, over one link however many moderators watch the room.
 *
 * <p>For each link the switch is asked once whether it grants the channel. One of the links that have it is the feeder:
 * only its subscription stays. When the feeder goes, the next granted link subscribes and becomes the feeder. The
 * consumer is told when it loses and gains a feeder, because it gets no events in between.
 *
 * <p>Not thread-safe: all methods but {@link #channel}, {@link #capability} and {@link #guarded} must be called under
 * the room's lock, which {@code writer} takes.
 */
public final class ChannelFeed {

    private static final Logger LOG = System.getLogger(ChannelFeed.class.getName());

    /** Consumes the channel's events. All methods are called under the room's lock. */
    public interface Consumption {

        /** Is called when a link has become the feeder. */
        void gained();

        /** Is called when there is no feeder any more. */
        void lost();

        /**
         * Takes an event of the channel.
         *
         * @param event in the order of arrival; genuine or forged
         */
        void event(VertoEvent event);

        /**
         * Takes the switch's answer whether a link gets the channel.
         *
         * @param link the link
         * @param granted whether the switch grants it the channel
         */
        default void learned(ModeratorLink link, boolean granted) {}
    }

    private final String channel;
    private final Consumption consumption;
    private final Consumer<Runnable> writer;
    /** In the order in which they become feeder. Changed under the room's lock, read by any thread. */
    private final Map<ModeratorLink, Capability> watchers = Collections.synchronizedMap(new LinkedHashMap<>());

    private ModeratorLink feeder;
    private ModeratorLink candidate;

    /**
     * Makes a feed without a feeder.
     *
     * @param channel the channel's name
     * @param consumption takes the events
     * @param writer runs a task under the room's lock, on the caller's thread
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
     * Runs a task under the room's lock, for answers that come on another thread.
     *
     * @param change runs on the caller's thread; must not block
     */
    public void guarded(Runnable change) {
        writer.accept(change);
    }

    /** {@return the link whose subscription feeds the channel; empty while there is none} */
    public Optional<ModeratorLink> feeder() {
        return Optional.ofNullable(feeder);
    }

    /**
     * {@return whether the switch grants a link the channel, as far as it has told}
     *
     * @param link any link
     */
    public Capability capability(ModeratorLink link) {
        return watchers.getOrDefault(link, Capability.UNKNOWN);
    }

    /**
     * Takes the switch's answer to a link's subscription.
     *
     * @param link the link that subscribed
     * @param subscription the answer, which may name other channels too
     * @return whether the link is the feeder now, so that its subscription must stay
     */
    public boolean answered(ModeratorLink link, SubscribeResult subscription) {
        boolean granted = subscription.granted().contains(channel);
        if (!granted && feeder == link) {
            // A subscription goes on after its permission has ended (§4.4); this one must not be used any more.
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
     * Removes the channel from a link that had it, because the switch refuses it now.
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

    /** Gives the consumer the switch's answers for all links again. */
    public void tellAgain() {
        List.copyOf(watchers.entrySet()).stream()
                .filter(watcher -> watcher.getValue() != Capability.UNKNOWN)
                .forEach(watcher -> consumption.learned(watcher.getKey(), watcher.getValue() == Capability.GRANTED));
    }

    /**
     * Takes a link that is down out of service. The switch is asked again when it is back.
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
     * Removes a link for good.
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

    /**
     * Begins to subscribe over the next granted link where there is no feeder. To be called from time to time, because
     * a failed attempt is not repeated at once.
     */
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

    /** Ends the subscription of a link while another one is the feeder. */
    private void giveBack(ModeratorLink link, SubscribeResult subscription) {
        if (subscription.granted().contains(channel)) {
            link.unsubscribe(List.of(channel)).exceptionally(failure -> null);
        }
    }

    /** Moves a link that failed behind all others. */
    private void lastInTurn(ModeratorLink link, Capability known) {
        watchers.remove(link);
        watchers.put(link, known);
        if (known == Capability.REFUSED) {
            consumption.learned(link, false);
        }
    }

    /** Ends the feed for good, and its subscription. */
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
     * {@return whether a request failed because the switch does not permit it}
     *
     * @param failure the failure of a request's stage, wrapped in a {@link CompletionException} or not
     */
    public static boolean isRefusal(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof VertoException verto && verto.failure() instanceof VertoFailure.NotPermitted;
    }
}
