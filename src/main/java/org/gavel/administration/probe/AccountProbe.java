package org.gavel.administration.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.gavel.administration.probe.ProbeStep.Step;
import org.gavel.administration.probe.ProbeStep.Verdict;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.DirectoryLines;
import org.gavel.conference.JsonList;
import org.gavel.conference.MaintenanceEvent;
import org.gavel.json.JsonText;
import org.gavel.verto.SubscribeResult;
import org.gavel.verto.VertoConnection;
import org.gavel.verto.VertoException;
import org.gavel.verto.VertoFailure;

/**
 * The last part of the test of a switch: what the account may do there. It sends each request that Gavel needs, all at
 * once, and unsubscribes from the channels that were granted.
 */
final class AccountProbe {

    /** A room that no switch has: only an account that may see all rooms is granted its channels. */
    private static final String NO_ROOM = "gavel-probe";

    private static final int LONGEST_TEXT = 200;

    private final ProbeTarget target;
    private final ProbeFindings findings;
    private final VertoConnection connection;
    private final Duration patience;

    AccountProbe(ProbeTarget target, ProbeFindings findings, VertoConnection connection, Duration patience) {
        this.target = target;
        this.findings = findings;
        this.connection = connection;
        this.patience = patience;
    }

    /** Sends all requests. The result completes when each is answered or its time is up, never exceptionally. */
    CompletionStage<Void> run() {
        List<CompletableFuture<?>> questions = new ArrayList<>();
        questions.add(ping());
        questions.add(version());
        questions.add(channels());
        questions.add(events());
        questions.add(api());
        return CompletableFuture.allOf(questions.toArray(CompletableFuture[]::new))
                .exceptionally(failure -> null);
    }

    private CompletableFuture<?> ping() {
        // Monotonic time, so that setting the machine's clock does not change the result.
        long asked = System.nanoTime();
        return patiently(connection.request("verto.ping", JsonText.empty())).handle((answer, failure) -> {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
            if (failure == null || failureOf(failure) instanceof VertoFailure.NotPermitted) {
                findings.add(Step.PING, millis < 500 ? Verdict.GOOD : Verdict.NOTICE, "ping", millis);
            } else {
                unanswered(Step.PING, failure);
            }
            return null;
        });
    }

    private CompletableFuture<?> version() {
        return patiently(connection.fsapi("version", "")).handle((text, failure) -> {
            if (failure == null && text.contains("Version")) {
                findings.add(Step.VERSION, Verdict.GOOD, "version", line(text));
            } else {
                findings.add(Step.VERSION, Verdict.UNKNOWN, "versionUntold");
            }
            return null;
        });
    }

    // ---- channels ------------------------------------------------------------------------------------------------

    private CompletableFuture<?> channels() {
        ConferenceId room = new ConferenceId(NO_ROOM, target.naming().domain());
        Map<Step, String> wanted = Map.of(
                Step.LIVE_ARRAY, room.liveArrayChannel(),
                Step.MOD, room.modChannel(),
                Step.INFO, room.infoChannel(),
                Step.CHAT, room.chatChannel());
        return patiently(connection.subscribe(wanted.values())).handle((subscription, failure) -> {
            wanted.forEach((step, channel) -> {
                if (failure == null) {
                    channel(step, subscription.granted().contains(channel));
                } else {
                    unanswered(step, failure);
                }
            });
            if (failure == null) {
                giveBack(subscription);
                adviseChannels(subscription);
            }
            return null;
        });
    }

    private void channel(Step step, boolean granted) {
        boolean needed = step == Step.LIVE_ARRAY;
        Verdict otherwise = needed ? Verdict.BAD : Verdict.NOTICE;
        findings.add(step, granted ? Verdict.GOOD : otherwise, granted ? "granted" : "channelRefused." + step.word());
    }

    private void adviseChannels(SubscribeResult subscription) {
        if (!subscription.refused().isEmpty()) {
            findings.advise(DirectoryLines.allRooms(target.credentials().login()));
        }
    }

    private CompletableFuture<?> events() {
        return patiently(connection.subscribe(List.of(MaintenanceEvent.CHANNEL)))
                .handle((subscription, failure) -> {
                    if (failure != null) {
                        unanswered(Step.EVENTS, failure);
                    } else if (subscription.granted().isEmpty()) {
                        findings.add(Step.EVENTS, Verdict.NOTICE, "eventsRefused");
                        findings.advise(
                                DirectoryLines.events(target.credentials().login()));
                    } else {
                        findings.add(Step.EVENTS, Verdict.GOOD, "granted");
                        giveBack(subscription);
                    }
                    return null;
                });
    }

    private void giveBack(SubscribeResult subscription) {
        if (!subscription.granted().isEmpty()) {
            connection.unsubscribe(subscription.granted()).exceptionally(failure -> null);
        }
    }

    // ---- the conference API --------------------------------------------------------------------------------------

    private CompletableFuture<?> api() {
        return patiently(connection.fsapi("conference", JsonList.ARGUMENT)).handle((text, failure) -> {
            if (failure == null) {
                findings.add(Step.API, Verdict.GOOD, "apiGranted");
                findings.add(RoomsProbe.step(text, target.naming()));
            } else if (failureOf(failure) instanceof VertoFailure.NotPermitted) {
                findings.add(Step.API, Verdict.NOTICE, "apiRefused");
                findings.add(Step.ROOMS, Verdict.UNKNOWN, "roomsUntold");
                findings.advise(DirectoryLines.api(target.credentials().login()));
            } else {
                unanswered(Step.API, failure);
            }
            return null;
        });
    }

    private void unanswered(Step step, Throwable failure) {
        VertoFailure why = failureOf(failure);
        findings.add(step, Verdict.UNKNOWN, "unanswered", why == null ? "" : line(why.text()));
    }

    private <T> CompletableFuture<T> patiently(CompletionStage<T> answer) {
        return answer.toCompletableFuture().copy().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static VertoFailure failureOf(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof VertoException verto ? verto.failure() : null;
    }

    private static String line(String text) {
        String one = text.strip().replaceAll("\\p{Cntrl}+", " ");
        return one.length() <= LONGEST_TEXT ? one : one.substring(0, LONGEST_TEXT) + "…";
    }
}
