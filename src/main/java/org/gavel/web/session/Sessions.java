package org.gavel.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gavel.account.AccessControl;
import org.gavel.account.Actor;
import org.gavel.account.PolicyKeeper;
import org.gavel.account.SignedOut;
import org.gavel.account.SignedOut.Why;
import org.gavel.settings.Settings;

/**
 * All sessions of this node. A session ends here and nowhere else: its pages are closed, what is held for it is let go, and
 * its end is told once. The server's own session is only where the browser's cookie leads to: one that is not known here is none.
 */
@ApplicationScoped
public class Sessions {

    /** More browsers than a person uses; the oldest session gives way. */
    static final int MAX_A_PERSON = 20;

    /** The one that did nothing for longest gives way. */
    static final int MAX = 10_000;

    private static final Logger LOG = System.getLogger(Sessions.class.getName());

    private final Map<String, UserSession> sessions = new ConcurrentHashMap<>();
    private final Supplier<SessionLimits> limits;
    private final AccessControl accessControl;
    private final Consumer<SessionEnded> ended;
    private final Consumer<SignedOut> signedOut;
    private final Executor executor;
    private final Clock clock;

    @Inject
    Sessions(
            Settings settings,
            AccessControl accessControl,
            Event<SessionEnded> ended,
            Event<SignedOut> signedOut,
            ExecutorService executor,
            Clock clock) {
        this(
                () -> new SessionLimits(settings.sessionIdle(), settings.sessionLongest(), settings.sessionWarning()),
                accessControl,
                ended::fire,
                signedOut::fire,
                executor,
                clock);
    }

    Sessions(
            Supplier<SessionLimits> limits,
            AccessControl accessControl,
            Consumer<SessionEnded> ended,
            Consumer<SignedOut> signedOut,
            Executor executor,
            Clock clock) {
        this.limits = limits;
        this.accessControl = accessControl;
        this.ended = ended;
        this.signedOut = signedOut;
        this.executor = executor;
        this.clock = clock;
    }

    /** Who changes what somebody may waits for nothing of ours. Where nobody has asked for this bean yet, there is no session. */
    void policyChanged(@Observes(notifyObserver = Reception.IF_EXISTS) PolicyKeeper.Changed now) {
        later(this::tick);
    }

    /**
     * Begins a session for somebody who has proved who they are.
     *
     * @param who the account, and the network address that they come from
     * @param browser in a few words
     * @param lapse lets the server forget its own session; may be called on any thread
     * @return the session, which is open
     */
    public synchronized UserSession begin(Actor who, String browser, Runnable lapse) {
        makeRoom(of(who.who().id()), MAX_A_PERSON, Comparator.comparing(UserSession::began));
        makeRoom(List.copyOf(sessions.values()), MAX, Comparator.comparing(UserSession::lastActive));
        UserSession session = new UserSession(who, browser, lapse, limits, clock);
        sessions.put(session.handle(), session);
        return session;
    }

    private void makeRoom(List<UserSession> all, int most, Comparator<UserSession> first) {
        if (all.size() >= most) {
            all.stream().min(first).ifPresent(session -> end(session, Why.SERVER));
        }
    }

    /**
     * {@return the sessions of an account, the oldest first}
     *
     * @param moderatorId the account's id
     */
    public List<UserSession> of(String moderatorId) {
        return his(moderatorId)
                .sorted(Comparator.comparing(UserSession::began).thenComparing(UserSession::handle))
                .toList();
    }

    /**
     * Ends a session. A session that has ended already stays as it is.
     *
     * @param session the session
     * @param why why it ends
     */
    public void end(UserSession session, Why why) {
        if (!forget(session, why)) {
            return;
        }
        session.lapse();
        tell(ended, SessionEnded.of(session, why));
        tell(signedOut, new SignedOut(session.who(), why));
    }

    /**
     * Ends one of an account's sessions.
     *
     * @param moderatorId the account's id
     * @param handle as in {@link UserSession#handle}; hostile text
     * @return false when the account has no such session
     */
    public boolean end(String moderatorId, String handle) {
        Optional<UserSession> session =
                his(moderatorId).filter(one -> one.handle().equals(handle)).findFirst();
        session.ifPresent(one -> end(one, Why.ELSEWHERE));
        return session.isPresent();
    }

    /**
     * Ends all sessions of the same person but this one.
     *
     * @param kept the session that stays
     */
    public void endOthers(UserSession kept) {
        his(kept.moderator().id()).filter(one -> one != kept).forEach(one -> end(one, Why.ELSEWHERE));
    }

    /**
     * Makes a change after which the account's sessions are over, all but this one.
     *
     * @param <T> what the change returns
     * @param kept the session that stays
     * @param change makes the change; may throw
     * @param validFrom tells from what came of the change since when sessions have to be proved; nothing when nothing was changed
     * @return what the change returned
     */
    public <T> T keeping(UserSession kept, Supplier<T> change, Function<T, Optional<Instant>> validFrom) {
        Optional<Instant> since = Optional.empty();
        kept.beginProving();
        try {
            T outcome = change.get();
            since = validFrom.apply(outcome);
            return outcome;
        } finally {
            kept.endProving(since);
        }
    }

    /** Ends the sessions that have to end, and tells the others' pages when theirs will; to be called about twice a second. */
    public void tick() {
        SessionLimits now = limits.get();
        for (UserSession session : sessions.values()) {
            session.due(accessControl.standing(session.moderator()), now)
                    .ifPresentOrElse(why -> end(session, why), () -> session.tell(now));
        }
    }

    /** The server stops. Its pages hear nothing of it: they come back to the next one and learn there what became of them. */
    void stopping(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) {
        sessions.values().forEach(session -> {
            if (forget(session, Why.SERVER)) {
                tell(signedOut, new SignedOut(session.who(), Why.SERVER));
            }
        });
    }

    private boolean forget(UserSession session, Why why) {
        sessions.remove(session.handle());
        return session.close(why);
    }

    private Stream<UserSession> his(String moderatorId) {
        return sessions.values().stream()
                .filter(session -> session.moderator().id().equals(moderatorId));
    }

    private <T> void tell(Consumer<T> listeners, T event) {
        try {
            listeners.accept(event);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the end of a session could not be told everybody", e);
        }
    }

    private void later(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "No thread is free for judging sessions; the next round does it.");
        }
    }
}
