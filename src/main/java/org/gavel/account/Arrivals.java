package org.gavel.account;

/** Makes accounts for people whom the switch knows. */
public interface Arrivals {

    /**
     * Makes an account of the switch for somebody who has proved himself there and is new here, with what such people may.
     *
     * @param address from where he comes
     * @return whether he has an account now; not when database or audit are away
     */
    boolean arrive(Moderator who, String address);
}
