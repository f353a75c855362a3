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
import org.gavel.account.PolicyCache;
import org.gavel.account.SignedOut;
import org.gavel.account.SignedOut.Why;
import org.gavel.settings.Settings;

/**
 * All sessions of this node. Every session ends here, and its end is told once ({@link SessionEnded}), so that its pages close and
 * whatever is held for it is released. The HTTP session only leads from the browser's cookie to a session: a session that is not
 * listed here is over.
 */
@ApplicationScoped
public class Sessions {

    /** How many sessions an account has at most, more than the browsers that a person uses; beyond them the oldest one ends. */
    static final int MAX_A_PERSON = 20;

    /** How many sessions there are at most; beyond them the one that has been idle longest ends. */
    static final int MAX = 10_000;

    private static final Logger LOG = System.getLogger(Sessions.class.getName());

    private final Map<String, UserSession> sessions = new ConcurrentHashMap<>();
    private final Supplier<SessionTimes.Limits> limits;
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
                () -> new SessionTimes.Limits(
                        settings.sessionIdle(), settings.sessionLongest(), settings.sessionWarning()),
                accessControl,
                ended::fire,
                signedOut::fire,
                executor,
                clock);
    }

    Sessions(
            Supplier<SessionTimes.Limits> limits,
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

    /** Judges on another thread, so that whoever changes a policy does not wait. While this bean does not exist, there is no session. */
    void policyChanged(@Observes(notifyObserver = Reception.IF_EXISTS) PolicyCache.Changed now) {
        later(this::tick);
    }

    /**
     * Begins a session for an account that has just been proved.
     *
     * @param who the account and its network address
     * @param browser the browser in a few words; hostile text
     * @param lapse lets the server end the HTTP session soon; may be called on any thread
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
        return ofAccount(moderatorId)
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
        Optional<UserSession> session = ofAccount(moderatorId)
                .filter(one -> one.handle().equals(handle))
                .findFirst();
        session.ifPresent(one -> end(one, Why.ELSEWHERE));
        return session.isPresent();
    }

    /**
     * Ends all sessions of the same account but this one.
     *
     * @param kept the session that stays
     */
    public void endOthers(UserSession kept) {
        ofAccount(kept.moderator().id()).filter(one -> one != kept).forEach(one -> end(one, Why.ELSEWHERE));
    }

    /**
     * Makes a change after which the account's sessions are over, all but this one.
     *
     * @param <T> what the change returns
     * @param kept the session that stays
     * @param change makes the change; may throw
     * @param validFrom takes what the change returned; tells since when sessions must have been proved, or empty when nothing was changed
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

    /** Ends the sessions that are due, and tells the pages of the others when theirs will end; called about twice a second. */
    public void tick() {
        SessionTimes.Limits now = limits.get();
        for (UserSession session : sessions.values()) {
            session.due(accessControl.status(session.moderator()), now)
                    .ifPresentOrElse(why -> end(session, why), () -> session.tell(now));
        }
    }

    /** Ends all sessions when the server stops. Pages do not hear of it: they reconnect to the next server, which tells them. */
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

    private Stream<UserSession> ofAccount(String moderatorId) {
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
