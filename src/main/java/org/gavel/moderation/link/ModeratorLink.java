package org.gavel.moderation.link;

import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gavel.account.Moderator;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.PvtData;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.gavel.verto.ConnectionState;
import org.gavel.verto.Credentials;
import org.gavel.verto.ServerRequest;
import org.gavel.verto.SubscribeResult;
import org.gavel.verto.VertoConnection;
import org.gavel.verto.VertoEvent;
import org.gavel.verto.VertoListener;

/**
 * A moderator's one connection to the switch.
 *
 * <p>It is made when they prove who they are, shared by all their sessions and pages, made again when it is lost, and closed when
 * their last session ends. Their acts go out over it, under their own name at the switch. It also feeds rooms: a room registers for
 * a channel and gets that channel's events, in order, on the connection's thread.
 */
public final class ModeratorLink implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ModeratorLink.class.getName());
    private static final String PRIVATE = "channelPvtData";

    private static final long FAREWELL_SECONDS = 2;

    /** More conferences than anybody can be in with the calls that they may have. */
    private static final int MOST_JOINED = 16;

    private static final long API_PAUSE = TimeUnit.SECONDS.toNanos(30);

    private final Moderator moderator;
    private final Optional<Credentials> credentials;
    private final Function<VertoListener, VertoConnection> connect;
    private final VertoConnection connection;
    private final Map<String, Consumer<VertoEvent>> routes = new ConcurrentHashMap<>();
    private final List<LinkListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<VertoEvent>> privateEvents = new CopyOnWriteArrayList<>();
    private final List<Consumer<ServerRequest>> requests = new CopyOnWriteArrayList<>();
    private final List<Supplier<CompletionStage<Void>>> farewells = new CopyOnWriteArrayList<>();
    private final Map<ConferenceId, OwnMember> joined = new ConcurrentHashMap<>();
    private volatile boolean hasCalls;
    private volatile Capability api = Capability.UNKNOWN;

    /** Monotonic: a clock that is set meanwhile changes no span. */
    private final AtomicLong apiAskedAt = new AtomicLong(System.nanoTime() - API_PAUSE);

    /**
     * Makes a link whose connection is not yet started.
     *
     * @param moderator whose link it is
     * @param credentials empty when the moderator has no account at the switch
     * @param connect makes the connection, not yet started, that tells the given listener
     */
    public ModeratorLink(
            Moderator moderator, Optional<Credentials> credentials, Function<VertoListener, VertoConnection> connect) {
        this.moderator = moderator;
        this.credentials = credentials;
        this.connect = connect;
        this.connection = connect.apply(new Incoming());
    }

    /** {@return whose link it is} */
    public Moderator moderator() {
        return moderator;
    }

    /** {@return as whom the switch knows the moderator} It is their own name when they have no account there. */
    public String switchUser() {
        return credentials.map(Credentials::login).orElse(moderator.name());
    }

    /**
     * Tells which account at the switch this is.
     *
     * @return nothing where none is assigned
     */
    public Optional<String> switchAccount() {
        return credentials.map(Credentials::login);
    }

    /** {@return where the connection stands at this moment} */
    public ConnectionState state() {
        return connection.state();
    }

    /** {@return whether requests can be sent at this moment} */
    public boolean isUp() {
        return connection.isLoggedIn();
    }

    /** Connects, or connects again after the switch took the session away or refused it. */
    public void start() {
        connection.start();
    }

    /** {@return whether this user may run the conference API at the switch, as far as it is known} */
    public Capability api() {
        return api;
    }

    /**
     * Adds a listener.
     *
     * @param listener hears how the link stands from now on
     */
    public void listen(LinkListener listener) {
        listeners.add(listener);
    }

    /**
     * Removes a listener.
     *
     * @param listener one that was added; any other is ignored
     */
    public void unlisten(LinkListener listener) {
        listeners.remove(listener);
    }

    /**
     * {@return whether this link stays although {@code newer} was proved after it}
     *
     * @param newer another link of the same moderator
     */
    public boolean outlasts(ModeratorLink newer) {
        return isUp() && (hasCalls || newer.credentials.filter(this::provedWith).isPresent());
    }

    /** Asks the switch whether it still knows this connection, which finds out by the answer. */
    public void askForLife() {
        connection.request("verto.ping", JsonText.empty()).exceptionally(failure -> null);
    }

    /** Whether these are the credentials that this link was proved with; takes equally long whatever the answer. */
    private boolean provedWith(Credentials other) {
        return credentials
                .filter(own -> own.login().equals(other.login())
                        && MessageDigest.isEqual(bytes(own.password()), bytes(other.password())))
                .isPresent();
    }

    /** Sends the events of a channel to {@code consumer} from now on, in place of the consumer that had them before. */
    void route(String channel, Consumer<VertoEvent> consumer) {
        routes.put(channel, consumer);
    }

    void unroute(String channel) {
        routes.remove(channel);
    }

    /**
     * Adds a consumer of what the switch tells this user alone, such as the channels of a room that they joined.
     *
     * @param consumer called on the connection's thread; must not block
     */
    public void privateEvents(Consumer<VertoEvent> consumer) {
        privateEvents.add(consumer);
    }

    /**
     * Adds a consumer of what the switch asks by itself, such as that somebody calls the user.
     *
     * @param consumer called on the connection's thread; must not block
     */
    public void requests(Consumer<ServerRequest> consumer) {
        requests.add(consumer);
    }

    /**
     * Adds what has to be said to the switch before this link is closed because its last session ended.
     *
     * @param farewell completes when it has been said
     */
    public void beforeEnd(Supplier<CompletionStage<Void>> farewell) {
        farewells.add(farewell);
    }

    /**
     * Sends any other request to the switch, as the moderator.
     *
     * @param method such as {@code verto.info}
     * @param params what the method takes
     * @return completes with {@code result}
     */
    public CompletionStage<JsonObject> request(String method, JsonObject params) {
        return connection.request(method, params);
    }

    /**
     * Sets whether the switch is to offer the moderator's calls again after the connection was lost.
     *
     * @param keep whether the moderator has calls
     */
    public void keepSession(boolean keep) {
        hasCalls = keep;
        connection.keepSession(keep);
    }

    /** Makes the connection anew at once, so that the switch offers the moderator's calls again. */
    public void reopen() {
        connection.reopen();
    }

    /**
     * Makes another connection of the same user, for what must not share this one's session at the switch.
     *
     * @param listener hears what comes over that connection
     * @return a connection that has not begun
     */
    public VertoConnection aside(VertoListener listener) {
        return connect.apply(listener);
    }

    // ---- in which rooms he is himself --------------------------------------------------------------------------

    /**
     * {@return the moderator as a member, as the switch told of them} Empty unless they are in that conference with a call of this
     * link.
     *
     * @param conference the conference that they may be in
     */
    public Optional<OwnMember> self(ConferenceId conference) {
        return Optional.ofNullable(joined.get(conference));
    }

    /**
     * Learns that the moderator has joined a conference with a call of this link.
     *
     * @param told what the switch told
     */
    public void joined(PvtData told) {
        if (joined.size() < MOST_JOINED) {
            joined.put(told.conference(), new OwnMember(told.callId().orElse(""), told.memberId()));
        }
    }

    /**
     * Learns that the moderator has left a conference.
     *
     * @param told what the switch told
     */
    public void parted(PvtData told) {
        joined.computeIfPresent(told.conference(), (room, self) -> self.isOf(told) ? null : self);
    }

    /**
     * Subscribes channels.
     *
     * @param channels the names of channels
     * @return which are granted and which refused
     */
    public CompletionStage<SubscribeResult> subscribe(Collection<String> channels) {
        return connection.subscribe(channels);
    }

    /**
     * Ends subscriptions.
     *
     * @param channels the names of channels
     * @return completes when the switch has ended them
     */
    public CompletionStage<Void> unsubscribe(Collection<String> channels) {
        return connection.unsubscribe(channels);
    }

    /**
     * Sends data to a channel.
     *
     * @param channel the channel's name
     * @param data what the switch, or the members of the channel, are to receive
     * @return completes when the switch has accepted it, which says nothing about what comes of it
     */
    public CompletionStage<Void> broadcast(String channel, JsonObject data) {
        return connection.broadcast(channel, data);
    }

    /**
     * Runs {@code conference <argument>} at the switch, and learns whether this user may.
     *
     * @param argument such as {@code 3000 mute 5}
     * @return completes with the text of the answer
     */
    public CompletionStage<String> conferenceApi(String argument) {
        return connection.fsapi("conference", argument).whenComplete((text, failure) -> {
            if (failure == null) {
                learned(Capability.GRANTED);
            } else if (ChannelFeed.isRefusal(failure)) {
                learned(Capability.REFUSED);
            }
        });
    }

    private void learned(Capability now) {
        if (api != now) {
            api = now;
            listeners.forEach(listener -> listener.capabilityLearned(this));
        }
    }

    /** Finds out whether this user may run the conference API, by the request with the shortest answer; not too often. */
    public void learnApi() {
        long now = System.nanoTime();
        long before = apiAskedAt.get();
        if (now - before >= API_PAUSE && apiAskedAt.compareAndSet(before, now)) {
            conferenceApi("list count").exceptionally(failure -> null);
        }
    }

    /** Closes when all has been said that has to be, at the latest after some seconds. */
    public void end() {
        List<CompletableFuture<Void>> saying = farewells.stream()
                .map(farewell -> farewell.get().toCompletableFuture())
                .filter(said -> !said.isDone())
                .toList();
        if (saying.isEmpty()) {
            close();
        } else {
            CompletableFuture.allOf(saying.toArray(CompletableFuture[]::new))
                    .orTimeout(FAREWELL_SECONDS, TimeUnit.SECONDS)
                    .whenComplete((said, failure) -> close());
        }
    }

    @Override
    public void close() {
        routes.clear();
        connection.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What comes over the connection. */
    private final class Incoming implements VertoListener {

        @Override
        public void stateChanged(ConnectionState state) {
            // What a user may do can have changed whenever he logs in anew.
            api = Capability.UNKNOWN;
            apiAskedAt.set(System.nanoTime() - API_PAUSE);
            if (state instanceof ConnectionState.LoggedIn) {
                // Where he is still, he is told anew.
                joined.clear();
            }
            listeners.forEach(listener -> listener.linkChanged(ModeratorLink.this, state));
        }

        @Override
        public void event(VertoEvent event) {
            if (PRIVATE.equals(JsonFields.text(event.params(), "eventType", ""))) {
                if (event.foreign()) {
                    LOG.log(Level.WARNING, "a forged private event dropped");
                    return;
                }
                privateEvents.forEach(consumer -> consumer.accept(event));
                return;
            }
            Consumer<VertoEvent> consumer = routes.get(event.channel());
            if (consumer != null) {
                consumer.accept(event);
            }
        }

        @Override
        public void request(ServerRequest request) {
            LOG.log(Level.DEBUG, "{0} from the switch", request.method());
            requests.forEach(consumer -> consumer.accept(request));
        }
    }
}
