package org.gavel.moderation.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.gavel.conference.CommandOutcome;
import org.gavel.conference.CommandRefusal;
import org.gavel.conference.DialTemplate;
import org.gavel.conference.MaintenanceEvent;
import org.gavel.roster.LiveRoster;
import org.gavel.roster.RosterChange;
import org.gavel.roster.RosterEntry;
import org.gavel.roster.RosterListener;

/**
 * The calls by which moderators let the switch call somebody into the room, until their outcome is known. The row of a
 * new member tells that a call was answered; a report of mod_conference tells why one failed, where Gavel may have these
 * reports ({@code docs/protocol.md} §8.4, §10.1). All methods but {@link #all} are called under the room's lock.
 */
public final class OutgoingCalls implements RosterListener {

    /** Reports that come before the answer to their command are kept; the oldest are dropped. */
    private static final int REPORTS_KEPT = 100;

    private static final String ANSWERED = "SUCCESS";

    /**
     * One call.
     *
     * @param id identifies it: the value of {@link DialTemplate#VARIABLE}
     * @param number the number that is called
     * @param by the moderator who calls, as others see them
     * @param since when the call began
     */
    public record OutgoingCall(String id, String number, String by, Instant since) {}

    /** A call without an outcome yet. */
    private static final class Open {

        final OutgoingCall call;
        final CompletableFuture<CommandOutcome> outcome = new CompletableFuture<>();
        String job = "";
        String peer = "";

        Open(OutgoingCall call) {
            this.call = call;
        }

        boolean isFor(RosterEntry entry) {
            return call.id().equals(entry.member().variables().get(DialTemplate.VARIABLE))
                    || (!peer.isEmpty() && peer.equals(entry.member().uuid()));
        }
    }

    private final LiveRoster roster;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final List<Open> joined = new ArrayList<>();
    private final Map<String, MaintenanceEvent.Dialled> early = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MaintenanceEvent.Dialled> eldest) {
            return size() > REPORTS_KEPT;
        }
    };

    private volatile List<OutgoingCall> all = List.of();

    /**
     * Makes it without calls.
     *
     * @param roster the room's roster
     */
    OutgoingCalls(LiveRoster roster) {
        this.roster = roster;
    }

    /** {@return the calls without an outcome, the oldest first} */
    public List<OutgoingCall> all() {
        return all;
    }

    /**
     * Adds a call that is about to be sent to the switch.
     *
     * @param call the call
     * @return completes with its outcome, under the room's lock; never fails
     */
    public CompletableFuture<CommandOutcome> begin(OutgoingCall call) {
        Open begun = new Open(call);
        open.put(call.id(), begun);
        publish();
        return begun.outcome;
    }

    /**
     * Notes under which name the switch will report the outcome of a call. The report may have come already.
     *
     * @param id identifies the call
     * @param job the uuid with which the switch answered; hostile text
     */
    public void accepted(String id, String job) {
        Optional.ofNullable(open.get(id)).ifPresent(one -> one.job = job);
        Optional.ofNullable(early.remove(job)).ifPresent(this::reported);
    }

    /**
     * Takes a report of the outcome of a call, also of one that is not Gavel's.
     *
     * @param dialled the report
     */
    public void reported(MaintenanceEvent.Dialled dialled) {
        Optional<Open> found = find(one -> !one.job.isEmpty() && one.job.equals(dialled.job()));
        if (found.isEmpty()) {
            early.put(dialled.job(), dialled);
        } else if (dialled.cause().equals(ANSWERED)) {
            answered(found.get(), dialled.peer());
        } else {
            CommandRefusal refusal = CommandRefusal.of(dialled.cause());
            settle(found.get(), new CommandOutcome.Failed(refusal, dialled.cause()));
        }
    }

    /** Where the row does not tell whose it is, the channel does. The row comes before this report or after it. */
    private void answered(Open one, String peer) {
        one.peer = peer;
        if (roster.entries().stream().anyMatch(one::isFor)) {
            settle(one, new CommandOutcome.Done(""));
        }
    }

    /**
     * Ends the wait for a call.
     *
     * @param id identifies the call
     * @param outcome its outcome, unless it has one already
     */
    public void end(String id, CommandOutcome outcome) {
        Optional.ofNullable(open.get(id)).ifPresent(one -> settle(one, outcome));
    }

    @Override
    public void changed(RosterChange change) {
        if (!open.isEmpty() && change instanceof RosterChange.Joined member) {
            find(one -> one.isFor(member.entry())).ifPresent(joined::add);
        }
    }

    @Override
    public void written() {
        if (!joined.isEmpty()) {
            List<Open> now = List.copyOf(joined);
            joined.clear();
            now.forEach(one -> settle(one, new CommandOutcome.Done("")));
        }
    }

    private Optional<Open> find(Predicate<Open> which) {
        return open.values().stream().filter(which).findFirst();
    }

    private void settle(Open one, CommandOutcome outcome) {
        open.remove(one.call.id());
        publish();
        one.outcome.complete(outcome);
    }

    private void publish() {
        all = open.values().stream().map(one -> one.call).toList();
    }
}
