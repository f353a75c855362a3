package org.gavel.administration.switches;

import java.util.List;

/**
 * All switches that are entered, and what runs.
 *
 * @param fixed whether the server's own configuration names the switch: then none of these is used
 * @param demonstration whether Gavel runs on its demonstration switch
 * @param runningUrl the switch that Gavel has used since its start; empty for the demonstration switch, or none
 * @param runningDomain its domain
 * @param waits whether what is chosen takes effect at the next start
 */
public record SwitchesView(
        List<SwitchView> switches,
        boolean fixed,
        boolean demonstration,
        String runningUrl,
        String runningDomain,
        boolean waits) {

    public SwitchesView {
        switches = List.copyOf(switches);
    }
}
