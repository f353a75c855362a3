package org.gavel.administration;

import jakarta.enterprise.context.ApplicationScoped;
import org.gavel.account.Actor;

/** Lets somebody choose another password. */
@ApplicationScoped
public class OwnPassword {

    public OwnPassword() {}

    /** Ends all his other sessions. */
    public PasswordChange change(Actor by, String present, String wanted) {
        throw new UnsupportedOperationException();
    }
}
