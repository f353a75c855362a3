package org.gavel.account;

import java.util.List;

/** The accounts of the demonstration switch. */
public interface DemonstrationAccounts {

    /** {@return the accounts to print on the sign-in page} Empty unless the demonstration switch runs in this server. */
    List<DemonstrationAccount> accounts();
}
