package org.gavel.demo.modconference;

/**
 * The names that follow from a conference's name and domain ({@code docs/protocol.md} §6.3). A name may hold the domain behind an
 * {@code @}.
 *
 * @param name the conference's name
 * @param usualDomain the domain where the name holds none
 */
public record Naming(String name, String usualDomain) {

    /** {@return the name of the LiveArray: the conference's name without a domain} */
    String array() {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }

    /** {@return the end of its channels' names: {@code name@domain}} */
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

    /** {@return its address for messages of the old kind, with the domain behind the whole name} */
    String chat() {
        return "conf+" + name + "@" + domain();
    }
}
