package org.gavel.account;

/** Makes accounts for people whom the switch knows. */
public interface Arrivals {

    /**
     * Makes an account of the switch for somebody who has proved to the switch who they are and is new here, with the role that such
     * accounts get.
     *
     * @param who whom the switch knows
     * @param address the network address that they come from
     * @return whether they have an account now; not when database or audit are away
     */
    boolean arrive(Moderator who, String address);
}
