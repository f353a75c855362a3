package org.gavel.moderation.link;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gavel.account.Moderator;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.PvtData;
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
 * <p>All sessions and pages of the moderator share it. It reconnects when it is lost, and is closed when the
 * moderator's last session ends. The moderator's acts and calls go over it, as their own user at the switch. It also
 * feeds rooms: a room registers for a channel and gets the channel's events, in order, on the connection's thread. Any
 * thread may call it.
 */
public final class ModeratorLink implements AutoCloseable {

    /** How long the tasks before the end may take. */
    private static final long END_SECONDS = 2;

    private final Moderator moderator;
    private final Optional<Credentials> credentials;
    private final Function<VertoListener, VertoConnection> connect;
    private final VertoConnection connection;
    private final EventRoutes routes = new EventRoutes();
    private final List<LinkListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Supplier<CompletionStage<Void>>> tasksBeforeEnd = new CopyOnWriteArrayList<>();
    private final JoinedConferences joined = new JoinedConferences();
    private final ApiCapability api =
            new ApiCapability(() -> this.listeners.forEach(listener -> listener.capabilityLearned(this)));
    private volatile boolean hasCalls;

    /**
     * Makes a link whose connection is not yet started.
     *
     * @param moderator the account whose link it is
     * @param credentials the login at the switch; empty when the moderator has no account there
     * @param connect makes a connection that is not yet started and calls the given listener
     */
    public ModeratorLink(
            Moderator moderator, Optional<Credentials> credentials, Function<VertoListener, VertoConnection> connect) {
        this.moderator = moderator;
        this.credentials = credentials;
        this.connect = connect;
        this.connection = connect.apply(new Incoming());
    }

    /** {@return the account whose link it is} */
    public Moderator moderator() {
        return moderator;
    }

    /**
     * {@return the moderator's user at the switch} It is their name in Gavel when they have no account at the switch.
     */
    public String switchUser() {
        return credentials.map(Credentials::login).orElse(moderator.name());
    }

    /**
     * Returns the moderator's account at the switch.
     *
     * @return the login, such as {@code 1001@seven.local}; empty where the moderator has none
     */
    public Optional<String> switchAccount() {
        return credentials.map(Credentials::login);
    }

    /** {@return the state of the connection at this moment} */
    public ConnectionState state() {
        return connection.state();
    }

    /** {@return whether requests can be sent at this moment} */
    public boolean isUp() {
        return connection.isLoggedIn();
    }

    /**
     * Begins to connect; also again, after the switch has refused the login or given the session to another connection.
     */
    public void start() {
        connection.start();
    }

    /** {@return whether the user may run the conference API at the switch, as far as it is known} */
    public Capability api() {
        return api.state();
    }

    /**
     * Adds a listener.
     *
     * @param listener is called for each change from now on
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
     * {@return whether this link stays although the moderator has logged in at the switch with a newer one} It stays
     * while it is up and has calls or the same credentials.
     *
     * @param newer another link of the same moderator
     */
    public boolean outlasts(ModeratorLink newer) {
        return isUp()
                && (hasCalls || newer.credentials.filter(this::hasCredentials).isPresent());
    }

    /** Sends a ping. The connection is lost when the switch answers that it does not know the login any more. */
    public void ping() {
        connection.request("verto.ping", JsonText.empty()).exceptionally(failure -> null);
    }

    /** Whether this link was made with these credentials. Compares the passwords in constant time. */
    private boolean hasCredentials(Credentials other) {
        return credentials
                .filter(own -> own.login().equals(other.login())
                        && MessageDigest.isEqual(bytes(own.password()), bytes(other.password())))
                .isPresent();
    }

    /** Sends the events of a channel to a consumer from now on, in place of the one before. */
    void route(String channel, Consumer<VertoEvent> consumer) {
        routes.put(channel, consumer);
    }

    void unroute(String channel) {
        routes.remove(channel);
    }

    /**
     * Adds a consumer of private events of this user, which tell the conferences that they join and leave
     * ({@code docs/protocol.md} §6).
     *
     * @param consumer called on the connection's thread; must not block
     */
    public void privateEvents(Consumer<VertoEvent> consumer) {
        routes.addPrivate(consumer);
    }

    /**
     * Adds a consumer of the switch's own requests, such as incoming calls ({@code docs/protocol.md} §2.3).
     *
     * @param consumer called on the connection's thread; must not block
     */
    public void requests(Consumer<ServerRequest> consumer) {
        routes.addRequests(consumer);
    }

    /**
     * Adds a task that {@link #end} runs before it closes the link, such as ending calls.
     *
     * @param task returns a stage that completes when the task is done
     */
    public void beforeEnd(Supplier<CompletionStage<Void>> task) {
        tasksBeforeEnd.add(task);
    }

    /**
     * Sends any other request to the switch.
     *
     * @param method such as {@code verto.info}
     * @param params the method's parameters, without {@code sessid}
     * @return completes with the {@code result}; fails with a {@link org.gavel.verto.VertoException}
     */
    public CompletionStage<JsonObject> request(String method, JsonObject params) {
        return connection.request(method, params);
    }

    /**
     * Sets whether the next connection keeps the session, so that the switch offers the moderator's calls again
     * ({@code docs/protocol.md} §5.4).
     *
     * @param keep true while the moderator has calls
     */
    public void keepSession(boolean keep) {
        hasCalls = keep;
        connection.keepSession(keep);
    }

    /** Reconnects at once, so that the switch offers the moderator's calls again ({@code docs/protocol.md} §5.4). */
    public void reopen() {
        connection.reopen();
    }

    /**
     * Makes another connection of the same user, with a session of its own at the switch.
     *
     * @param listener takes what comes over that connection
     * @return a connection that is not yet started
     */
    public VertoConnection newConnection(VertoListener listener) {
        return connect.apply(listener);
    }

    /**
     * {@return the moderator as a member of a conference} Empty unless they are in it with a call of this link.
     *
     * @param conference the conference
     */
    public Optional<OwnMember> self(ConferenceId conference) {
        return joined.find(conference);
    }

    /**
     * Notes that the moderator has joined a conference with a call of this link.
     *
     * @param told the pvtData of the join
     */
    public void joined(PvtData told) {
        joined.joined(told);
    }

    /**
     * Notes that the moderator has left a conference.
     *
     * @param told the pvtData of the part
     */
    public void parted(PvtData told) {
        joined.left(told);
    }

    /**
     * Subscribes channels ({@code docs/protocol.md} §4.1).
     *
     * @param channels the names of channels
     * @return completes with the granted and the refused channels; fails with a {@link org.gavel.verto.VertoException}
     */
    public CompletionStage<SubscribeResult> subscribe(Collection<String> channels) {
        return connection.subscribe(channels);
    }

    /**
     * Ends subscriptions ({@code docs/protocol.md} §4.2).
     *
     * @param channels the names of channels
     * @return completes when the switch has ended them; fails with a {@link org.gavel.verto.VertoException}
     */
    public CompletionStage<Void> unsubscribe(Collection<String> channels) {
        return connection.unsubscribe(channels);
    }

    /**
     * Sends data to a channel ({@code docs/protocol.md} §4.3).
     *
     * @param channel the channel's name
     * @param data the data for the switch, or for the subscribers of the channel
     * @return completes when the switch has accepted the data, which does not tell an outcome; fails with a
     *     {@link org.gavel.verto.VertoException}
     */
    public CompletionStage<Void> broadcast(String channel, JsonObject data) {
        return connection.broadcast(channel, data);
    }

    /**
     * Runs {@code conference <argument>} at the switch ({@code docs/protocol.md} §8.4), which also tells whether this
     * user may.
     *
     * @param argument such as {@code 3000 mute 5}
     * @return completes with the text of the answer; fails with a {@link org.gavel.verto.VertoException}
     */
    public CompletionStage<String> conferenceApi(String argument) {
        return connection.fsapi("conference", argument).whenComplete((text, failure) -> api.answered(failure));
    }

    /**
     * Finds out whether the user may run the conference API, with the request that has the shortest answer, at most
     * every {@code 30 s}.
     */
    public void learnApi() {
        if (api.mayAsk()) {
            conferenceApi("list count").exceptionally(failure -> null);
        }
    }

    /** Runs the tasks of {@link #beforeEnd} and then closes the link, at the latest after {@value #END_SECONDS} s. */
    public void end() {
        List<CompletableFuture<Void>> running = tasksBeforeEnd.stream()
                .map(task -> task.get().toCompletableFuture())
                .filter(done -> !done.isDone())
                .toList();
        if (running.isEmpty()) {
            close();
        } else {
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                    .orTimeout(END_SECONDS, TimeUnit.SECONDS)
                    .whenComplete((done, failure) -> close());
        }
    }

    @Override
    public void close() {
        routes.removeAll();
        connection.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Takes what comes over the connection. */
    private final class Incoming implements VertoListener {

        @Override
        public void stateChanged(ConnectionState state) {
            // Each login may have other permissions.
            api.reset();
            if (state instanceof ConnectionState.LoggedIn) {
                // The switch sends pvtData again for calls that go on.
                joined.clear();
            }
            listeners.forEach(listener -> listener.linkChanged(ModeratorLink.this, state));
        }

        @Override
        public void event(VertoEvent event) {
            routes.event(event);
        }

        @Override
        public void request(ServerRequest request) {
            routes.request(request);
        }
    }
}
