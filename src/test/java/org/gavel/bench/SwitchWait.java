package org.gavel.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * How long the switch itself lets a moderator wait who mutes or unmutes a member: from the moment at which it has the command to the
 * moment at which it hands the answer to the socket. Knows one command at a time. Safe for use by several threads.
 */
final class SwitchWait {

    private static final String COMMAND = "mute";
    private static final List<String> ASKED = List.of("\"conf-control\"", "\"fsapi\"");
    private static final List<String> ANSWERED = List.of("\"conf-command\"", "\"result\"");

    /**
     * A command and its answer.
     *
     * @param askedAt when the switch had the command, in epoch milliseconds
     * @param answeredAt when it handed the answer to the socket, in epoch milliseconds
     */
    record Answer(double askedAt, double answeredAt) {}

    private final List<Answer> answers = new ArrayList<>();
    private double askedAt = Double.NaN;

    /**
     * Takes a frame of a client.
     *
     * @param uid who sent it
     * @param frame its text
     */
    synchronized void asked(String uid, String frame) {
        if (isOf(frame, ASKED)) {
            askedAt = SwitchWatch.now();
        }
    }

    /**
     * Takes a frame of the switch.
     *
     * @param uid to whom it goes
     * @param frame its text
     */
    synchronized void sent(String uid, String frame) {
        if (!Double.isNaN(askedAt) && isOf(frame, ANSWERED)) {
            answers.add(new Answer(askedAt, SwitchWatch.now()));
            askedAt = Double.NaN;
        }
    }

    /**
     * {@return the last answered command}
     *
     * @throws IllegalStateException when none was answered since the last call
     */
    synchronized Answer take() {
        if (answers.isEmpty()) {
            throw new IllegalStateException("the switch answered no command");
        }
        Answer last = answers.get(answers.size() - 1);
        answers.clear();
        return last;
    }

    private static boolean isOf(String frame, List<String> kinds) {
        return frame.contains(COMMAND) && kinds.stream().anyMatch(frame::contains);
    }
}
