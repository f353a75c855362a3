package org.gavel.administration.switches;

import java.util.List;

/**
 * All switches that administrators entered, and the switch that Gavel uses now.
 *
 * @param switches all switches that were entered
 * @param fixed whether the server's own configuration names the switch, so that none of these is used
 * @param demonstration whether Gavel uses its demonstration switch
 * @param runningUrl the address of the switch that Gavel uses; empty for the demonstration switch, or none
 * @param runningDomain the domain of that switch
 * @param waits whether another choice takes effect at the next start
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
     * @param switches all switches that were entered; copied
     * @param fixed whether the server's own configuration names the switch, so that none of these is used
     * @param demonstration whether Gavel uses its demonstration switch
     * @param runningUrl the address of the switch that Gavel uses; empty for the demonstration switch, or none
     * @param runningDomain the domain of that switch
     * @param waits whether another choice takes effect at the next start
     * @throws NullPointerException when {@code switches} is or contains {@code null}
     */
    public SwitchesView {
        switches = List.copyOf(switches);
    }
}
