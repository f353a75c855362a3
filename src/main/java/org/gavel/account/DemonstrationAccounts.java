package org.gavel.account;

import java.util.List;

/** The accounts of the demonstration switch. */
public interface DemonstrationAccounts {

    /** Empty unless the demonstration switch runs in this server. */
    List<DemonstrationAccount> accounts();
}
