package org.gavel.web.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gavel.account.AccountStatus;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.SignedOut;

/**
 * A session: one sign-in in one browser on this node, from its beginning to its end. The HTTP session leads to it. The identifier of
 * the HTTP session is a secret of the browser, so a session has a handle of its own that may be shown.
 */
public final class UserSession {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HANDLE_BYTES = 16;
    private static final int TOKEN_BYTES = 32;

    private final String handle = random(HANDLE_BYTES);
    private final String token = random(TOKEN_BYTES);
    private final Actor who;
    private final String browser;
    private final Runnable lapse;
    private final Supplier<SessionTimes.Limits> limits;
    private final Clock clock;
    private final Instant began;
    private final Set<Consumer<SessionTimes>> pages = new CopyOnWriteArraySet<>();
    private final AtomicReference<SignedOut.Why> ended = new AtomicReference<>();
    private volatile Actor actor;
    private volatile Instant active;
    private volatile Instant proved;
    private volatile boolean proving;
    private volatile SessionTimes told;

    UserSession(Actor who, String browser, Runnable lapse, Supplier<SessionTimes.Limits> limits, Clock clock) {
        this.who = Objects.requireNonNull(who);
        this.actor = who;
        this.browser = Objects.requireNonNull(browser);
        this.lapse = lapse;
        this.limits = limits;
        this.clock = clock;
        this.began = clock.instant();
        this.active = began;
        this.proved = began;
    }

    /** {@return the handle: 22 characters of Base64 for URLs} Knowing it gives no right to the session. */
    public String handle() {
        return handle;
    }

    /** {@return the token that the forms of this session carry and that no other site can know: 43 characters of Base64 for URLs} */
    public String token() {
        return token;
    }

    /** {@return the account that is signed in} */
    public Moderator moderator() {
        return who.who();
    }

    /** {@return the account, with the network address from which it signed in} */
    public Actor who() {
        return who;
    }

    /** {@return the account, with the network address of its latest request} The address of a laptop changes. */
    public Actor actor() {
        return actor;
    }

    void seenFrom(String address) {
        if (!actor.address().equals(address)) {
            actor = new Actor(who.who(), address);
        }
    }

    /** {@return the browser in a few words; hostile text} */
    public String browser() {
        return browser;
    }

    /** {@return when the person signed in} */
    public Instant began() {
        return began;
    }

    /** {@return when the person did something last} */
    public Instant lastActive() {
        return active;
    }

    /** {@return whether a page of the session is connected} */
    public boolean hasOpenPages() {
        return !pages.isEmpty();
    }

    /** {@return whether the session has not ended} */
    public boolean isOpen() {
        return ended.get() == null;
    }

    /** Notes that the person did something now. */
    public void touch() {
        active = clock.instant();
    }

    /**
     * Adds an open page. It hears when the session will end: now, and whenever that changes.
     *
     * @param page takes the times; must not wait
     */
    public void listen(Consumer<SessionTimes> page) {
        pages.add(page);
        page.accept(SessionTimes.of(began, active, limits.get()));
    }

    /**
     * Removes a page.
     *
     * @param page one that was added; any other is ignored
     */
    public void unlisten(Consumer<SessionTimes> page) {
        pages.remove(page);
    }

    /** Tells the open pages when the session will end, if that has changed. */
    void tell(SessionTimes.Limits allowed) {
        SessionTimes now = SessionTimes.of(began, active, allowed);
        if (!now.equals(told)) {
            told = now;
            pages.forEach(page -> page.accept(now));
        }
    }

    /** {@return why the session has to end now} Empty when it goes on. */
    Optional<SignedOut.Why> due(Optional<AccountStatus> status, SessionTimes.Limits allowed) {
        Instant now = clock.instant();
        boolean revoked = status.isEmpty()
                || !status.get().active()
                || (!proving && !status.get().keeps(proved));
        if (revoked) {
            return Optional.of(SignedOut.Why.REVOKED);
        }
        if (!now.isBefore(allowed.latestEnd(began))) {
            return Optional.of(SignedOut.Why.LONGEST);
        }
        return now.isBefore(allowed.idleEnd(active)) ? Optional.empty() : Optional.of(SignedOut.Why.IDLE);
    }

    /** Begins a change of the password, during which this session does not end for it. */
    void beginProving() {
        proving = true;
    }

    /**
     * Ends a change of the password.
     *
     * @param validFrom since when sessions must have been proved, which this session counts as; empty when the password was kept
     */
    void endProving(Optional<Instant> validFrom) {
        validFrom.ifPresent(since -> proved = since);
        proving = false;
    }

    /** {@return why the session has ended} Empty while it is open. */
    public Optional<SignedOut.Why> endedBy() {
        return Optional.ofNullable(ended.get());
    }

    /** {@return false when the session had ended before} */
    boolean close(SignedOut.Why why) {
        return ended.compareAndSet(null, why);
    }

    /** Lets the server end the HTTP session soon. */
    void lapse() {
        lapse.run();
    }

    /** Without its token. */
    @Override
    public String toString() {
        return "UserSession[" + handle + " of " + who.who().id() + "]";
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
