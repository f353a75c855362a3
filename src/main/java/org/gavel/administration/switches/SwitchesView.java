package org.gavel.administration.switches;

import java.util.List;

/**
 * All switches that are entered, and what runs.
 *
 * @param switches all that are entered
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

    /**
     * Copies the switches.
     *
     * @param switches copied
     * @param fixed kept as given
     * @param demonstration kept as given
     * @param runningUrl kept as given
     * @param runningDomain kept as given
     * @param waits kept as given
     */
    public SwitchesView {
        switches = List.copyOf(switches);
    }
}
