package org.gavel.call;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.gavel.account.Actor;
import org.gavel.conference.PvtData;
import org.gavel.moderation.link.LinkListener;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.rate.RateLimit;
import org.gavel.rate.RateLimiter;
import org.gavel.verto.ConnectionState;

/**
 * All calls of one moderator, for all pages that they have open. It handles signalling only: the media flows between
 * browser and switch. Any thread may call it. Its methods never block, and take effect in the order in which they are
 * called.
 */
public final class ModeratorCalls implements LinkListener {

    /** How many requests one moderator may make about calls. */
    static final RateLimit RATE = new RateLimit(20, 120);

    private final SerialExecutor serial = new SerialExecutor();
    private final ModeratorLink link;
    private final CallRights rights;
    private final CallRecord record;
    private final RateLimiter rate = new RateLimiter(RATE);
    private final CallRegistry registry;
    private final SwitchCallEvents switchEvents;
    private final CallActs acts;

    ModeratorCalls(
            ModeratorLink link,
            CallRights rights,
            CallRecord record,
            Set<CallId> usedIds,
            ScheduledExecutorService scheduler,
            Executor executor,
            Clock clock) {
        this.link = link;
        this.rights = rights;
        this.record = record;
        this.registry = new CallRegistry(link, serial, record, usedIds, scheduler, executor, clock);
        CallConnection main = link::request;
        this.switchEvents = new SwitchCallEvents(registry, main, link);
        CallSignalling signalling = new CallSignalling(registry, serial, record);
        this.acts = new CallActs(
                registry,
                switchEvents,
                signalling,
                new Dialling(registry, switchEvents, serial, signalling, main, link),
                link);
        link.requests(request -> serial.run(() -> switchEvents.heard(main, request)));
    }

    /** Begins to listen to the link. */
    void begin() {
        link.privateEvents(
                event -> PvtData.read(event.params()).ifPresent(told -> serial.run(() -> switchEvents.joined(told))));
        link.listen(this);
        link.beforeEnd(this::endCalls);
    }

    /**
     * Adds a page. It gets all calls now, and each change from now on.
     *
     * @param page the page
     */
    public void enter(CallPage page) {
        serial.run(() -> registry.enter(page));
    }

    /**
     * Removes a page that may come back. Its answered main calls wait {@code 45 s} for a page.
     *
     * @param page the page
     */
    public void leave(CallPage page) {
        serial.run(() -> registry.leave(page));
    }

    /**
     * Removes a page that does not come back. Its calls end at once.
     *
     * @param page the page
     */
    public void gone(CallPage page) {
        serial.run(() -> registry.gone(page));
    }

    /**
     * Carries out a page's request.
     *
     * @param page the page that asks
     * @param by the moderator, and the network address that they come from
     * @param request the request
     * @return completes with the reason why it was not done, or empty when it was; never fails
     */
    public CompletionStage<Optional<Reason>> request(CallPage page, Actor by, CallRequest request) {
        if (!rate.allows()) {
            record.tooMany(by, request);
            return refused(Reason.key("call.refused.tooMany"));
        }
        Optional<Reason> refusal = rights.refusal(by, request);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        CompletableFuture<Optional<Reason>> outcome = new CompletableFuture<>();
        serial.run(() -> perform(page, by, request, outcome));
        return outcome;
    }

    private void perform(CallPage page, Actor by, CallRequest request, CompletableFuture<Optional<Reason>> outcome) {
        CallPermissions permissions = rights.permissions(request);
        if (!rights.still(link.moderator(), permissions)) {
            // The permission was taken away after the request was admitted.
            outcome.complete(Optional.of(CallRights.NOT_PERMITTED));
            return;
        }
        try {
            acts.perform(page, by, request, permissions, outcome::complete);
        } catch (RuntimeException e) {
            outcome.complete(Optional.of(Reason.of(e)));
            throw e;
        }
    }

    private static CompletionStage<Optional<Reason>> refused(Reason why) {
        return CompletableFuture.completedStage(Optional.of(why));
    }

    @Override
    public void linkChanged(ModeratorLink changed, ConnectionState state) {
        serial.run(() -> switchEvents.linkChanged(state));
    }

    /** Ends the calls that the moderator may no longer have, after permissions have changed. */
    void policyChanged() {
        serial.run(() -> registry.legs().stream()
                .filter(registry::holds)
                .filter(leg -> !rights.still(link.moderator(), leg.permissions()))
                .forEach(leg -> registry.hangUp(leg, Cause.NORMAL, Cause.NOT_PERMITTED)));
    }

    /** Ends all main calls, because the moderator's last session has ended. */
    private CompletionStage<Void> endCalls() {
        CompletableFuture<Void> said = new CompletableFuture<>();
        serial.run(() -> {
            Stream<CompletionStage<Void>> byes =
                    registry.mainCalls().stream().map(leg -> registry.hangUp(leg, Cause.NORMAL, Cause.HUNG_UP));
            CompletableFuture.allOf(
                            byes.map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new))
                    .whenComplete((all, failure) -> said.complete(null));
        });
        return said;
    }
}
