package org.gavel.demo.modconference;

import java.util.List;

/** One command of the conference API on a running room. Runs under the room's lock. */
@FunctionalInterface
interface SubCommand {

    /**
     * Executes the command.
     *
     * @param room the room, whose lock is held
     * @param args the tokens behind the command's name
     * @return the text that the API answers, possibly of many lines, possibly empty
     */
    String run(RunningConference room, List<String> args);
}
