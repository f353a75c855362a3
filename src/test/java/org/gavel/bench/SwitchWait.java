package org.gavel.bench;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How long the switch itself lets a moderator wait who mutes or unmutes a member: from the moment at which it has the command to the
 * moment at which it has handed both the answer and the member's changed row to the socket. Rows wait for the switch's next poll, and so
 * does the answer of the room's channel. Knows one command at a time. Safe for use by several threads.
 */
final class SwitchWait {

    private static final String COMMAND = "mute";
    private static final List<String> ASKED = List.of("\"conf-control\"", "\"fsapi\"");
    private static final List<String> ANSWERED = List.of("\"conf-command\"", "\"result\"");
    private static final String MODIFIED = "\"action\":\"modify\"";

    private String member = "";
    private double askedAt = Double.NaN;
    private double answeredAt = Double.NaN;
    private double changedAt = Double.NaN;

    /**
     * A command and what came of it.
     *
     * @param askedAt when the switch had the command, in epoch milliseconds
     * @param sentAt when it had handed the answer and the changed row to the socket, as far as the page needed them; in epoch milliseconds
     */
    record Answer(double askedAt, double sentAt) {}

    /**
     * Begins anew.
     *
     * @param name the name of the member on whom the next command acts
     */
    synchronized void expect(String name) {
        member = '"' + name + '"';
        askedAt = Double.NaN;
        answeredAt = Double.NaN;
        changedAt = Double.NaN;
    }

    /**
     * Takes a frame of a client.
     *
     * @param uid who sent it
     * @param frame its text
     */
    synchronized void asked(String uid, String frame) {
        if (Double.isNaN(askedAt) && isOf(frame, ASKED)) {
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
        if (Double.isNaN(askedAt)) {
            return;
        }
        if (Double.isNaN(answeredAt) && isOf(frame, ANSWERED)) {
            answeredAt = SwitchWatch.now();
        } else if (Double.isNaN(changedAt) && frame.contains(MODIFIED) && frame.contains(member)) {
            changedAt = SwitchWatch.now();
        }
    }

    /**
     * {@return the command and what the switch had sent of its outcome when it was painted}
     *
     * @param paintedAt epoch milliseconds
     * @throws IllegalStateException when nothing had been sent
     */
    synchronized Answer take(double paintedAt) {
        double sentAt = DoubleStream.of(answeredAt, changedAt)
                .filter(at -> at <= paintedAt)
                .max()
                .orElseThrow(() -> new IllegalStateException("the switch sent no answer and no row of " + member));
        return new Answer(askedAt, sentAt);
    }

    private static boolean isOf(String frame, List<String> kinds) {
        return frame.contains(COMMAND) && kinds.stream().anyMatch(frame::contains);
    }
}
