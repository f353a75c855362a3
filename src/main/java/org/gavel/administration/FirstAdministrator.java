package org.gavel.administration;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets the first administrator in, by a link that works once. */
@ApplicationScoped
public class FirstAdministrator {

    public FirstAdministrator() {}

    /** Whether there is nobody who can administer accounts, and a link waits for the one who shall. */
    public boolean wanted() {
        return false;
    }

    /** Whether that is the link's token. */
    public boolean opens(String token) {
        return false;
    }

    public First create(String token, String login, String name, String password, String address) {
        throw new UnsupportedOperationException();
    }
}
