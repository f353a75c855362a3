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

        void event(VertoEvent event);
    }

    private final String channel;
    private final Consumption consumption;
    private final Consumer<Runnable> writer;
    /** In the order in which they are asked to feed. Changed by the writer, looked up by anybody. */
    private final Map<ModeratorLink, Capability> watchers = Collections.synchronizedMap(new LinkedHashMap<>());

    private ModeratorLink feeder;
    private ModeratorLink candidate;

    public ChannelFeed(String channel, Consumption consumption, Consumer<Runnable> writer) {
        this.channel = channel;
        this.consumption = consumption;
        this.writer = writer;
    }

    public String channel() {
        return channel;
    }

    /** Runs something as the room's writer: for what completes elsewhere. */
    public void guarded(Runnable change) {
        writer.accept(change);
    }

    public Optional<ModeratorLink> feeder() {
        return Optional.ofNullable(feeder);
    }

    public Capability capability(ModeratorLink link) {
        return watchers.getOrDefault(link, Capability.UNKNOWN);
    }

    /**
     * The switch has let a link subscribe or refused it.
     *
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
        watchers.put(link, granted ? Capability.GRANTED : Capability.REFUSED);
        if (granted && feeder == null) {
            adopt(link);
        }
        return feeder == link;
    }

    /** The switch has taken the channel away from a link that had it. */
    public void revoked(ModeratorLink link) {
        watchers.put(link, Capability.REFUSED);
        release(link);
    }

    /** A link is down: what it may is to be asked anew when it is back. */
    public void down(ModeratorLink link) {
        if (watchers.containsKey(link)) {
            watchers.put(link, Capability.UNKNOWN);
        }
        release(link);
    }

    /** A link watches no more. */
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

    public static boolean isRefusal(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof VertoException verto && verto.failure() instanceof VertoFailure.NotPermitted;
    }
}
