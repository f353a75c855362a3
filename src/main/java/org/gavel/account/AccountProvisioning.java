package org.gavel.account;

/** Makes accounts in Gavel for accounts of the switch. */
public interface AccountProvisioning {

    /**
     * Makes an account for a person who signs in with an account of the switch for the first time. It gets the role
     * that the settings name.
     *
     * @param who the account of the switch, whose password the switch has accepted
     * @param address the network address of the browser
     * @return whether they have an account now; false when database or audit are away
     */
    boolean provision(Moderator who, String address);
}
