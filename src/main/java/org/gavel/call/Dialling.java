package org.gavel.call;

import java.time.Duration;
import java.util.Optional;
import org.gavel.account.Actor;
import org.gavel.moderation.link.ModeratorLink;

/** Makes outgoing calls. Only tasks of the {@link SerialExecutor} call it. */
final class Dialling {

    /** How long the other side may ring. */
    static final Duration ANSWERS = Duration.ofSeconds(90);

    private final CallRegistry registry;
    private final SwitchCallEvents switchEvents;
    private final SerialExecutor serial;
    private final CallSignalling signalling;
    private final CallConnection main;
    private final ModeratorLink link;

    Dialling(
            CallRegistry registry,
            SwitchCallEvents switchEvents,
            SerialExecutor serial,
            CallSignalling signalling,
            CallConnection main,
            ModeratorLink link) {
        this.registry = registry;
        this.switchEvents = switchEvents;
        this.serial = serial;
        this.signalling = signalling;
        this.main = main;
        this.link = link;
    }

    void dial(CallPage page, Actor by, CallRequest.Dial dial, CallPermissions permissions, CallOutcome outcome) {
        Optional<String> refusal = refusal(page, dial);
        if (refusal.isPresent()) {
            outcome.refused(refusal.get());
            return;
        }
        CallLeg leg = new CallLeg(
                call(dial), dial.kind() == CallKind.MAIN ? main : sideConnection(dial.call()), permissions, page);
        if (!registry.add(leg)) {
            outcome.refused("call.refused.id");
            return;
        }
        signalling.recorded(
                by,
                leg,
                dial,
                ref -> {
                    leg.recorded(ref);
                    invite(leg, dial, outcome);
                },
                why -> {
                    registry.drop(leg, why);
                    outcome.accept(Optional.of(why));
                });
    }

    private Optional<String> refusal(CallPage page, CallRequest.Dial dial) {
        if (!link.isUp()) {
            return Optional.of("gate.notConnected");
        }
        if (registry.isFull()) {
            return Optional.of("call.refused.full");
        }
        boolean stands = dial.of() == null
                || registry.find(dial.of())
                        .filter(leg -> leg.isMain() && leg.holder() == page)
                        .filter(leg -> leg.state().isAnswered())
                        .isPresent();
        return stands ? Optional.empty() : Optional.of("call.refused.beside");
    }

    private ModeratorCall call(CallRequest.Dial dial) {
        return new ModeratorCall(
                dial.call(),
                dial.kind(),
                dial.of(),
                false,
                new Party(dial.number(), dial.name()),
                dial.room(),
                CallState.REQUESTING,
                registry.clock().instant());
    }

    private SideConnection sideConnection(CallId id) {
        return new SideConnection(
                (connection, request) -> serial.run(() -> switchEvents.heard(connection, request)),
                connection -> serial.run(() -> registry.find(id)
                        .filter(leg -> leg.connection() == connection && leg.state() != CallState.REQUESTING)
                        .ifPresent(leg -> registry.end(leg, Cause.SWITCH_LOST))));
    }

    private void invite(CallLeg leg, CallRequest.Dial dial, CallOutcome outcome) {
        if (leg.connection() instanceof SideConnection side) {
            side.open(link::newConnection);
        }
        ringsAtMost(leg);
        signalling.ask(
                leg,
                CallDialog.INVITE,
                CallDialog.invite(dial, caller()),
                made -> {
                    if (leg.state() == CallState.REQUESTING) {
                        registry.become(leg, CallState.TRYING);
                        ringsAtMost(leg);
                    }
                    outcome.done();
                },
                failure -> notMade(leg, failure, outcome));
    }

    private void notMade(CallLeg leg, Throwable failure, CallOutcome outcome) {
        if (!CallSignalling.isRefusal(failure) && registry.holds(leg)) {
            // The switch may have made the call although no answer came.
            registry.bye(leg, Cause.CANCEL);
        }
        registry.drop(leg, Reason.of(failure));
        outcome.failed(failure);
    }

    private void ringsAtMost(CallLeg leg) {
        registry.after(leg, ANSWERS, () -> registry.hangUp(leg, Cause.NO_ANSWER, Cause.NO_ANSWER));
    }

    /** The number and name that the other side sees: the moderator's user at the switch, and their name in Gavel. */
    private Party caller() {
        String user = link.switchUser();
        int at = user.indexOf('@');
        return new Party(at < 0 ? user : user.substring(0, at), link.moderator().name());
    }
}
