package org.gavel.demo.modconference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gavel.demo.Caller;

/**
 * The command {@code bgdial}, which calls a number into a conference ({@code docs/protocol.md} §8.4). Nobody's phone rings: after some
 * seconds the number answers and joins. Numbers that end like a SIP status fail as that status tells: 486 is busy, 480 does not answer,
 * 403 rejects the call, and 404 does not exist.
 */
final class Outcalls {

    private static final long RINGS_MS = 3_000;
    private static final String ROW_VARIABLE = "verto_dvar_";

    /** Channel variables, an endpoint, and the destination up to its domain or context. */
    private static final Pattern DIAL_STRING =
            Pattern.compile("(?:\\{([^}]*)\\})?[a-z_.]+/(?:gateway/[^/]+/)?([^/@]+).*");

    private static final Map<String, String> FAILURES =
            Map.of("486", "USER_BUSY", "480", "NO_ANSWER", "403", "CALL_REJECTED", "404", "UNALLOCATED_NUMBER");

    private final Conferences conferences;
    private final ScheduledExecutorService executor;

    Outcalls(Conferences conferences, ScheduledExecutorService executor) {
        this.conferences = conferences;
        this.executor = executor;
    }

    /**
     * Begins a call. The conference need not run.
     *
     * @param conference its name
     * @param args the dial string, the caller's number and name
     * @return what the real switch would answer
     */
    String call(String conference, List<String> args) {
        Matcher parts = DIAL_STRING.matcher(args.isEmpty() ? "" : args.get(0));
        if (!parts.matches()) {
            return "-ERR Bad Args\n";
        }
        String job = UUID.randomUUID().toString();
        String number = parts.group(2);
        Caller caller = Caller.phone(number, number).with(rowVariables(parts.group(1)));
        executor.schedule(
                () -> conferences.services().bus().post(() -> answered(conference, caller, job)),
                RINGS_MS,
                TimeUnit.MILLISECONDS);
        return "+OK Job-UUID: " + job + "\n";
    }

    private static Map<String, String> rowVariables(String assignments) {
        Map<String, String> variables = new HashMap<>();
        for (String assignment : assignments == null ? new String[0] : assignments.split(",")) {
            int equals = assignment.indexOf('=');
            if (equals > 0 && assignment.startsWith(ROW_VARIABLE)) {
                variables.put(assignment.substring(ROW_VARIABLE.length(), equals), assignment.substring(equals + 1));
            }
        }
        return variables;
    }

    private void answered(String conference, Caller caller, String job) {
        String failure = FAILURES.get(tail(caller.number()));
        // The switch reports only calls into a conference that ran when they began.
        conferences.room(conference).ifPresent(room -> report(room, failure == null ? "SUCCESS" : failure, job));
        if (failure == null) {
            conferences.join(conference, caller);
        }
    }

    private static String tail(String number) {
        return number.substring(Math.max(0, number.length() - 3));
    }

    private static void report(RunningConference room, String result, String job) {
        synchronized (room) {
            room.maintenance().room(room, FiredMaintenanceAction.BGDIAL_RESULT, "Result", result, "Job-UUID", job);
        }
    }
}
