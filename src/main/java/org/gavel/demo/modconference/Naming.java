package org.gavel.demo.modconference;

/**
 * How a conference's name and domain stand in its channels ({@code docs/protocol.md} §6.3): a name may hold the domain behind an {@code @},
 * and its array is named without it.
 *
 * @param name the conference's name
 * @param usualDomain the domain where the name holds none
 */
public record Naming(String name, String usualDomain) {

    /** The name up to the domain that it may hold: that of the array. */
    String array() {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }

    /** What its channels' names end with. */
    String base() {
        return name.indexOf('@') < 0 ? name + "@" + usualDomain : name;
    }

    String domain() {
        int at = name.indexOf('@');
        return at < 0 ? usualDomain : name.substring(at + 1);
    }

    String channel(String family) {
        return family + "." + base();
    }

    /** For messages of the old kind: always with the domain behind the whole name. */
    String chat() {
        return "conf+" + name + "@" + domain();
    }
}
