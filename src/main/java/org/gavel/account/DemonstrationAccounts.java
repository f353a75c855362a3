package org.gavel.account;

import java.util.List;

/** Lists the accounts with which people can try the demonstration. */
public interface DemonstrationAccounts {

    /**
     * {@return the accounts to print on the sign-in page} Empty unless the demonstration switch runs in this server.
     */
    List<Account> accounts();

    /**
     * An account of the demonstration, printed on the sign-in page.
     *
     * @param login the account's login, without a domain
     * @param password its password, printed for everybody
     * @param what the key of a message that says what the account can see
     */
    record Account(String login, String password, String what) {}
}
